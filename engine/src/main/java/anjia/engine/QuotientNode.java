package anjia.engine;

import java.util.List;

/**
 * A quotient that is rounded at once: {@code round half up (a / b) to fen}. The divisor is proven to be above zero.
 *
 * @param leftFactor brings the dividend, and {@code rightFactor} the divisor, to whole numbers that can be divided
 */
record QuotientNode(
        Rounding rounding, FigureNode left, FigureNode right, long leftFactor, long rightFactor, Range range)
        implements FigureNode {

    static QuotientNode of(Rounding rounding, FigureNode left, FigureNode right, Unit unit, RoundStep step) {
        var leftFactor = Math.multiplyExact(right.measure().per(), step.per());
        var rightFactor = Math.multiplyExact(left.measure().per(), step.units());
        var a = left.range().scaled(leftFactor);
        var b = right.range().scaled(rightFactor);
        var corners = corners(rounding, a.low(), a.high(), b.low(), b.high(), step.units());
        var range = new Range(corners[0], corners[1], new Measure(unit, step.per()));
        return new QuotientNode(rounding, left, right, leftFactor, rightFactor, range);
    }

    @Override
    public Step.Figure read(Frame frame) {
        var a = left.read(frame);
        var aLow = frame.low() * leftFactor;
        var aHigh = frame.high() * leftFactor;
        var b = right.read(frame);
        var bLow = frame.low() * rightFactor;
        var bHigh = frame.high() * rightFactor;
        var step = rightFactor / left.measure().per();
        var result = corners(rounding, aLow, aHigh, bLow, bHigh, step);
        var quotient = new Step.Arithmetic(Step.Operator.OVER, result[0], result[1], measure(), List.of(a, b));
        var rounded = new Step.Arithmetic(rounding.operator, result[0], result[1], measure(), List.of(quotient));
        return frame.read(rounded, result[0], result[1]);
    }

    private static long[] corners(Rounding rounding, long aLow, long aHigh, long bLow, long bHigh, long step) {
        var low = Math.min(rounding.divide(aLow, bLow), rounding.divide(aLow, bHigh));
        var high = Math.max(rounding.divide(aHigh, bLow), rounding.divide(aHigh, bHigh));
        return new long[] {Math.multiplyExact(low, step), Math.multiplyExact(high, step)};
    }
}
