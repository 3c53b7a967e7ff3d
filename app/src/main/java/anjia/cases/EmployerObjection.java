package anjia.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer holds that a case does not count of it (单位异议).
 *
 * @param words why, as whoever acts for it wrote it
 * @param namedBy key of whoever named it on the file; empty when it is named there no more
 * @param outcome null while it is open
 * @param reason why the case counts all the same; empty unless it is kept
 */
record EmployerObjection(
        UUID id,
        UUID file,
        UUID organisation,
        EmployerMatter matter,
        Ground ground,
        String words,
        LocalDate raisedOn,
        LocalDate dueOn,
        String namedBy,
        @Nullable Outcome outcome,
        String reason,
        @Nullable LocalDate answeredOn) {

    enum Ground {
        /** Another organisation is meant. */
        NOT_US,
        /** The wages are paid in full. */
        PAID,
        /** A review or a court took the decision away. */
        SET_ASIDE,
        OTHER
    }

    enum Outcome {
        /** It counts all the same; a reason says why. */
        KEPT,
        /** The organisation is named on the file no more. */
        CORRECTED,
        /** The day on which it paid is noted. */
        PAID
    }

    boolean isOpen() {
        return outcome == null;
    }
}
