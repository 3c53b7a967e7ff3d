package anjia.registry;

import anjia.places.DivisionCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An employer or another organisation (单位); public data, so nobody needs to reach it. */
public record Organisation(UUID id, String name, @Nullable CreditCode creditCode, DivisionCode division) {}
