package anjia.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One correction of an entry (档案更正).
 *
 * @param at from when it is known otherwise
 * @param who name of the clerk
 * @param before as it was known until then; null for months that were added
 * @param after as it is known since; null for an entry that never held, and for months that were withdrawn
 * @param months the months that were added or withdrawn; null for a spell
 */
public record Correction(
        UUID id,
        Kind kind,
        Instant at,
        String who,
        @Nullable Spell before,
        @Nullable Spell after,
        @Nullable InsuranceRun months,
        String reason,
        @Nullable String paper) {

    public enum Kind {
        /** Its days or its details were wrong. */
        SPELL,
        /** It never held. */
        SPELL_WITHDRAWN,
        MONTHS_ADDED,
        MONTHS_WITHDRAWN
    }
}
