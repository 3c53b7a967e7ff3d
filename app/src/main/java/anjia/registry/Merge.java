package anjia.registry;

import anjia.access.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two entries that are one person (合并), asked for, done, refused or parted again.
 *
 * @param merged the entry that leads to the other one
 * @param kept the entry that stays: its identity number holds
 * @param merger the second pair of eyes, or the asker where none was needed; null until it is merged
 * @param endReason why it was refused or parted; null before
 */
public record Merge(
        UUID id,
        PersonId merged,
        PersonId kept,
        Side nameOf,
        Side phoneOf,
        String reason,
        @Nullable String paper,
        State state,
        String askedBy,
        String asker,
        Instant askedAt,
        @Nullable String merger,
        @Nullable Instant mergedAt,
        @Nullable String ender,
        @Nullable Instant endedAt,
        @Nullable String endReason) {

    /** Which of the two. */
    public enum Side {
        KEPT,
        MERGED
    }

    /** Where it stands. */
    public enum State {
        /** 待复核: something is under way for one of them, and a second member of staff looks first. */
        PROPOSED,
        /** 已合并 */
        MERGED,
        /** 复核不同意 */
        REFUSED,
        /** 已撤销合并: they are two again, as they were before. */
        PARTED
    }
}
