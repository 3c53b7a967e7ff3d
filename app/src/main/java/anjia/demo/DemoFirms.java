package anjia.demo;

import anjia.access.Actor;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Offices;
import anjia.relocation.FirmEntry;
import anjia.relocation.FirmKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Firms that moved to the counties of the demo, and community factories: which of its employers they are, and what they promised, is invented (演示转移企业). */
@Component
class DemoFirms {

    private static final DivisionCode SUZHOU = new DivisionCode("3205");
    private static final DivisionCode WUXI = new DivisionCode("3202");

    private final FirmEntry entry;
    private final Offices offices;

    DemoFirms(FirmEntry entry, Offices offices) {
        this.entry = entry;
        this.offices = offices;
    }

    void enter(Actor.SystemJob demo, Employers employers, LocalDate day) {
        for (var county : DemoCounty.values()) {
            var at = new Entering(demo, employers, county.code(), day);
            at.enter("electronics", FirmKind.RELOCATED, SUZHOU, 4, 24, 30);
            at.enter("sewing", FirmKind.RELOCATED, WUXI, 2, 60, -2);
            at.enter("toys", FirmKind.COMMUNITY_FACTORY, null, 6, 20, 18);
            at.enter("food", FirmKind.WORKSHOP, null, 3, 16, 6);
        }
    }

    /** Of one county. */
    private final class Entering {
        private final Actor.SystemJob demo;
        private final Employers employers;
        private final DivisionCode county;
        private final LocalDate day;

        Entering(Actor.SystemJob demo, Employers employers, DivisionCode county, LocalDate day) {
            this.demo = demo;
            this.employers = employers;
            this.county = county;
            this.day = day;
        }

        /** @param months until the promise is over, or since */
        void enter(String trade, FirmKind kind, @Nullable DivisionCode from, int years, int jobs, int months) {
            employers.in(county).stream()
                    .filter(one -> one.occupation().equals(trade))
                    .findFirst()
                    .ifPresent(one -> enter(
                            one.organisation().id(),
                            kind,
                            from,
                            day.minusYears(years),
                            new FirmEntry.Promise(
                                    jobs, day.plusMonths(months), "演示协议〔" + (day.getYear() - years) + "〕3号")));
        }

        private void enter(
                UUID organisation,
                FirmKind kind,
                @Nullable DivisionCode from,
                LocalDate since,
                FirmEntry.Promise promise) {
            var office = offices.responsible("human-resources", DivisionLevel.COUNTY, county)
                    .orElseThrow();
            entry.enter(demo, office.id(), organisation, kind, from, county, since, promise);
        }
    }
}
