package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.cooperation.Statement.About;
import anjia.places.DivisionCode;
import anjia.web.Ids;
import anjia.work.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What partner places promised and what came of it (岗位承诺兑现): an office types off the letter how many openings come in a quarter; how many came is
 * counted from the posts themselves. A later letter on the same quarter takes the place of an earlier one.
 */
@Service
class Promises {

    private static final int MOST = 100;

    private final JdbcClient db;
    private final Departures departures;
    private final Pairs pairs;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Promises(JdbcClient db, Departures departures, Pairs pairs, Audit audit, Changes changes, Clock clock) {
        this.db = db;
        this.departures = departures;
        this.pairs = pairs;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param came openings of posts there that opened in the quarter; what the employer withdrew does not count
     * @param taken of them filled
     */
    record Kept(Promise promise, int came, int taken) {}

    /** Partners of her places today. */
    List<Pair> partners(Actor.Staff staff) {
        return pairs.on(departures.today()).stream()
                .filter(one -> reaches(staff, one.home()))
                .toList();
    }

    /** Of her places, the newest quarter first. The posts are gone through once, however many promises there are. */
    List<Kept> of(Actor.Staff staff) {
        if (!departures.mayPlan(staff)) throw new NoSuchDeparture();
        return db.sql("""
                with promised as (
                    select *, make_date(year, quarter * 3 - 2, 1) as first_day from cooperation.promise q
                    where exists (select from unnest(:from, :to) as range (low, high) where q.home >= low and q.home < high)
                    order by year desc, quarter desc, home, partner limit :most),
                opened as materialized (
                    select date_trunc('quarter', o.open_from::timestamp)::date as first_day, o.division, sum(o.openings) as openings,
                        sum(o.taken) as taken
                    from posts.report_post o
                    where o.open_from >= (select min(first_day) from promised) and o.state <> 'withdrawn' group by 1, 2)
                select p.home, p.partner, p.year, p.quarter, p.openings, p.letter, p.letter_on, coalesce(sum(o.openings), 0) as came,
                    coalesce(sum(o.taken), 0) as taken
                from promised p left join opened o on o.first_day = p.first_day and starts_with(o.division, p.partner)
                group by p.home, p.partner, p.year, p.quarter, p.openings, p.letter, p.letter_on
                order by p.year desc, p.quarter desc, p.home, p.partner
                """)
                .param("from", staff.scope().stream().map(one -> one.from()).toArray(String[]::new))
                .param("to", staff.scope().stream().map(one -> one.to()).toArray(String[]::new))
                .param("most", MOST)
                .query(Promises::read)
                .list();
    }

    /** @throws NoSuchDeparture when they are no partners of hers */
    @Transactional
    void note(Actor.Staff staff, Promise promise) {
        var about = promise.about();
        var known = partners(staff).stream()
                .anyMatch(
                        one -> one.home().equals(about.home()) && one.partner().equals(about.partner()));
        if (!known) throw new NoSuchDeparture();
        write(staff, promise);
    }

    void write(Actor actor, Promise promise) {
        var before = before(promise.about());
        var about = promise.about();
        var id = db.sql("""
                insert into cooperation.promise (id, home, partner, year, quarter, openings, letter, letter_on, noted_by, noted_at)
                values (:id, :home, :partner, :year, :quarter, :openings, :letter, :on, :by, :now)
                on conflict (home, partner, year, quarter) do update set openings = excluded.openings, letter = excluded.letter,
                    letter_on = excluded.letter_on, noted_by = excluded.noted_by, noted_at = excluded.noted_at
                returning id
                """)
                .param("id", Ids.next())
                .param("home", about.home().value())
                .param("partner", about.partner().value())
                .param("year", about.quarter().year())
                .param("quarter", about.quarter().number())
                .param("openings", promise.openings())
                .param("letter", promise.letter())
                .param("on", promise.on())
                .param("by", actor.key())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        audit.record(
                actor,
                "cooperation.promise",
                List.of(id),
                Map.of("was", before == null ? "" : before.openings() + " " + before.letter()));
        changes.append("cooperation.promise", id);
    }

    private record Before(int openings, String letter) {}

    private @Nullable Before before(About about) {
        return db.sql("""
                select openings, letter from cooperation.promise
                where home = :home and partner = :partner and year = :year and quarter = :quarter
                """)
                .param("home", about.home().value())
                .param("partner", about.partner().value())
                .param("year", about.quarter().year())
                .param("quarter", about.quarter().number())
                .query(Before.class)
                .optional()
                .orElse(null);
    }

    private boolean reaches(Actor.Staff staff, DivisionCode home) {
        return departures.mayPlan(staff) && staff.scope().stream().anyMatch(range -> range.contains(home));
    }

    private static Kept read(ResultSet row, int number) throws SQLException {
        var about = new About(
                new DivisionCode(row.getString("home")),
                new DivisionCode(row.getString("partner")),
                new Quarter(row.getInt("year"), row.getInt("quarter")));
        var promise = new Promise(
                about, row.getInt("openings"), row.getString("letter"), row.getObject("letter_on", LocalDate.class));
        return new Kept(promise, row.getInt("came"), row.getInt("taken"));
    }
}
