package anjia.engine;

import anjia.engine.ClaimNode.Compare;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days on which a comparison comes out otherwise than the day before, while the facts stay as they are (转折日). Between two changes of
 * the law's numbers a figure mostly only rises or only falls: then the day is found by halving, whatever the month ends do; else each day is looked at.
 */
final class Flips {
    /** Three years: where each day has to be looked at, no further. */
    static final int LOOKED_AT = 1096;

    private final Frame frame;
    private final long today;
    private final long last;
    private final SortedSet<Long> found = new TreeSet<>();

    private Flips(Frame frame, long last) {
        this.frame = frame;
        this.today = frame.day(FigureNode.When.TODAY);
        this.last = last;
    }

    /** After the day of the frame and up to the last. */
    static SortedSet<Long> of(Compare compare, Frame frame, long last) {
        var reads = CalendarReads.of(compare);
        var flips = new Flips(frame, last);
        var changes = reads.changes(frame, last);
        if (reads.readsDay(frame) || !changes.isEmpty()) flips.find(compare, changes);
        return flips.found;
    }

    /** Of all comparisons in a condition, those about members of a group among them. */
    static SortedSet<Long> of(ClaimNode condition, Frame frame, long last) {
        return switch (condition) {
            case Compare compare -> of(compare, frame, last);
            case ClaimNode.Not(var inner) -> of(inner, frame, last);
            case ClaimNode.Joined joined -> {
                var all = new TreeSet<Long>();
                for (var part : joined.parts()) all.addAll(of(part, frame, last));
                yield all;
            }
            case ClaimNode.Each each -> {
                var all = new TreeSet<Long>();
                for (var member : each.people(frame)) {
                    frame.enter(member);
                    all.addAll(of(each.condition(), frame, last));
                }
                yield all;
            }
            case ClaimNode.Listed _, ClaimNode.IsKnown _, ClaimNode.YesNo _ -> new TreeSet<>();
        };
    }

    static Result result(ClaimNode condition, Frame frame, long day) {
        var then = frame.on(day);
        condition.read(then);
        return then.result();
    }

    private void find(Compare compare, SortedSet<Long> changes) {
        var first = today;
        for (var change : changes) {
            within(compare, first, change - 1);
            if (result(compare, frame, change - 1) != result(compare, frame, change)) found.add(change);
            first = change;
        }
        within(compare, first, last);
    }

    /** No number of the law changes between these two days. */
    private void within(Compare compare, long first, long last) {
        switch (Trend.of(compare, frame.on(first))) {
            case STILL -> {}
            case RISING, FALLING -> {
                for (var side : sides(compare))
                    halve(side, first, last, result(side, frame, first), result(side, frame, last));
            }
            case EITHER -> lookAtEach(compare, first, Math.min(last, today + LOOKED_AT));
        }
    }

    /** To be equal is to have reached and not to have passed. */
    private static List<Compare> sides(Compare compare) {
        return switch (compare.comparator()) {
            case EQUAL, NOT_EQUAL ->
                List.of(compare.with(Step.Comparator.AT_LEAST), compare.with(Step.Comparator.MORE));
            case AT_LEAST, MORE, AT_MOST, LESS -> List.of(compare);
        };
    }

    private void halve(Compare compare, long before, long after, Result was, Result is) {
        if (was == is) return;
        if (after - before == 1) {
            found.add(after);
            return;
        }
        var middle = before + (after - before) / 2;
        var then = result(compare, frame, middle);
        halve(compare, before, middle, was, then);
        halve(compare, middle, after, then, is);
    }

    private void lookAtEach(Compare compare, long first, long last) {
        var was = result(compare, frame, first);
        for (var day = first + 1; day <= last; day++) {
            var is = result(compare, frame, day);
            if (is != was) found.add(day);
            was = is;
        }
    }
}
