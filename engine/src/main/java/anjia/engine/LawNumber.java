package anjia.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that an item reads, with everything the law knows of it (法定数值及其来历).
 *
 * @param declaredIn the file that holds it; two items that name the same file and number read the same one
 * @param unit what it counts
 * @param by {@code county class} or {@code place} when it differs; null when it is the same everywhere
 * @param values oldest first, one per class or place; empty while none was found
 * @param range what it can be while no value was found, such as {@code 300000..900000}; null when there are values
 * @param settledBy what would make an unsure one sure; always there while no value was found, else null when nothing special is known
 * @param countyLists lists by which its values are given to counties, oldest first; empty when it does not differ between classes
 */
public record LawNumber(
        String name,
        String declaredIn,
        Unit unit,
        @Nullable String by,
        List<NumberUsed> values,
        @Nullable String range,
        @Nullable SettledBy settledBy,
        List<CountyList> countyLists) {
    public LawNumber {
        values = List.copyOf(values);
        countyLists = List.copyOf(countyLists);
    }

    /** Whether every value stands in an official text that was read, and so does every list that says whose it is. */
    public boolean isSure() {
        return !values.isEmpty()
                && values.stream().allMatch(value -> value.sure() == Sure.READ)
                && countyLists.stream().allMatch(list -> list.sure() == Sure.READ);
    }
}
