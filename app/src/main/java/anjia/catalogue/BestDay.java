package anjia.catalogue;

import anjia.catalogue.Comparison.Difference;
import anjia.engine.Amount;
import anjia.engine.EffectSpec;
import anjia.engine.Item;
import anjia.engine.Nearest;
import anjia.engine.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
     * Looks at one day a month for twelve months, at the days on which the law changes or a border is reached by waiting, and between two of them for
     * the very day. A later day counts only for what it owes to the event happening then: what time alone brings or takes is the same for both.
     *
     * @param changes days on which a number of the law changes
     * @return the first of the days on which she would have most; when that is the day she named, the first from which she would have less
     */
    static Optional<BestDay> find(
            LocalDate named, Worlds worlds, Set<LocalDate> changes, Set<String> counting, Set<String> leftOut) {
        return new Search(named, worlds, counting, leftOut).find(changes);
    }

    private record Search(LocalDate named, Worlds worlds, Set<String> counting, Set<String> leftOut) {

        Optional<BestDay> find(Set<LocalDate> changes) {
            var days = days(changes);
            var best = worth(named, named);
            LocalDate found = null;
            for (var day : days) {
                var then = worth(day, day);
                if (then.compareTo(best) <= 0 || then.compareTo(worth(named, day)) <= 0) continue;
                best = then;
                found = day;
            }
            return found == null ? worse(days) : Optional.of(better(days, found, best));
        }

        /** After the one she named, in order. */
        private NavigableSet<LocalDate> days(Set<LocalDate> changes) {
            var days = new TreeSet<>(changes);
            for (int month = 1; month <= MONTHS; month++) days.add(named.plusMonths(month));
            for (var one : worlds.with(named, named))
                if (one.assessment().nearest() instanceof Nearest.Change change) days.add(change.day());
            return days.subSet(named, false, named.plusMonths(MONTHS), true);
        }

        private BestDay better(NavigableSet<LocalDate> days, LocalDate found, Worth most) {
            var day = firstDay(
                    days,
                    found,
                    one -> worth(one, one).compareTo(most) >= 0
                            && worth(one, one).compareTo(worth(named, one)) > 0);
            return new BestDay(day, true, differences(day));
        }

        private Optional<BestDay> worse(NavigableSet<LocalDate> days) {
            return days.stream()
                    .filter(this::isWorse)
                    .findFirst()
                    .map(found -> firstDay(days, found, this::isWorse))
                    .map(day -> new BestDay(day, false, differences(day)));
        }

        private boolean isWorse(LocalDate day) {
            return worth(day, day).compareTo(worth(named, day)) < 0;
        }

        /** The first day, after the one looked at before, on which it is so; it is so on {@code found}. */
        private LocalDate firstDay(NavigableSet<LocalDate> days, LocalDate found, Predicate<LocalDate> isSo) {
            var earlier = days.lower(found);
            var no = earlier == null ? named : earlier;
            var yes = found;
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
            return worth(worlds.with(happensOn, seenOn));
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
