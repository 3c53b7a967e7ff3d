package anjia.registry;

import java.util.UUID;

/** What came of asking for a merge, or of looking at one for the second time (合并结果). */
public sealed interface Merged {

    /** They are one. */
    record Done(UUID merge) implements Merged {}

    /** A second member of staff looks first, because something is under way for one of them. */
    record Proposed(UUID merge) implements Merged {}

    record Impossible(Why why) implements Merged {}

    enum Why {
        /** They are one already. */
        ONE_ALREADY,
        /** A merge of one of them waits to be looked at. */
        WAITS,
        /** Others were merged into the one that would go: she must be the one that stays, or be parted from them first. */
        KEEPS_OTHERS,
        /** Who asked does not look a second time. */
        SAME_EYES,
        /** It is over: merged, refused or parted by somebody else meanwhile. */
        OVER
    }
}
