package anjia.objections;

import anjia.places.OfficeId;
import org.jspecify.annotations.Nullable;

/**
 * A part of her record as she reads it (异议所指内容).
 *
 * @param lookedFrom the office of whoever looked; null when it is about no look
 */
record Shown(String text, @Nullable OfficeId lookedFrom) {}
