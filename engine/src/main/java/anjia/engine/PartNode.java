package anjia.engine;

import java.util.List;

/**
 * A part of a figure: divided by a written number, {@code 12} or {@code 12 months}. Denominators multiply, so that nothing is rounded before the text says so.
 *
 * @param factor what a divisor with decimals brings over to the dividend
 */
record PartNode(FigureNode whole, FigureNode by, long factor, Range range) implements FigureNode {

    /** @param by a written number, not zero */
    static PartNode of(FigureNode whole, FigureNode by, Unit unit) {
        var factor = by.measure().per();
        var scaled = whole.range().scaled(factor);
        var per = Math.multiplyExact(whole.measure().per(), by.range().low());
        return new PartNode(whole, by, factor, new Range(scaled.low(), scaled.high(), new Measure(unit, per)));
    }

    @Override
    public Step.Figure read(Frame frame) {
        var a = whole.read(frame);
        var low = frame.low() * factor;
        var high = frame.high() * factor;
        var b = by.read(frame);
        return frame.read(new Step.Arithmetic(Step.Operator.OVER, low, high, measure(), List.of(a, b)), low, high);
    }
}
