package anjia.matches;

import anjia.access.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person and a post that one of them chose (报名).
 *
 * @param employerName and {@code title} as they are now; the title is null when the post is gone
 * @param hiredOn first day of work, only of who is hired
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
        @Nullable LocalDate hiredOn) {}
