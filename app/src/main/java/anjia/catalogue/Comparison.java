package anjia.catalogue;

import anjia.engine.Amount;
import anjia.engine.MonthAmount;
import anjia.engine.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody has in two circumstances, thing by thing (前后对比).
 *
 * @param differences in the order of the items; those that concern her in neither are left out
 */
record Comparison(LocalDate day, List<Difference> differences) {

    enum Kind {
        GAINED,
        LOST,
        /** Hers in both, with other amounts. */
        CHANGED,
        SAME
    }

    /**
     * One thing in both circumstances.
     *
     * @param sure false when an answer is missing, so that she only may gain or lose it
     */
    record Difference(Kind kind, boolean sure, Assessed before, Assessed after, Standing was, Standing becomes) {

        private static Difference of(Assessed before, Standing was, Assessed after, Standing becomes) {
            var order = becomes.level().compareTo(was.level());
            if (order > 0) return new Difference(Kind.GAINED, becomes.sure(), before, after, was, becomes);
            if (order < 0) {
                var gone = becomes.level() == Standing.Level.NOT && Standing.isRuledOut(after.assessment());
                return new Difference(Kind.LOST, was.sure() && gone, before, after, was, becomes);
            }
            var kind = was.isWithinReach() && !sameAmounts(was.amounts(), becomes.amounts()) ? Kind.CHANGED : Kind.SAME;
            return new Difference(kind, was.sure() && becomes.sure(), before, after, was, becomes);
        }

        /** Whether both have been looked at for her, and not just for anybody. */
        private boolean concernsHer() {
            return kind != Kind.SAME || concerns(before) && concerns(after);
        }

        private static boolean concerns(Assessed one) {
            return one.assessment().outcome() != Outcome.NOT_APPLICABLE
                    && !one.assessment().gateIsOpen();
        }
    }

    /**
     * @param counting facts that count by themselves in the second
     * @param leftOut codes of items that are not looked at
     */
    static Comparison of(
            LocalDate day,
            Collection<Assessed> before,
            Collection<Assessed> after,
            Set<String> counting,
            Set<String> leftOut) {
        var was = new LinkedHashMap<Matter, Assessed>();
        before.forEach(one -> was.put(one.matter(), one));
        var differences = after.stream()
                .filter(one -> !leftOut.contains(one.item().code()))
                .flatMap(one -> Stream.ofNullable(was.get(one.matter()))
                        .map(earlier -> Difference.of(
                                earlier,
                                Standing.of(earlier, before, Set.of()),
                                one,
                                Standing.of(one, after, counting))))
                .filter(Difference::concernsHer)
                .toList();
        return new Comparison(day, differences);
    }

    List<Difference> of(Kind kind) {
        return differences.stream().filter(one -> one.kind() == kind).toList();
    }

    boolean changesNothing() {
        return differences.stream().allMatch(one -> one.kind() == Kind.SAME);
    }

    private static boolean sameAmounts(List<Amount> some, List<Amount> others) {
        return figures(some).equals(figures(others));
    }

    /** The months of a schedule by their figures alone: that they begin on another day is no other amount. */
    private static List<List<Object>> figures(List<Amount> amounts) {
        return amounts.stream()
                .map(amount -> List.<Object>of(
                        amount.name(),
                        amount.low(),
                        amount.high(),
                        amount.months().stream().map(MonthAmount::low).toList()))
                .toList();
    }
}
