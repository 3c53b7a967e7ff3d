package anjia.cooperation;

import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What our side says of a quarter, and what the partner's letter says of it (对账单).
 *
 * @param about two places and the quarter
 * @param version 1 for the first; each correction is one more and says why in {@code reason}
 * @param statedBy key of the actor who stated it
 * @param letter of the partner; null until it came
 * @param agreedBy key of the second actor; null until it is agreed
 */
record Statement(
        UUID id,
        About about,
        int version,
        String reason,
        Figures ours,
        String statedBy,
        @Nullable Letter letter,
        @Nullable String agreedBy) {

    record About(DivisionCode home, DivisionCode partner, Quarter quarter) {}

    /** @param typedBy key of the actor who typed it off */
    record Letter(Figures theirs, String number, LocalDate on, String typedBy) {}

    /** Where it stands (状态). */
    enum Standing {
        /** 等对方来函 */
        STATED,
        /** 数字不一致 */
        DIFFERS,
        /** 数字一致，等复核 */
        SAME,
        /** 双方一致 */
        AGREED
    }

    Standing standing() {
        if (agreedBy != null) return Standing.AGREED;
        if (letter == null) return Standing.STATED;
        return letter.theirs().equals(ours) ? Standing.SAME : Standing.DIFFERS;
    }

    /** Whoever stated it or typed the letter does not agree to it. */
    boolean isOf(String actor) {
        return actor.equals(statedBy) || (letter != null && actor.equals(letter.typedBy()));
    }
}
