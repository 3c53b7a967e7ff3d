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
        var aLow = frame.low();
        var aHigh = frame.high();
        var b = right.read(frame);
        var bLow = frame.low();
        var bHigh = frame.high();
        var low = aLow * bLow;
        var high = low;
        if (aLow != aHigh || bLow != bHigh) {
            var lh = aLow * bHigh;
            var hl = aHigh * bLow;
            var hh = aHigh * bHigh;
            low = Math.min(Math.min(low, lh), Math.min(hl, hh));
            high = Math.max(Math.max(high, lh), Math.max(hl, hh));
        }
        return frame.read(new Step.Arithmetic(Step.Operator.TIMES, low, high, measure(), List.of(a, b)), low, high);
    }
}
