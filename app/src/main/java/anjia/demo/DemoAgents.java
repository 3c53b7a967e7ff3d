package anjia.demo;

import anjia.access.Actor;
import anjia.organisations.MandateEntry;
import anjia.places.DivisionLevel;
import anjia.places.Offices;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link DemoTour#DENG_HONGMEI} acts for an employer of the county that has posts and comes to the fair (演示单位经办人). */
@Component
class DemoAgents {

    private static final int YEARS = 2;

    private final JdbcClient db;
    private final MandateEntry entry;
    private final Offices offices;

    DemoAgents(JdbcClient db, MandateEntry entry, Offices offices) {
        this.db = db;
        this.entry = entry;
        this.offices = offices;
    }

    void enter(Actor.SystemJob demo, LocalDate day) {
        var county = DemoCounty.ZIYANG.code();
        var office = offices.responsible("human-resources", DivisionLevel.COUNTY, county)
                .orElseThrow()
                .id();
        lookingForPeople(county.value())
                .ifPresent(employer -> entry.enter(
                        demo,
                        DemoTour.DENG_HONGMEI.id(),
                        employer,
                        "厂长",
                        true,
                        day.plusYears(YEARS),
                        new MandateEntry.SeenBy(office, "张卫民")));
    }

    /** The one with the most open posts. */
    private Optional<UUID> lookingForPeople(String county) {
        return db.sql("""
                select employer from posts.report_post where state = 'open' and division like :county || '%'
                group by employer order by count(*) desc, employer limit 1
                """).param("county", county).query(UUID.class).optional();
    }
}
