package anjia.engine;

import java.time.LocalDate;

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
