package anjia.registry;

import anjia.places.DivisionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dated tie of a person to a place (人地关系); {@code to} is the first day it no longer holds, absent while it does. */
public record Tie(
        TieKind kind,
        DivisionCode place,
        LocalDate from,
        @Nullable LocalDate to) {}
