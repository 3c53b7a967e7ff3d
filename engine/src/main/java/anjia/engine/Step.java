package anjia.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a result came about (推导步骤): a tree that a page unfolds from the result down to facts and numbers. Only what was looked at is in it.
 */
public sealed interface Step {

    /** A number, exact when low equals high; a day is its number since 1970-01-01 with the measure DATE. */
    sealed interface Figure extends Step {
        long low();

        long high();

        Measure measure();

        default boolean exact() {
            return low() == high();
        }
    }

    /** A yes, no or unknown. */
    sealed interface Claim extends Step {
        Result result();
    }

    record FactRead(FactSpec spec, Fact fact, long low, long high, Measure measure) implements Figure {}

    /** A number of the law; {@code used} is null when its place is not known, and then low and high bound it over all classes. */
    record NumberRead(String name, @Nullable NumberUsed used, long low, long high, Measure measure, List<FactRead> open)
            implements Figure {}

    record Constant(long low, Measure measure) implements Figure {
        @Override
        public long high() {
            return low;
        }
    }

    /** The day of assessment, the governing day or the first day of the month being paid. */
    record DayRead(String name, long low) implements Figure {
        @Override
        public long high() {
            return low;
        }

        @Override
        public Measure measure() {
            return Measure.DATE;
        }
    }

    /** Column arithmetic as on a wage slip: one line per part, the result under the rule. */
    record Arithmetic(Operator operator, long low, long high, Measure measure, List<Figure> parts) implements Figure {}

    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        OVER,
        LEAST,
        GREATEST,
        ROUND_HALF_UP,
        ROUND_UP,
        ROUND_DOWN,
        /** The sum of a schedule; its part is the schedule, whose months lie in the amount of that name. */
        SUM_OF_MONTHS
    }

    /**
     * The row of a table (表中一行) that holds, with all rows, so that a page can show the neighbours.
     *
     * @param rows all rows as written
     * @param reached indexes of the rows that can hold, ascending; one when everything is known
     * @param sure how well the figures of the table are known
     */
    record TableRow(
            long low, long high, Measure measure, List<Step> inputs, List<Row> rows, List<Integer> reached, Sure sure)
            implements Figure {

        /** One row as written: a band per column, and the value. */
        public record Row(List<Band> bands, long value) {}

        /**
         * One cell.
         *
         * @param low first value of the band, when the column is a number
         * @param high last value of the band; the end of the declared range when the text leaves it open
         * @param choices choices of the cell when the column is a choice, else empty
         */
        public record Band(String text, long low, long high, List<String> choices) {}
    }

    /** Another amount of the same item; of a schedule, the sum of its months. */
    record AmountRead(String name, long low, long high, Measure measure, Step from) implements Figure {}

    /** Whole years, months or days between two days. */
    record Span(Unit unit, long low, long high, Figure from, Figure to) implements Figure {
        @Override
        public Measure measure() {
            return Measure.whole(unit);
        }
    }

    /** A day so much later, or earlier ({@code back}) than another. */
    record Shift(Figure from, Figure by, boolean back, long low, long high) implements Figure {
        @Override
        public Measure measure() {
            return Measure.DATE;
        }
    }

    /** The sum over the members of a group: one figure per member, in their order; none while nobody knows who belongs to it. */
    record GroupSum(FactSpec spec, Fact fact, long low, long high, Measure measure, List<Figure> members)
            implements Figure {}

    /**
     * The calendar months that a history covers.
     *
     * @param counts what was asked of each spell, in their order; empty when every spell counts
     * @param until last day looked at
     * @param within length of the window or the longest gap, null when all months count
     */
    record Covered(
            FactSpec spec,
            Fact fact,
            long low,
            long high,
            List<Claim> counts,
            Figure until,
            @Nullable Figure within,
            boolean unbroken)
            implements Figure {
        @Override
        public Measure measure() {
            return Measure.whole(Unit.MONTHS);
        }
    }

    /** {@code if condition then … else …}: the branches that can hold, one when the condition is known. */
    record Branch(Claim condition, long low, long high, Measure measure, List<Figure> reached) implements Figure {}

    record Comparison(Comparator comparator, Figure left, Figure right, Result result) implements Claim {}

    enum Comparator {
        LESS("<"),
        AT_MOST("<="),
        EQUAL("is"),
        NOT_EQUAL("is not"),
        AT_LEAST(">="),
        MORE(">");

        private final String text;

        Comparator(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** {@code fact in [a, b]}; {@code choices} are those that satisfy it. */
    record Listed(FactSpec spec, Fact fact, List<String> choices, Result result) implements Claim {}

    /** {@code fact is known}. */
    record IsKnown(FactSpec spec, Fact fact, Result result) implements Claim {}

    /** A fact that is itself a yes or no. */
    record YesNoRead(FactSpec spec, Fact fact, Result result) implements Claim {}

    /** {@code some in list (…)} or {@code every in list (…)}: one claim per member, in their order. */
    record Each(FactSpec spec, Fact fact, boolean every, List<Claim> members, Result result) implements Claim {}

    record Logic(Connective connective, List<Claim> parts, Result result) implements Claim {}

    enum Connective {
        AND,
        OR,
        NOT,
        /** First part is the general rule, second the exception. */
        UNLESS
    }
}
