package anjia.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar months that a history covers (覆盖的月数): a month counts once when at least one spell has a day in it, however many do.
 *
 * <p>A window is of so many whole months before the one of {@code until}; without one, all months up to that one count. Unbroken are the months
 * that one reaches going back from it without a gap that is longer than {@code within}.
 *
 * @param counts which spells count; null for all
 */
record CoveredNode(
        int slot,
        FactType.Spell spell,
        @Nullable ClaimNode counts,
        FigureNode until,
        @Nullable FigureNode within,
        boolean unbroken,
        Range range)
        implements FigureNode {

    /** A hundred years: further back nothing is looked at. */
    private static final int MOST = 1200;

    static CoveredNode of(
            int slot,
            FactType.Spell spell,
            @Nullable ClaimNode counts,
            FigureNode until,
            @Nullable FigureNode within,
            boolean unbroken) {
        var most = within == null || unbroken
                ? MOST
                : Math.min(MOST, within.range().high());
        var range = new Range(0, most, Measure.whole(Unit.MONTHS));
        return new CoveredNode(slot, spell, counts, until, within, unbroken, range);
    }

    @Override
    public Step.Figure read(Frame frame) {
        var end = until.read(frame);
        var lastDay = frame.low();
        var endIsKnown = lastDay == frame.high();
        var length = within == null ? null : within.read(frame);
        var shortest = length == null ? MOST : (int) frame.low();
        var longest = length == null ? MOST : (int) frame.high();
        var claims = new ArrayList<Step.Claim>();
        var members = frame.members(slot);
        long low = 0;
        var high = range.high();
        if (members != null && endIsKnown) {
            var months = new Months(lastDay);
            for (var member : members) months.add(member, counts(frame, member, claims));
            low = counted(months.sure, shortest);
            high = counted(months.possible, longest);
        }
        var covered = new Step.Covered(frame.spec(slot), frame.fact(slot), low, high, claims, end, length, unbroken);
        return frame.read(covered, low, high);
    }

    private Result counts(Frame frame, FactSlots member, List<Step.Claim> claims) {
        if (counts == null) return Result.MET;
        frame.enter(member);
        claims.add(counts.read(frame));
        return frame.result();
    }

    private long counted(BitSet months, int length) {
        if (within == null) return months.cardinality();
        return unbroken ? unbroken(months, length) : months.get(1, length + 1).cardinality();
    }

    /** The month of the day itself is no gap: it may not be over. */
    private static long unbroken(BitSet months, int longestGap) {
        long reached = 0;
        var last = 0;
        for (var month = months.nextSetBit(0); month >= 0; month = months.nextSetBit(month + 1)) {
            if (month - last - 1 > longestGap) break;
            last = month;
            reached++;
        }
        return reached;
    }

    /** Months by how many they lie before the one of the last day: surely covered, and possibly. */
    private final class Months {
        private final BitSet sure = new BitSet();
        private final BitSet possible = new BitSet();
        private final long end;

        Months(long lastDay) {
            this.end = month(lastDay);
        }

        void add(FactSlots member, Result counts) {
            if (counts == Result.NOT_MET) return;
            var from = member.figure(spell.from());
            var goesOn = member.fact(spell.until()) instanceof Fact.Absent;
            var last = member.figure(spell.until());
            var latest = goesOn ? end : month(last.high());
            var earliest = goesOn ? end : month(last.exact() ? last.low() : from.low());
            if (counts == Result.MET && from.exact()) set(sure, month(from.low()), earliest);
            set(possible, month(from.low()), latest);
        }

        private void set(BitSet months, long first, long last) {
            var newest = end - Math.min(last, end);
            var oldest = Math.min(MOST - 1, end - first);
            if (oldest >= newest) months.set((int) newest, (int) oldest + 1);
        }

        private static long month(long day) {
            var date = LocalDate.ofEpochDay(day);
            return date.getYear() * 12L + date.getMonthValue();
        }
    }
}
