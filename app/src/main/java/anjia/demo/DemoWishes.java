package anjia.demo;

import anjia.access.PersonId;
import anjia.matches.WishEntry;
import anjia.matches.WishEntry.Looking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What grown people of the demo without work look for (演示求职意愿): most want what most want, as everywhere. */
@Component
class DemoWishes {

    private static final long SEED = 20260703;
    private static final int MOST = 500;
    private static final int MONTHS_FINDABLE = 2;

    private final JdbcClient db;
    private final WishEntry entry;

    DemoWishes(JdbcClient db, WishEntry entry) {
        this.db = db;
        this.entry = entry;
    }

    private record Without(UUID id, LocalDate bornOn, String place) {}

    void enter(LocalDate day) {
        var draw = new Draw(SEED, day);
        var looking = new ArrayList<Looking>();
        for (var one : withoutWork(day)) looking.add(looking(one, draw, day));
        entry.enter(Demo.JOB, looking);
    }

    /** How evenly they are shown posts, once everything is there. */
    void measure() {
        entry.measure();
    }

    private static Looking looking(Without one, Draw draw, LocalDate day) {
        var trades = DemoOffer.occupations();
        // the smaller of two draws: the first trades are wanted most
        var first = trades.get(Math.min(draw.between(0, trades.size() - 1), draw.between(0, trades.size() - 1)));
        var second = draw.of(trades);
        return new Looking(
                new PersonId(one.id()),
                one.bornOn(),
                one.place(),
                first.equals(second) ? List.of(first) : List.of(first, second),
                draw.between(0, 9) < 6,
                draw.of(List.of(0, 2_500, 3_500, 4_500)),
                draw.between(0, 9) < 7 ? day.plusMonths(MONTHS_FINDABLE) : null);
    }

    /** Guests of the tour have stories of their own. */
    private List<Without> withoutWork(LocalDate day) {
        return db.sql("""
                select p.id, p.born_on, left(min(t.place), 6) as place from registry.report_person p
                join registry.report_tie t on t.person = p.id and t.valid @> :day::date and length(t.place) >= 6 and t.place like '61%'
                where p.born_on between :oldest and :youngest and p.id <> all(:guests)
                    and not exists (select from record.report_spell s
                        where s.person = p.id and s.kind in ('work', 'pension') and (s.held_to is null or s.held_to > :day))
                group by p.id, p.born_on order by p.id limit :most
                """)
                .param("oldest", day.minusYears(58))
                .param("youngest", day.minusYears(18))
                .param(
                        "guests",
                        DemoTour.guests().stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("day", day)
                .param("most", MOST)
                .query(Without.class)
                .list();
    }
}
