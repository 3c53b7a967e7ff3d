package anjia.catalogue;

import anjia.engine.Amount;
import anjia.engine.Assessment;
import anjia.engine.ChangedBy;
import anjia.engine.Item;
import anjia.engine.Nearest;
import anjia.engine.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How near somebody is to having something (能办的程度).
 *
 * @param sure whether no answer is missing for it
 * @param from the day from which she has it by waiting alone; null but for {@link Level#LATER}
 * @param with the item that is handed in with it; null but for {@link Level#NEAR}
 * @param amounts what it gives; empty when she does not have it
 */
record Standing(
        Level level,
        boolean sure,
        @Nullable LocalDate from,
        @Nullable Item with,
        List<Amount> amounts) {

    /** Higher is nearer. */
    enum Level {
        /** Ruled out, or nobody knows whether it concerns her at all. */
        NOT,
        /** An answer is missing. */
        OPEN,
        /** By waiting alone, within twelve months. */
        LATER,
        /** Handed in together with another one that is open to her. */
        NEAR,
        HAS
    }

    static final int MONTHS_AHEAD = 12;
    private static final String WAITING = "today";

    /**
     * @param world everything that she could have in the same circumstances
     * @param counting facts that have begun to count by themselves
     */
    static Standing of(Assessed one, Collection<Assessed> world, Set<String> counting) {
        var found = one.assessment();
        return switch (found.outcome()) {
            case ENTITLED ->
                found.gateIsOpen() ? of(Level.NOT, false) : new Standing(Level.HAS, true, null, null, found.amounts());
            case UNKNOWN -> of(found.gateIsOpen() ? Level.NOT : Level.OPEN, false);
            case NOT_ENTITLED ->
                found.nearest() instanceof Nearest.Change change
                        ? within(one, change, world, counting)
                        : of(Level.NOT, true);
            case NOT_APPLICABLE -> of(Level.NOT, true);
        };
    }

    /** Whether it cannot be had as things stand. */
    static boolean isRuledOut(Assessment found) {
        return found.outcome() == Outcome.NOT_ENTITLED || found.outcome() == Outcome.NOT_APPLICABLE;
    }

    boolean isWithinReach() {
        return level.compareTo(Level.LATER) >= 0;
    }

    private static Standing within(
            Assessed one, Nearest.Change change, Collection<Assessed> world, Set<String> counting) {
        var sure = change.isEnough();
        var first = Forerunners.of(
                        one, world.stream().map(Assessed::item).distinct().toList())
                .filter(item ->
                        world.stream().anyMatch(other -> other.item() == item && !isRuledOut(other.assessment())));
        if (first.isPresent()) return new Standing(Level.NEAR, sure, null, first.get(), change.amounts());
        var soon = !change.day().isAfter(one.assessment().day().plusMonths(MONTHS_AHEAD));
        return soon && change.isOnly(turn -> comesByItself(turn, counting))
                ? new Standing(Level.LATER, sure, change.day(), null, change.amounts())
                : of(Level.NOT, true);
    }

    private static boolean comesByItself(Nearest.Turn turn, Set<String> counting) {
        return turn.fact().equals(WAITING) || turn.by() == ChangedBy.TIME && counting.contains(turn.fact());
    }

    private static Standing of(Level level, boolean sure) {
        return new Standing(level, sure, null, null, List.of());
    }
}
