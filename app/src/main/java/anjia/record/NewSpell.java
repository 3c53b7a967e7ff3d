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
        String source) {}
