package anjia.cases;

import anjia.catalogue.Assessed;
import anjia.catalogue.Assessments;
import anjia.catalogue.Forerunners;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.Item;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an item would be if the items that make way for it were granted first (先办后办), see {@link Forerunners}.
 */
@Component
class Prerequisites {

    private final Assessments assessments;

    Prerequisites(Assessments assessments) {
        this.assessments = assessments;
    }

    /**
     * The assessment as it would be if these items were granted today: what they open is open since today, or since the first month that they
     * pay, and lasts as long as they pay. The same assessment when that changes nothing.
     */
    Assessed asIfDone(Assessed assessed, Collection<Assessed> before, LocalDate day, @Nullable DivisionCode desk) {
        if (before.stream().noneMatch(one -> helps(assessed, one.item()))) return assessed;
        var facts = assessed.facts();
        for (var spec : assessed.item().facts())
            for (var one : before) {
                if (!isOpen(assessed, spec)) continue;
                var months = Effects.paidMonths(one);
                if (Forerunners.opens(one.item(), spec))
                    facts = facts.with(
                            spec.name(),
                            months.isEmpty() ? day : months.getFirst().from());
                if (Forerunners.bounds(one.item(), spec) && !months.isEmpty())
                    facts = facts.with(spec.name(), months.getLast().to());
            }
        var then = assessments.assess(assessed.item().code(), facts, day, desk);
        return new Assessed(then.item(), then.facts(), then.assessment(), assessed.subject());
    }

    /** Whether this item settles a fact that the other misses. */
    boolean helps(Assessed assessed, Item before) {
        return assessed.item().facts().stream()
                .anyMatch(spec -> isOpen(assessed, spec) && Forerunners.opens(before, spec));
    }

    private static boolean isOpen(Assessed assessed, FactSpec spec) {
        return switch (assessed.facts().get(spec.name())) {
            case Fact.Absent _, Fact.Missing _ -> true;
            case Fact.Known _, Fact.AtLeast _ -> false;
        };
    }
}
