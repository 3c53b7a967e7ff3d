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

    /** All versions of one name, oldest first, without gap or overlap. */
    record Versions<T>(String name, List<Version<T>> versions) {

        /** The one in force, null before the first and after the last. */
        @Nullable
        T on(LocalDate day) {
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
