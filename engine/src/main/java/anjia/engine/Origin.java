package anjia.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact came from (事实来源); the engine only hands it back with the findings.
 *
 * @param textKey key of the words that name the source, such as {@code record.insurance}
 * @param id what to open to see it, such as the id of a record entry
 * @param day since when it is known, or null
 */
public record Origin(
        String textKey, @Nullable String id, @Nullable LocalDate day) {}
