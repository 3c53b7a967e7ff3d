package anjia.places;

import org.jspecify.annotations.Nullable;

/** An administrative division (行政区划). The name is the official Chinese one, without its parents. */
public record Division(
        DivisionCode code,
        DivisionLevel level,
        String name,
        @Nullable DivisionCode parent) {}
