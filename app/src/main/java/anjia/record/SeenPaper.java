package anjia.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A paper that was shown at the window and recorded as seen (已核验材料); its number is opened only to who may see the person. */
public record SeenPaper(
        String kind, @Nullable String number, @Nullable LocalDate validUntil, LocalDate seenOn, String seenBy) {}
