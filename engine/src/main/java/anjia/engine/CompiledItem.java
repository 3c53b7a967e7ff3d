package anjia.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item ready to be assessed: names are slots, and every version of every rule is a tree of nodes.
 *
 * @param governedBy slot of the fact whose day governs, -1 for the day of assessment
 * @param placeSlot slot of the fact that names the place, NOWHERE or DESK
 * @param text the sentences that the nodes were made of
 */
record CompiledItem(
        Item item,
        int governedBy,
        int placeSlot,
        @Nullable ClaimNode gate,
        List<Versions<RuleNode>> rules,
        List<Versions<AmountNode>> amounts,
        ItemText text) {

    /** All versions of one name, oldest first, without overlap. Of most names the newest is asked, mostly. */
    static final class Versions<T> {
        private final String name;
        private final List<Version<T>> versions;
        private final @Nullable T newest;
        private final long from;
        private final long to;

        Versions(String name, List<Version<T>> versions) {
            this.name = name;
            this.versions = List.copyOf(versions);
            var last = versions.isEmpty() ? null : versions.getLast(); // a faulty text has names without any
            this.newest = last == null ? null : last.of();
            this.from = last == null ? Long.MAX_VALUE : last.inForce().from().toEpochDay();
            this.to = last == null ? Long.MIN_VALUE : last.inForce().to().toEpochDay();
        }

        String name() {
            return name;
        }

        List<Version<T>> versions() {
            return versions;
        }

        /**
         * The one in force, null before the first and after the last.
         *
         * @param day since 1970-01-01
         */
        @Nullable
        T on(long day) {
            return day >= from ? day <= to ? newest : null : before(LocalDate.ofEpochDay(day));
        }

        private @Nullable T before(LocalDate day) {
            for (var version : versions) if (version.inForce().holdsOn(day)) return version.of();
            return null;
        }
    }

    record Version<T>(Validity inForce, T of) {}

    record RuleNode(String article, ClaimNode condition) {}

    /** @param schedule null for a plain amount */
    record AmountNode(
            Unit unit,
            String article,
            FigureNode formula,
            @Nullable ScheduleNode schedule) {}

    /** The formula is read once per month, from this day on, for so many months. */
    record ScheduleNode(FigureNode months, FigureNode from) {}

    CompiledItem with(Item worded) {
        return new CompiledItem(worded, governedBy, placeSlot, gate, rules, amounts, text);
    }
}
