package anjia.web;

import org.jspecify.annotations.Nullable;

/**
 * One row of a calculation written as on a wage slip (算式的一行).
 *
 * @param operator "×", "+", "−", "÷", "=" or empty on the first row
 * @param below place and "since" day of the value, in small letters under the label
 * @param value as it is printed: "2,140.00", "90%", "12"
 * @param unit "元", "个月"; empty when the value has none
 * @param mark how well the value is known; null for what the calculation itself yields
 * @param link where a page says what would settle a mark that is not sure; else empty
 * @param rule the line drawn above the row
 */
public record ArithmeticRow(
        String operator,
        String label,
        String below,
        String value,
        String unit,
        @Nullable Mark mark,
        String link,
        Rule rule) {

    public enum Rule {
        NONE,
        /** Above the result of a step. */
        SINGLE,
        /** Above the total. */
        DOUBLE
    }

    public static ArithmeticRow given(
            String operator, String label, String below, String value, String unit, @Nullable Mark mark) {
        return new ArithmeticRow(operator, label, below, value, unit, mark, "", Rule.NONE);
    }

    public static ArithmeticRow result(String label, String value, String unit) {
        return new ArithmeticRow("=", label, "", value, unit, null, "", Rule.SINGLE);
    }

    public static ArithmeticRow total(String label, String value, String unit) {
        return new ArithmeticRow("=", label, "", value, unit, null, "", Rule.DOUBLE);
    }

    /** The same row with how well its value is known. */
    public ArithmeticRow marked(Mark known, String settledAt) {
        return new ArithmeticRow(operator, label, below, value, unit, known, settledAt, rule);
    }

    /** Whether the row is a result, and bold. */
    public boolean yields() {
        return rule != Rule.NONE;
    }
}
