package anjia.registry;

import org.jspecify.annotations.Nullable;

/**
 * Why an entry is corrected (更正理由): words of the clerk, and the paper that shows it.
 *
 * @param reason 2 to 300 characters; sealed where it is kept
 * @param paper kind of the paper seen, {@code identity-card}; absent when it rests on the person's word
 */
public record Grounds(String reason, @Nullable String paper) {

    public static final int LONGEST = 300;

    public Grounds {
        reason = reason.strip();
        if (reason.length() < 2 || reason.length() > LONGEST)
            throw new IllegalArgumentException(
                    "a reason has 2 to %d characters, not %d".formatted(LONGEST, reason.length()));
    }

    /** Whether the words can be a reason. */
    public static boolean isReason(String words) {
        var length = words.strip().length();
        return length >= 2 && length <= LONGEST;
    }

    /** Never the words: logs and messages print records. */
    @Override
    public String toString() {
        return "Grounds[masked]";
    }
}
