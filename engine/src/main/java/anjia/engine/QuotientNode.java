package anjia.engine;

import java.util.List;

/**
 * A quotient that is rounded at once: {@code round half up (a / b) to fen}. The divisor is proven to be above zero.
 *
 * @param leftFactor brings the dividend, and {@code rightFactor} the divisor, to whole numbers that can be divided
 * @param units what is rounded to, in units of the result
 */
record QuotientNode(
        Rounding rounding,
        FigureNode left,
        FigureNode right,
        long leftFactor,
        long rightFactor,
        long units,
        Range range)
        implements FigureNode {

    static QuotientNode of(Rounding rounding, FigureNode left, FigureNode right, Unit unit, RoundStep step) {
        var leftFactor = Math.multiplyExact(right.measure().per(), step.per());
        var rightFactor = Math.multiplyExact(left.measure().per(), step.units());
        var a = left.range().scaled(leftFactor);
        var b = right.range().scaled(rightFactor);
        var range = new Range(
                low(rounding, a.low(), b.low(), b.high(), step.units()),
                high(rounding, a.high(), b.low(), b.high(), step.units()),
                new Measure(unit, step.per()));
        return new QuotientNode(rounding, left, right, leftFactor, rightFactor, step.units(), range);
    }

    @Override
    public Step.Figure read(Frame frame) {
        var a = left.read(frame);
        var aLow = frame.low() * leftFactor;
        var aHigh = frame.high() * leftFactor;
        var b = right.read(frame);
        var bLow = frame.low() * rightFactor;
        var bHigh = frame.high() * rightFactor;
        var low = low(rounding, aLow, bLow, bHigh, units);
        var high = aLow == aHigh && bLow == bHigh ? low : high(rounding, aHigh, bLow, bHigh, units);
        var quotient = new Step.Arithmetic(Step.Operator.OVER, low, high, measure(), List.of(a, b));
        var rounded = new Step.Arithmetic(rounding.operator, low, high, measure(), List.of(quotient));
        return frame.read(rounded, low, high);
    }

    /** The least it can be: below zero the smaller divisor makes it less, above zero the greater one. */
    private static long low(Rounding rounding, long aLow, long bLow, long bHigh, long units) {
        return Math.multiplyExact(rounding.divide(aLow, aLow < 0 ? bLow : bHigh), units);
    }

    private static long high(Rounding rounding, long aHigh, long bLow, long bHigh, long units) {
        return Math.multiplyExact(rounding.divide(aHigh, aHigh < 0 ? bHigh : bLow), units);
    }
}
