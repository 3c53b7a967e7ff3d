package anjia.catalogue;

import anjia.catalogue.Comparison.Difference;
import anjia.engine.Amount;
import anjia.engine.EffectSpec;
import anjia.engine.Item;
import anjia.engine.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A day on which the same event would give something else (换一天).
 *
 * @param better whether she would have more if it happened then; else it is the first day from which she would have less
 * @param differences what differs, both seen on that day: had it happened on the day she named, and if it happens then
 */
record BestDay(LocalDate day, boolean better, List<Difference> differences) {

    private static final int MONTHS = 12;

    /** What she has on a day when the event happened on the same day or an earlier one. */
    @FunctionalInterface
    interface Worlds {
        List<Assessed> with(LocalDate happensOn, LocalDate seenOn);
    }

    /** How much she has: first how many things, then how much money is paid in all; what an answer is missing for does not count. */
    private record Worth(long things, long fen) implements Comparable<Worth> {
        private static final Comparator<Worth> ORDER =
                Comparator.comparingLong(Worth::things).thenComparingLong(Worth::fen);

        @Override
        public int compareTo(Worth other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Looks at one day a month for twelve months, and between two of them for the very day. A later day counts only for what it owes to the event
     * happening then: what time alone brings or takes is the same for both.
     *
     * @return the first of the days on which she would have most; when that is the day she named, the first from which she would have less
     */
    static Optional<BestDay> find(LocalDate named, Worlds worlds, Set<String> counting, Set<String> leftOut) {
        return new Search(named, worlds, counting, leftOut).find();
    }

    private record Search(LocalDate named, Worlds worlds, Set<String> counting, Set<String> leftOut) {

        Optional<BestDay> find() {
            var now = worth(named, named);
            var best = now;
            var bestMonth = 0;
            for (int month = 1; month <= MONTHS; month++) {
                var day = named.plusMonths(month);
                var then = worth(day, day);
                if (then.compareTo(best) <= 0 || then.compareTo(worth(named, day)) <= 0) continue;
                best = then;
                bestMonth = month;
            }
            return bestMonth > 0 ? Optional.of(better(bestMonth, best)) : worse();
        }

        private BestDay better(int month, Worth most) {
            var day = firstDay(month, one -> worth(one, one).compareTo(most) >= 0
                    && worth(one, one).compareTo(worth(named, one)) > 0);
            return new BestDay(day, true, differences(day));
        }

        private Optional<BestDay> worse() {
            for (int month = 1; month <= MONTHS; month++)
                if (isWorse(named.plusMonths(month))) {
                    var day = firstDay(month, this::isWorse);
                    return Optional.of(new BestDay(day, false, differences(day)));
                }
            return Optional.empty();
        }

        private boolean isWorse(LocalDate day) {
            return worth(day, day).compareTo(worth(named, day)) < 0;
        }

        /** The first day after the month before on which it is so; it is so on the day of the month. */
        private LocalDate firstDay(int month, Predicate<LocalDate> isSo) {
            var no = named.plusMonths(month - 1L);
            var yes = named.plusMonths(month);
            while (ChronoUnit.DAYS.between(no, yes) > 1) {
                var middle = no.plusDays(ChronoUnit.DAYS.between(no, yes) / 2);
                if (isSo.test(middle)) yes = middle;
                else no = middle;
            }
            return yes;
        }

        private List<Difference> differences(LocalDate day) {
            var had = worlds.with(named, day);
            return Comparison.of(day, had, worlds.with(day, day), counting, leftOut).differences().stream()
                    .filter(one -> one.kind() != Comparison.Kind.SAME)
                    .toList();
        }

        private Worth worth(LocalDate happensOn, LocalDate seenOn) {
            var world = worlds.with(happensOn, seenOn);
            return worth(world);
        }

        private Worth worth(Collection<Assessed> world) {
            var things = 0L;
            var fen = 0L;
            for (var one : world) {
                if (leftOut.contains(one.item().code())) continue;
                var standing = Standing.of(one, world, counting);
                if (!standing.isWithinReach() || !standing.sure()) continue;
                things++;
                fen += standing.amounts().stream()
                        .filter(amount -> isPaid(one.item(), amount))
                        .mapToLong(BestDay::inAll)
                        .sum();
            }
            return new Worth(things, fen);
        }
    }

    private static boolean isPaid(Item item, Amount amount) {
        return item.effects().stream()
                .anyMatch(effect -> effect instanceof EffectSpec.OrderPayments order
                        && order.amount().equals(amount.name()));
    }

    /** All months of a schedule; twelve of what is paid each month without an end. */
    private static long inAll(Amount amount) {
        if (amount.isSchedule())
            return amount.months().stream().mapToLong(month -> month.low()).sum();
        return amount.unit() == Unit.FEN_A_MONTH ? amount.low() * MONTHS : amount.low();
    }
}
