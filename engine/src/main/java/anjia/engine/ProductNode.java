package anjia.engine;

import java.util.Arrays;
import java.util.List;

/** A product; denominators multiply, so that nothing is rounded before the text says so. */
record ProductNode(FigureNode left, FigureNode right, Range range) implements FigureNode {

    static ProductNode of(FigureNode left, FigureNode right, Unit unit) {
        var a = left.range();
        var b = right.range();
        var corners = new long[] {
            Math.multiplyExact(a.low(), b.low()),
            Math.multiplyExact(a.low(), b.high()),
            Math.multiplyExact(a.high(), b.low()),
            Math.multiplyExact(a.high(), b.high())
        };
        Arrays.sort(corners);
        var per = Math.multiplyExact(a.measure().per(), b.measure().per());
        return new ProductNode(left, right, new Range(corners[0], corners[3], new Measure(unit, per)));
    }

    @Override
    public Step.Figure read(Frame frame) {
        var a = left.read(frame);
        var b = right.read(frame);
        var ll = a.low() * b.low();
        if (a.exact() && b.exact()) return step(ll, ll, a, b);
        var lh = a.low() * b.high();
        var hl = a.high() * b.low();
        var hh = a.high() * b.high();
        return step(Math.min(Math.min(ll, lh), Math.min(hl, hh)), Math.max(Math.max(ll, lh), Math.max(hl, hh)), a, b);
    }

    private Step.Figure step(long low, long high, Step.Figure a, Step.Figure b) {
        return new Step.Arithmetic(Step.Operator.TIMES, low, high, measure(), List.of(a, b));
    }
}
