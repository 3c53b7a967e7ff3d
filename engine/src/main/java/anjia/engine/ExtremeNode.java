package anjia.engine;

import java.util.ArrayList;
import java.util.List;

/** {@code min} or {@code max} of several figures of one unit and denominator. */
record ExtremeNode(boolean least, List<FigureNode> parts, List<Long> factors, Range range) implements FigureNode {

    static ExtremeNode of(boolean least, List<FigureNode> parts, List<Long> factors, Unit unit) {
        Range all = null;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i).range().scaled(factors.get(i));
            all = all == null ? part : joined(least, all, part);
        }
        if (all == null) throw new IllegalArgumentException("min and max need at least one part");
        var range =
                new Range(all.low(), all.high(), new Measure(unit, all.measure().per()));
        return new ExtremeNode(least, List.copyOf(parts), List.copyOf(factors), range);
    }

    private static Range joined(boolean least, Range a, Range b) {
        return least
                ? new Range(Math.min(a.low(), b.low()), Math.min(a.high(), b.high()), a.measure())
                : new Range(Math.max(a.low(), b.low()), Math.max(a.high(), b.high()), a.measure());
    }

    @Override
    public Step.Figure read(Frame frame) {
        var read = new ArrayList<Step.Figure>(parts.size());
        var low = least ? Long.MAX_VALUE : Long.MIN_VALUE;
        var high = low;
        for (int i = 0; i < parts.size(); i++) {
            read.add(parts.get(i).read(frame));
            var factor = factors.get(i);
            low = least ? Math.min(low, frame.low() * factor) : Math.max(low, frame.low() * factor);
            high = least ? Math.min(high, frame.high() * factor) : Math.max(high, frame.high() * factor);
        }
        var operator = least ? Step.Operator.LEAST : Step.Operator.GREATEST;
        return frame.read(new Step.Arithmetic(operator, low, high, measure(), read), low, high);
    }
}
