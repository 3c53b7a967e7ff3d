package anjia.matches;

import anjia.web.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open posts, read from the view that the posts give to matching (在招岗位库). */
@Component
class OfferRows {

    /**
     * What was filled to the last opening, or is past its last day, is not looked at even before its timer closes it. With the employer's wage
     * cases of three years, and whether it sits, or the work is, in a place that is a partner on the day.
     */
    private static final String OPEN = """
            with pair as (select partner from cooperation.report_pair where since <= :today and (until is null or until >= :today))
            select p.*, o.division as employer_place, wages.cases, wages.paid,
                left(o.division, 4) in (select partner from pair) or left(o.division, 6) in (select partner from pair)
                    or left(p.division, 4) in (select partner from pair) or left(p.division, 6) in (select partner from pair) as pact
            from posts.report_post p join registry.report_organisation o on o.id = p.employer
                cross join lateral (
                    select count(*) as cases, count(*) filter (where e.paid) as paid from cases.report_employer e
                    where e.organisation = p.employer and e.matter = 'wages' and e.decided_on > :today::date - interval '3 years') wages
            where p.state = 'open' and p.open_until >= :today and p.taken < p.openings
            """;

    private static final int AT_ONCE = 1_000;

    private final JdbcClient db;

    OfferRows(JdbcClient db) {
        this.db = db;
    }

    /** In the order of their ids; to be read through and closed. */
    Stream<Offer> all(LocalDate today) {
        return db
                .sql(OPEN + " order by p.id")
                .withFetchSize(AT_ONCE)
                .param("today", today)
                .query(OfferRows::offer)
                .stream();
    }

    /** What opened from the one day on and before the other; to be read through and closed. */
    Stream<Offer> opened(LocalDate since, LocalDate day) {
        return db
                .sql(OPEN + " and p.open_from >= :since and p.open_from < :today order by p.id")
                .withFetchSize(AT_ONCE)
                .param("since", since)
                .param("today", day)
                .query(OfferRows::offer)
                .stream();
    }

    List<Offer> of(Collection<UUID> ids, LocalDate today) {
        return db.sql(OPEN + " and p.id = any(:ids)")
                .param("today", today)
                .param("ids", ids.toArray(UUID[]::new))
                .query(OfferRows::offer)
                .list();
    }

    List<Offer> ofEmployers(Collection<UUID> employers, LocalDate today) {
        return db.sql(OPEN + " and p.employer = any(:employers)")
                .param("today", today)
                .param("employers", employers.toArray(UUID[]::new))
                .query(OfferRows::offer)
                .list();
    }

    Optional<Offer> find(UUID id, LocalDate today) {
        return of(List.of(id), today).stream().findFirst();
    }

    /** The newest of an employer. */
    List<Offer> ofEmployer(UUID employer, LocalDate today, int most) {
        return db.sql(OPEN + " and p.employer = :employer order by p.open_from desc, p.id desc limit :most")
                .param("today", today)
                .param("employer", employer)
                .param("most", most)
                .query(OfferRows::offer)
                .list();
    }

    /** Those in one of the occupations, or in any where none is named, the newest first, from one on. */
    List<Offer> inWork(Collection<String> occupations, LocalDate today, int from, int most) {
        return db.sql(OPEN + """
                 and (cardinality(:work::text[]) = 0 or p.occupation = any(:work::text[]))
                order by p.open_from desc, p.id desc offset :from limit :most
                """)
                .param("today", today)
                .param("work", occupations.toArray(String[]::new))
                .param("from", from)
                .param("most", most)
                .query(OfferRows::offer)
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static Offer.Law law(ResultSet row, String column) throws SQLException {
        return new Offer.Law(row.getString(column + "_article"), Mark.valueOf(row.getString(column + "_sure")));
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("employer", UUID.class),
                row.getString("employer_name"),
                row.getString("employer_place"),
                row.getString("occupation"),
                row.getString("division"),
                row.getString("title"),
                row.getLong("wage_low_fen"),
                row.getLong("wage_high_fen"),
                row.getBoolean("hourly"),
                row.getInt("openings") - row.getInt("taken"),
                row.getBoolean("lodging"),
                row.getBoolean("meals"),
                row.getString("shift"),
                row.getBoolean("part_time"),
                row.getInt("age_from"),
                row.getObject("age_to", Integer.class),
                texts(row, "certificates"),
                texts(row, "hazards"),
                row.getInt("experience_months"),
                row.getObject("open_from", LocalDate.class),
                row.getObject("open_until", LocalDate.class),
                new Offer.Wages(row.getInt("cases"), row.getInt("paid")),
                row.getBoolean("pact"),
                law(row, "age_from"),
                law(row, "age_to"));
    }
}
