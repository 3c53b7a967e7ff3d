package anjia.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hole in the law text (法规文本缺项): a number, or a version of a rule or amount, that was needed and is not there.
 * An assessment that meets one is UNKNOWN and names it; nothing is guessed.
 *
 * @param place place it was read for, or null
 * @param countyClass class of the county, where it is known
 */
public record MissingNumber(
        String name,
        LocalDate day,
        @Nullable String place,
        @Nullable Integer countyClass) {

    public String message() {
        var where = place == null ? "" : " for " + place;
        var which = countyClass == null ? "" : " (class " + countyClass + ")";
        return "the law text has no " + name + " on " + day + where + which;
    }
}
