package anjia.fairs;

import anjia.places.OfficeId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A recruitment fair and where it stands (招聘会).
 *
 * @param reason why it was cancelled; empty else
 * @param seedHash SHA-256 of the lottery's seed, in hexadecimal
 */
record Fair(UUID id, OfficeId office, Plan plan, FairState state, String reason, String seedHash) {

    /** Whether people still sign up for interviews on the day. */
    boolean takesWishesOn(LocalDate today) {
        return state == FairState.PUBLISHED && !today.isAfter(plan.signUpUntil());
    }

    /** Whether people may still say that they come. */
    boolean takesPeopleOn(LocalDate today) {
        return state == FairState.PUBLISHED && !today.isAfter(plan.day());
    }

    /** Whether results are noted: from its day until it is closed. */
    boolean takesResultsOn(LocalDate today) {
        return state == FairState.HELD
                || state == FairState.PUBLISHED && !plan.day().isAfter(today);
    }
}
