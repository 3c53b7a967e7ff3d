package anjia.demo;

import anjia.access.Actor;
import anjia.organisations.MandateEntry;
import anjia.places.DivisionLevel;
import anjia.places.Offices;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@link DemoTour#DENG_HONGMEI} acts for an employer that has posts and comes to the fair (演示单位经办人). */
@Component
class DemoAgents {

    private static final int YEARS = 2;

    private final MandateEntry entry;
    private final Offices offices;

    DemoAgents(MandateEntry entry, Offices offices) {
        this.entry = entry;
        this.offices = offices;
    }

    void enter(Actor.SystemJob demo, UUID employer, LocalDate day) {
        var office = offices.responsible("human-resources", DivisionLevel.COUNTY, DemoCounty.ZIYANG.code())
                .orElseThrow();
        entry.enter(
                demo,
                DemoTour.DENG_HONGMEI.id(),
                employer,
                "厂长",
                true,
                day.plusYears(YEARS),
                new MandateEntry.SeenBy(office.id(), "张卫民"));
    }
}
