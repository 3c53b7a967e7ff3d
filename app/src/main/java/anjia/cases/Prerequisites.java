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
import java.util.List;
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

    /** The assessment as it would be if these items were granted today; the same one when that changes nothing. */
    Assessed asIfDone(Assessed assessed, Collection<Item> before, LocalDate day, @Nullable DivisionCode desk) {
        var opened = opened(assessed, before);
        if (opened.isEmpty()) return assessed;
        var facts = assessed.facts();
        for (var spec : opened) facts = facts.with(spec.name(), day);
        var then = assessments.assess(assessed.item().code(), facts, day, desk);
        return new Assessed(then.item(), then.facts(), then.assessment(), assessed.subject());
    }

    /** Whether an item among these settles a fact that this one misses. */
    boolean helps(Assessed assessed, Item before) {
        return !opened(assessed, List.of(before)).isEmpty();
    }

    private static List<FactSpec> opened(Assessed assessed, Collection<Item> before) {
        return assessed.item().facts().stream()
                .filter(spec -> isOpen(assessed, spec))
                .filter(spec -> before.stream().anyMatch(item -> Forerunners.opens(item, spec)))
                .toList();
    }

    private static boolean isOpen(Assessed assessed, FactSpec spec) {
        return switch (assessed.facts().get(spec.name())) {
            case Fact.Absent _, Fact.Missing _ -> true;
            case Fact.Known _, Fact.AtLeast _ -> false;
        };
    }
}
