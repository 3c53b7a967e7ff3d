package anjia.posts;

import anjia.access.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post and where it stands (招聘岗位).
 *
 * @param writer whom to tell; null when no person wrote it
 * @param taken openings that are filled
 * @param ages by law, as they were found when it was last checked
 * @param findings categories of what its words may not say, as they were found then; in the order of the text
 * @param reason why it was sent back, until it is passed, or withdrawn; empty else
 * @param openedOn null until it opens for the first time
 */
record Post(
        UUID id,
        UUID employer,
        @Nullable PersonId writer,
        String source,
        PostContent content,
        int taken,
        PostChecks.Ages ages,
        List<Found> findings,
        PostState state,
        String reason,
        @Nullable LocalDate openedOn) {

    Post {
        findings = List.copyOf(findings);
    }

    /** Whether an officer sent it back and none has passed it since. */
    boolean wasSentBack() {
        return !state.isOver() && !reason.isEmpty();
    }

    /** @param category of {@code forbidden.yaml}; {@code text} as it was written; {@code article} its first ground */
    record Found(String category, String text, String article) {}
}
