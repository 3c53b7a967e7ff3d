package anjia.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What values a fact can take (事实类型). */
public sealed interface FactType {

    /** A whole number of units; what is outside the range is not accepted. Ranges also prove that no sum can overflow. */
    record Count(Unit unit, long low, long high) implements FactType {
        /** A share is counted in percent. */
        public Measure measure() {
            return new Measure(unit, unit == Unit.RATIO ? PERCENT : 1);
        }
    }

    long PERCENT = 100;

    record YesNo() implements FactType {}

    record OneOf(List<String> choices) implements FactType {
        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    record Day(boolean mayBeAbsent) implements FactType {}

    /** The code of a place, of county level or below. */
    record Place(boolean mayBeAbsent) implements FactType {}

    /**
     * The people of a household or another small group (家庭成员), each with facts of their own.
     *
     * @param each declared as every fact, with a question that is asked once per person
     * @param spell which of these facts are the days of a spell; null for a group of people
     */
    record Members(
            List<FactSpec> each,
            int least,
            int most,
            @Nullable Spell spell) implements FactType {
        public Members {
            each = List.copyOf(each);
        }

        /** @throws java.util.NoSuchElementException when there is no such fact of a member */
        public FactSpec fact(String name) {
            return each.stream()
                    .filter(spec -> spec.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * What makes a group a history (经历): the places among the facts of each of its members that hold its first and its last day; a last
     * day that is absent means that it goes on.
     */
    record Spell(int from, int until) {}

    /** The class of the county that another fact names; asked only where the law's own list of classes does not reach. */
    record ClassOf(String placeFact) implements FactType {}
}
