package anjia.engine;

import java.util.ArrayList;
import java.util.List;

/** {@code sum over list (figure)}: of a group that nobody knows yet, everything between the least and the greatest it can be. */
record GroupSumNode(int slot, FigureNode each, Range range) implements FigureNode {

    static GroupSumNode of(int slot, FigureNode each, int least, int most) {
        var low = each.range().low();
        var high = each.range().high();
        return new GroupSumNode(
                slot,
                each,
                new Range(
                        Math.multiplyExact(low, low < 0 ? (long) most : least),
                        Math.multiplyExact(high, high < 0 ? (long) least : most),
                        each.measure()));
    }

    @Override
    public Step.Figure read(Frame frame) {
        var members = frame.members(slot);
        var parts = new ArrayList<Step.Figure>();
        if (members == null) return read(frame, range.low(), range.high(), parts);
        long low = 0;
        long high = 0;
        for (var member : members) {
            frame.enter(member);
            parts.add(each.read(frame));
            low += frame.low();
            high += frame.high();
        }
        return read(frame, low, high, parts);
    }

    private Step.Figure read(Frame frame, long low, long high, List<Step.Figure> parts) {
        return frame.read(
                new Step.GroupSum(frame.spec(slot), frame.fact(slot), low, high, measure(), parts), low, high);
    }
}
