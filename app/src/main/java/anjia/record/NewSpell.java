package anjia.record;

import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A spell to be entered; see {@link Spell}. */
public record NewSpell(
        String kind,
        @Nullable DivisionCode place,
        @Nullable UUID organisation,
        Map<String, String> details,
        LocalDate from,
        @Nullable LocalDate to,
        String source) {

    public NewSpell {
        if (to != null && !to.isAfter(from))
            throw new IllegalArgumentException("a spell holds at least a day: " + from + " to " + to);
        details = Map.copyOf(details);
    }

    boolean meets(Spell other) {
        var otherEndsBefore = other.to() != null && !other.to().isAfter(from);
        var otherBeginsAfter = to != null && !other.from().isBefore(to);
        return !otherEndsBefore && !otherBeginsAfter;
    }
}
