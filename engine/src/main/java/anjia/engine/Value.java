package anjia.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What a fact is when it is known (事实的值). */
public sealed interface Value {

    record YesNo(boolean yes) implements Value {
        @Override
        public String toString() {
            return yes ? "yes" : "no";
        }
    }

    /** A count in the unit that the fact declares; money in fen. */
    record Whole(long n) implements Value {
        @Override
        public String toString() {
            return Long.toString(n);
        }
    }

    record Day(LocalDate day) implements Value {
        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** One of the listed choices, or the code of a place (行政区划代码). */
    record Code(String code) implements Value {
        @Override
        public String toString() {
            return code;
        }
    }

    /** The people of a group, in the order in which they were named; a fact that is not known of one of them is missing there. */
    record Members(List<Facts> each) implements Value {
        public Members {
            each = List.copyOf(each);
        }

        /** {@code income 300000, owns_home no; income missing}: the form in which examples and commands write it. */
        @Override
        public String toString() {
            if (each.isEmpty()) return "none";
            return each.stream()
                    .map(member -> member.byName().entrySet().stream()
                            .map(fact -> fact.getKey() + " " + fact.getValue())
                            .collect(Collectors.joining(", ")))
                    .collect(Collectors.joining("; "));
        }
    }

    static Value of(Object value) {
        return switch (value) {
            case Value already -> already;
            case Boolean yes -> new YesNo(yes);
            case Integer n -> new Whole(n);
            case Long n -> new Whole(n);
            case LocalDate day -> new Day(day);
            case String code -> new Code(code);
            default ->
                throw new IllegalArgumentException("a fact is a yes or no, a whole number, a day or a code, not a "
                        + value.getClass().getSimpleName());
        };
    }
}
