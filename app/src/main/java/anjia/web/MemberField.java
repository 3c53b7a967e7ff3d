package anjia.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of one member (逐人填写的一项).
 *
 * @param choices the answers of a field with choices
 * @param none the answer that there is no such day, ticked beside the day; null when there always is one
 * @param unit word after a number; may be empty
 * @param value what was typed or chosen; {@code day} for a day
 * @param other whether {@code none} was ticked: its value, else empty
 * @param known what is known already, in words; then nothing is asked
 */
public record MemberField(
        String name,
        String label,
        Kind kind,
        List<Choice> choices,
        @Nullable Choice none,
        String unit,
        String value,
        DateParts day,
        String other,
        @Nullable String error,
        @Nullable String known) {

    public enum Kind {
        CHOICE,
        NUMBER,
        DAY,
        /** Typed with suggestions. */
        PLACE
    }
}
