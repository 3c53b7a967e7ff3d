package anjia.fairs;

import anjia.access.PersonId;
import anjia.places.CodeRange;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.OfficeId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of the fairs that everybody may read of, page by page (招聘会列表): those that come first, the next day first; then those that are over, the last first. */
@Component
class FairLists {

    /** On a page. */
    static final int MOST = 50;

    /** Codes are digits, and ':' follows '9'. */
    private static final CodeRange EVERYWHERE = new CodeRange("", ":");

    private static final int DAYS_AFTERWARDS = 90;
    private static final int DAYS_AT_THE_GATE = 30;

    private static final String SELECT = """
            select f.* from fairs.fair f
            where f.state in ('PUBLISHED', 'HELD') and f.division >= :from and f.division < :to
            """;

    /** After the last one of the page before. */
    private static final String PAGE = """
             and (cast(:after as uuid) is null or (f.day < :today, abs(f.day - :today), f.begins, f.id)
                > (select l.day < :today, abs(l.day - :today), l.begins, l.id from fairs.fair l where l.id = :after))
            order by f.day < :today, abs(f.day - :today), f.begins, f.id limit :most
            """;

    private static final String AT_ITS_GATE =
            " and (f.office = :office or f.division = any(:around)) and f.day >= :since ";

    private final JdbcClient db;

    FairLists(JdbcClient db) {
        this.db = db;
    }

    /** @param after where the next page begins; empty on the last */
    record Page(List<Fair> fairs, String after) {

        Page {
            fairs = List.copyOf(fairs);
        }

        private static Page of(List<Fair> found) {
            if (found.size() <= MOST) return new Page(found, "");
            var some = found.subList(0, MOST);
            return new Page(some, some.getLast().id().toString());
        }
    }

    /** @param county code of a division; what is none is everywhere */
    private static CodeRange range(String county) {
        return DivisionCode.isOne(county) ? new DivisionCode(county).range() : EVERYWHERE;
    }

    private JdbcClient.StatementSpec filled(String more, CodeRange range) {
        return db.sql(SELECT + more).param("from", range.from()).param("to", range.to());
    }

    private static Page page(JdbcClient.StatementSpec sql, LocalDate today, @Nullable UUID after) {
        return Page.of(sql.param("today", today)
                .param("after", after)
                .param("most", MOST + 1)
                .query(FairRows::fair)
                .list());
    }

    /** Those that come, in a county or everywhere. @param after last of the page before */
    Page coming(String county, LocalDate today, @Nullable UUID after) {
        return page(filled(" and f.day >= :today " + PAGE, range(county)), today, after);
    }

    /** All that come, for calendars. */
    List<Fair> allComing(String county, LocalDate today) {
        return filled(" and f.day >= :today order by f.day, f.begins, f.id", range(county))
                .param("today", today)
                .query(FairRows::fair)
                .list();
    }

    /** Those that come, and for some weeks those that it came to itself. */
    Page ofEmployer(UUID organisation, String county, LocalDate today, @Nullable UUID after) {
        var its = """
                 and (f.day >= :today or f.day >= :since
                    and exists (select from fairs.stand s where s.fair = f.id and s.organisation = :organisation))
                """;
        return page(
                filled(its + PAGE, range(county))
                        .param("since", today.minusDays(DAYS_AFTERWARDS))
                        .param("organisation", organisation),
                today,
                after);
    }

    /** Those of an office, and those of its county and of all that holds it; the last weeks too, for results. */
    Page atTheGate(OfficeId office, DivisionCode division, LocalDate today, @Nullable UUID after) {
        var since = today.minusDays(DAYS_AT_THE_GATE);
        return page(gate(AT_ITS_GATE + PAGE, office, division, since), today, after);
    }

    /** To which somebody said that she comes, from their day until they are closed; the latest first. */
    List<Fair> takingResults(PersonId person, LocalDate today) {
        return db.sql("""
                select f.* from fairs.fair f
                where (f.state = 'HELD' or f.state = 'PUBLISHED' and f.day <= :today) and f.day >= :since and exists (
                    select from fairs.entry e where e.fair = f.id and e.left_at is null
                        and e.person in (select same from registry.report_same_person where person = :person))
                order by f.day desc, f.id limit :most
                """)
                .param("today", today)
                .param("since", today.minusDays(DAYS_AFTERWARDS))
                .param("person", person.value())
                .param("most", MOST)
                .query(FairRows::fair)
                .list();
    }

    /** Whether one comes at whose gate the office may stand, or was there of late: its results are still noted. */
    boolean comesToTheGate(OfficeId office, DivisionCode division, LocalDate today) {
        return gate(AT_ITS_GATE + " limit 1", office, division, today.minusDays(DAYS_AT_THE_GATE))
                .query(FairRows::fair)
                .optional()
                .isPresent();
    }

    private JdbcClient.StatementSpec gate(String more, OfficeId office, DivisionCode division, LocalDate since) {
        var around = Arrays.stream(DivisionLevel.values())
                .flatMap(level -> division.at(level).stream())
                .map(DivisionCode::value)
                .toArray(String[]::new);
        return filled(more, EVERYWHERE)
                .param("office", office.value())
                .param("around", around)
                .param("since", since);
    }

    /** Where fairs come, by code. */
    List<DivisionCode> counties(LocalDate today) {
        return db.sql("""
                select distinct division from fairs.fair where state in ('PUBLISHED', 'HELD') and day >= :today order by division
                """).param("today", today).query(String.class).list().stream()
                .map(DivisionCode::new)
                .toList();
    }
}
