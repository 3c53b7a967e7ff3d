package anjia.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job and how far it has come.
 *
 * @param note why it failed, in technical words and without personal data; else empty
 * @param ended null while it runs
 */
public record Job(
        UUID id,
        String kind,
        String subject,
        State state,
        long done,
        long total,
        String note,
        Instant started,
        @Nullable Instant ended) {

    /** A stopped or failed job can be resumed where it was; a done one cannot. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE,
        FAILED
    }
}
