package anjia.demo;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.UpheldEntry;
import anjia.cases.UpheldEntry.Upheld;
import anjia.engine.Facts;
import anjia.places.DivisionLevel;
import anjia.places.Offices;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One employer of Ziyang that offers a post did not pay somebody (演示欠薪案件): her complaint was upheld, and it has paid since. Invented like everything of
 * the demo.
 */
@Component
class DemoComplaints {

    private static final long OWED = 960_000; // fen
    private static final int DAYS_UNTIL_SHE_COMPLAINED = 20;
    private static final int DAYS_OF_INQUIRY = 41;
    private static final int DAYS_UNTIL_PAID = 12;

    private final JdbcClient db;
    private final UpheldEntry entry;
    private final Offices offices;

    DemoComplaints(JdbcClient db, UpheldEntry entry, Offices offices) {
        this.db = db;
        this.entry = entry;
        this.offices = offices;
    }

    private record Worked(UUID person, UUID organisation, LocalDate until) {}

    void enter(Actor.SystemJob demo, LocalDate day) {
        worked(day).ifPresent(one -> entry.enter(demo, upheld(one)));
    }

    private Upheld upheld(Worked one) {
        var county = DemoCounty.ZIYANG.code();
        var handedIn = one.until().plusDays(DAYS_UNTIL_SHE_COMPLAINED);
        var decided = handedIn.plusDays(DAYS_OF_INQUIRY);
        return new Upheld(
                new PersonId(one.person()),
                "rights/wage-arrears",
                offices.responsible("window", DivisionLevel.COUNTY, county).orElseThrow(),
                offices.responsible("human-resources", DivisionLevel.COUNTY, county)
                        .orElseThrow(),
                Facts.of("owed", "wages")
                        .with("worked_for", "firm")
                        .with("still_there", false)
                        .with("job_ended_on", one.until().minusDays(1))
                        .with("in_arbitration_or_court", false)
                        .with("wages_owed", OWED),
                handedIn,
                decided,
                one.organisation(),
                decided.plusDays(DAYS_UNTIL_PAID));
    }

    /** Somebody who left an employer of the county that offers a post today; guests of the tour have stories of their own. */
    private Optional<Worked> worked(LocalDate day) {
        var range = DemoCounty.ZIYANG.code().range();
        return db.sql("""
                select s.person, s.organisation, s.held_to as until
                from record.report_spell s join posts.report_post p on p.employer = s.organisation and p.state = 'open'
                where s.kind = 'work' and s.held_to between :earliest and :latest and p.division >= :from and p.division < :to
                    and s.person <> all(:guests)
                order by s.held_to desc, s.person limit 1
                """)
                .param("earliest", day.minusMonths(30))
                .param("latest", day.minusMonths(4))
                .param("from", range.from())
                .param("to", range.to())
                .param(
                        "guests",
                        DemoTour.guests().stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query(Worked.class)
                .optional();
    }
}
