package anjia.places;

import java.time.DayOfWeek;
import java.util.Set;

/** What is written down about an office (机构信息); its tier is that of its division. */
public record OfficeEntry(
        String name, DivisionCode division, String department, Set<String> functions, Set<DayOfWeek> opens) {

    public OfficeEntry {
        functions = Set.copyOf(functions);
        opens = Set.copyOf(opens);
    }
}
