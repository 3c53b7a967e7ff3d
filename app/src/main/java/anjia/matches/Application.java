package anjia.matches;

import anjia.access.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person and a post that one of them chose (报名).
 *
 * @param employerName and {@code title} as they are now; the title is null when the post is gone
 * @param hiredOn first day of work, only of who is hired or was and did not start
 * @param began whether she said herself that she did start, when the employer had said that she did not
 */
record Application(
        UUID id,
        UUID post,
        UUID employer,
        String employerName,
        @Nullable String title,
        PersonId person,
        ApplicationState state,
        LocalDate changedOn,
        @Nullable LocalDate hiredOn,
        boolean began) {

    /** So long after her first day, or after it was told, the two may say whether she started. Sure: designed by us. */
    static final int SAID_WITHIN_DAYS = 60;

    private boolean mayBeSaid(LocalDate today) {
        return hiredOn != null
                && !today.isAfter((hiredOn.isAfter(changedOn) ? hiredOn : changedOn).plusDays(SAID_WITHIN_DAYS));
    }

    /** Whether it may be said now that she did not start (没有上岗). */
    boolean mayNotHaveStarted(LocalDate today) {
        return state == ApplicationState.HIRED && mayBeSaid(today);
    }

    /** The employer may not repeat it once she has said that she did. */
    boolean employerMaySayNotStarted(LocalDate today) {
        return mayNotHaveStarted(today) && !began;
    }

    /** Whether she may say now that she did start, though it was said that she did not. */
    boolean mayHaveStarted(LocalDate today) {
        return state == ApplicationState.NOT_STARTED && mayBeSaid(today);
    }
}
