package anjia.record;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Whether our book holds every month that somebody paid into a scheme (缴费是否齐全). Nothing stated is "at least": the world is open.
 *
 * @param since month from which the book is complete; absent: from the first month on. Says nothing when not complete
 * @param why a word key: {@code confirmed-by-centre}, {@code person-says-none-elsewhere}, {@code worked-elsewhere}
 */
public record Completeness(
        String scheme, boolean complete, @Nullable YearMonth since, String why) {

    /** Whether all months after this one (exclusive; absent: all months) are in the book. */
    boolean covers(@Nullable YearMonth after) {
        if (!complete) return false;
        return since == null || (after != null && !since.isAfter(after.plusMonths(1)));
    }
}
