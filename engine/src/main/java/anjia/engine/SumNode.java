package anjia.engine;

import java.util.List;

/** Sum or difference; the factors bring both sides to one denominator. */
record SumNode(FigureNode left, FigureNode right, long leftFactor, long rightFactor, boolean minus, Range range)
        implements FigureNode {

    static SumNode of(FigureNode left, FigureNode right, long leftFactor, long rightFactor, boolean minus) {
        var a = left.range().scaled(leftFactor);
        var b = right.range().scaled(rightFactor);
        var measure = new Measure(
                a.measure().unit() == Unit.PLAIN
                        ? b.measure().unit()
                        : a.measure().unit(),
                a.measure().per());
        var low = minus ? Math.subtractExact(a.low(), b.high()) : Math.addExact(a.low(), b.low());
        var high = minus ? Math.subtractExact(a.high(), b.low()) : Math.addExact(a.high(), b.high());
        return new SumNode(left, right, leftFactor, rightFactor, minus, new Range(low, high, measure));
    }

    @Override
    public Step.Figure read(Frame frame) {
        var a = left.read(frame);
        var low = frame.low() * leftFactor;
        var high = frame.high() * leftFactor;
        var b = right.read(frame);
        low += (minus ? -frame.high() : frame.low()) * rightFactor;
        high += (minus ? -frame.low() : frame.high()) * rightFactor;
        var operator = minus ? Step.Operator.MINUS : Step.Operator.PLUS;
        return frame.read(new Step.Arithmetic(operator, low, high, measure(), List.of(a, b)), low, high);
    }
}
