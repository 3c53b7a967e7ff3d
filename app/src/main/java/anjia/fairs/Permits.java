package anjia.fairs;

import anjia.catalogue.Catalogue;
import anjia.engine.NumberUsed;
import anjia.web.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which permit a fair needs and what it owes the law before it is published (安全许可与法定事项). Sizes and days are figures of the law, read for the day of the
 * fair.
 *
 * @see "大型群众性活动安全管理条例（国务院令第505号）"
 */
@Component
class Permits {

    private static final String LARGE = "large_event_people";
    private static final String CITY = "large_event_people_city";
    private static final String DAYS_BEFORE = "large_event_days_before";

    private final Catalogue catalogue;

    Permits(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** From so many people on a fair on site that is held on that day is a large event. */
    long large(LocalDate day) {
        return number(LARGE, day).value();
    }

    Optional<Permit> of(Plan plan) {
        var large = number(LARGE, plan.day());
        if (!plan.onSite() || plan.expected() < large.value()) return Optional.empty();
        var city = number(CITY, plan.day());
        var before = number(DAYS_BEFORE, plan.day());
        var police = plan.expected() < city.value() ? Permit.Police.OF_THE_COUNTY : Permit.Police.OF_THE_CITY;
        var read = List.of(large, city, before);
        return Optional.of(new Permit(
                police,
                plan.day().minusDays(before.value()),
                read.stream().map(NumberUsed::source).distinct().toList(),
                weakest(read)));
    }

    private static Mark weakest(List<NumberUsed> read) {
        var sure = read.stream()
                .map(NumberUsed::sure)
                .reduce((one, other) -> one.and(other))
                .orElseThrow();
        return Mark.valueOf(sure.name());
    }

    /** A law without these figures is not the law of this house: no fair is planned by guess. */
    private NumberUsed number(String name, LocalDate day) {
        return catalogue
                .law()
                .number(name, day, "")
                .orElseThrow(() -> new IllegalStateException("the law has no %s on %s".formatted(name, day)));
    }

    /** Those that a fair owes; a fair that is only online owes the first two. */
    List<Duty> duties(Plan plan) {
        if (!plan.onSite()) return List.of(Duty.WORK_PLAN, Duty.EMERGENCY_PLAN);
        return Stream.of(Duty.values())
                .filter(duty -> duty != Duty.PERMIT || of(plan).isPresent())
                .toList();
    }
}
