package anjia.matches;

import anjia.access.PersonId;
import anjia.matching.Mobility;
import anjia.work.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wishes as they are stored (求职意愿库). Asks nobody who may see what: {@link Wishes} does. */
@Component
class WishRows {

    /** The place where she lives is favoured when it, or what it lies in, has a partner on the day. */
    private static final String SELECT = """
            with pair as (select home from cooperation.report_pair where since <= :today and (until is null or until >= :today))
            select w.*, p.born_on, coalesce(w.home in (select home from pair) or left(w.home, 4) in (select home from pair), false) as favoured
            """;

    /** Under the id that stays: what was said under an id merged into another counts again when she says it again. */
    private static final String KEPT = SELECT + """
             from matches.wish w join registry.report_person p on p.id = w.person
            where not exists (select from registry.report_merge m where m.merged = w.person)
            """;

    private static final int AT_ONCE = 1_000;

    private final JdbcClient db;
    private final Today today;
    private final Clock clock;

    WishRows(JdbcClient db, Today today, Clock clock) {
        this.db = db;
        this.today = today;
        this.clock = clock;
    }

    /** Hers under any of her ids, the newest. */
    Optional<Wish> of(PersonId person) {
        return db.sql(SELECT + """
                 from matches.wish w join registry.report_person p on p.id = w.person
                where w.person in (select same from registry.report_same_person where person = :person)
                order by w.changed_at desc limit 1
                """)
                .param("today", today.day())
                .param("person", person.value())
                .query(WishRows::wish)
                .optional();
    }

    LocalDate bornOn(PersonId person) {
        return db.sql("select born_on from registry.report_person where id = :person")
                .param("person", person.value())
                .query(LocalDate.class)
                .single();
    }

    /** The county in which she lives today, as the registry knows it; empty when it knows none. */
    Optional<String> residence(PersonId person, LocalDate today) {
        return db.sql("""
                select left(place, 6) from registry.report_tie
                where person in (select same from registry.report_same_person where person = :person)
                  and kind = 'RESIDENCE' and valid @> :today and length(place) >= 6 limit 1
                """)
                .param("person", person.value())
                .param("today", today)
                .query(String.class)
                .optional();
    }

    List<Wish> of(Collection<UUID> persons) {
        return db.sql(KEPT + " and w.person = any(:persons)")
                .param("today", today.day())
                .param("persons", persons.toArray(UUID[]::new))
                .query(WishRows::wish)
                .list();
    }

    /** Those who let anybody find them, in the order of their ids; to be read through and closed. */
    Stream<Wish> ofAllWhoConsent(LocalDate today) {
        return db.sql(KEPT + """
                 and exists (select from matches.consent c
                    where c.person = w.person and c.withdrawn_at is null and c.until >= :today)
                order by w.person
                """).withFetchSize(AT_ONCE).param("today", today).query(WishRows::wish).stream();
    }

    /** Those who said enough to be shown posts, whoever may find them. */
    int countReady() {
        return db.sql("select count(*) from (" + KEPT + " and w.home is not null) ready")
                .param("today", today.day())
                .query(Integer.class)
                .single();
    }

    /** One of {@code every} of those, drawn by the id and the same each time, in the order of their ids. */
    List<Wish> ready(int every) {
        return db.sql(
                        KEPT
                                + " and w.home is not null and mod(hashtext(w.person::text)::bigint & 65535, :every) = 0 order by w.person")
                .param("today", today.day())
                .param("every", every)
                .query(WishRows::wish)
                .list();
    }

    /** All at once, of somebody who has said nothing yet. */
    void insert(Wish wish) {
        db.sql("""
                insert into matches.wish (person, home, work, done, reach, cities, wage, nights, lodging, hours, limits, papers, answered, changed_at)
                values (:person, :home, :work, :done, :reach, :cities, :wage, :nights, :lodging, :hours, :limits, :papers, :answered, :now)
                """)
                .param("person", wish.person().value())
                .param("home", wish.home())
                .param("work", texts(wish.work()))
                .param("done", texts(wish.done()))
                .param("reach", wish.reach().name())
                .param("cities", texts(wish.cities()))
                .param("wage", wish.wage())
                .param("nights", wish.nights())
                .param("lodging", wish.lodging())
                .param("hours", wish.hours().name())
                .param("limits", texts(wish.limits().stream().map(Enum::name).toList()))
                .param("papers", texts(wish.papers()))
                .param(
                        "answered",
                        texts(wish.answered().stream().map(Enum::name).toList()))
                .param("now", now())
                .update();
    }

    void store(PersonId person, Said said) {
        broughtAlong(person);
        db.sql("""
                insert into matches.wish (person, changed_at) values (:person, :now) on conflict (person) do nothing
                """).param("person", person.value()).param("now", now()).update();
        set(person, said, said(said));
    }

    /** What she said under an id that was merged into this one. */
    private void broughtAlong(PersonId person) {
        db.sql("""
                insert into matches.wish (person, home, work, done, reach, cities, wage, nights, lodging, hours, limits, papers, answered, changed_at)
                select :person, home, work, done, reach, cities, wage, nights, lodging, hours, limits, papers, answered, changed_at
                from matches.wish where person in (select same from registry.report_same_person where person = :person)
                order by changed_at desc limit 1
                on conflict (person) do nothing
                """).param("person", person.value()).update();
    }

    private record Columns(String assigned, Object first, Object second) {}

    private static Columns said(Said said) {
        return switch (said) {
            case Said.Work(var codes, var done) ->
                new Columns("work = :first, done = :second", texts(codes), texts(done));
            case Said.Home(var county) -> new Columns("home = :first", county, "");
            case Said.Reach(var mobility, var cities) ->
                new Columns("reach = :first, cities = :second", mobility.name(), texts(cities));
            case Said.Wage(var yuan) -> new Columns("wage = :first", yuan, "");
            case Said.Nights(var accepted) -> new Columns("nights = :first", accepted, "");
            case Said.Lodging(var needed) -> new Columns("lodging = :first", needed, "");
            case Said.Of(var hours) -> new Columns("hours = :first", hours.name(), "");
            case Said.Limits(var limits) ->
                new Columns(
                        "limits = :first", texts(limits.stream().map(Enum::name).toList()), "");
            case Said.Papers(var ids) -> new Columns("papers = :first", texts(ids), "");
        };
    }

    private void set(PersonId person, Said said, Columns set) {
        db.sql("update matches.wish set " + set.assigned() + """
                , changed_at = :now,
                    answered = case when :question = any(answered) then answered else answered || :question end
                where person = :person
                """)
                .param("first", set.first())
                .param("second", set.second())
                .param("now", now())
                .param("question", said.question().name())
                .param("person", person.value())
                .update();
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** @return whether there was something */
    boolean erase(PersonId person) {
        return db.sql("""
                delete from matches.wish
                where person in (select same from registry.report_same_person where person = :person)
                """).param("person", person.value()).update() > 0;
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static Wish wish(ResultSet row, int number) throws SQLException {
        var home = row.getString("home");
        return new Wish(
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("born_on", LocalDate.class),
                home == null ? "" : home,
                texts(row, "work"),
                texts(row, "done"),
                Mobility.valueOf(row.getString("reach")),
                texts(row, "cities"),
                row.getInt("wage"),
                row.getBoolean("nights"),
                row.getBoolean("lodging"),
                Hours.valueOf(row.getString("hours")),
                texts(row, "limits").stream().map(Limit::valueOf).toList(),
                texts(row, "papers"),
                texts(row, "answered").stream().map(Question::valueOf).toList(),
                row.getBoolean("favoured"));
    }
}
