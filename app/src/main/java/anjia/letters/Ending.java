package anjia.letters;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a letter no longer holds (文书失效).
 *
 * @param by the newer letter; null when it was revoked
 * @param reason in the officer's words, for the person alone; empty when it was replaced
 */
record Ending(Kind kind, LocalDate on, @Nullable UUID by, String reason) {

    enum Kind {
        /** The file was decided anew (重新决定). */
        REPLACED,
        /** An officer or the head took it back (撤销). */
        REVOKED
    }
}
