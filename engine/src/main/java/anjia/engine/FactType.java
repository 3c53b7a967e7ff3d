package anjia.engine;

import java.util.List;

/** What values a fact can take (事实类型). */
public sealed interface FactType {

    /** A whole number of units; what is outside the range is not accepted. Ranges also prove that no sum can overflow. */
    record Count(Unit unit, long low, long high) implements FactType {}

    record YesNo() implements FactType {}

    record OneOf(List<String> choices) implements FactType {
        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    record Day(boolean mayBeAbsent) implements FactType {}

    /** The code of a place, of county level or below. */
    record Place(boolean mayBeAbsent) implements FactType {}

    /** The class of the county that another fact names; asked only where the law's own list of classes does not reach. */
    record ClassOf(String placeFact) implements FactType {}
}
