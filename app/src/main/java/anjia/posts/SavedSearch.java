package anjia.posts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody looks for again and again (求职订阅).
 *
 * @param weekly told once a week; else every morning
 * @param toldTo first day whose posts she was not told of
 */
record SavedSearch(UUID id, Asked asked, boolean weekly, LocalDate savedOn, LocalDate toldTo) {

    private static final int A_WEEK = 7;

    /** Whether she is told on a day. */
    boolean isDue(LocalDate day) {
        return !toldTo.plusDays(weekly ? A_WEEK : 1).isAfter(day);
    }
}
