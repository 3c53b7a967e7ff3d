package anjia.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One correction of what is known of a person (人员信息更正).
 *
 * @param at the moment from which it is known otherwise
 * @param who name of the clerk; empty when a job of the house
 * @param fields what changed: name, number, phone; never empty
 * @param reason absent for a phone that was only changed
 */
public record PersonChange(
        UUID id,
        Instant at,
        String who,
        List<Field> fields,
        @Nullable String reason,
        @Nullable String paper) {

    public PersonChange {
        fields = List.copyOf(fields);
    }

    /** @param before as pages show it: numbers and phones masked; empty when there was none */
    public record Field(Kind kind, String before, String after) {}

    public enum Kind {
        NAME,
        NUMBER,
        PHONE
    }
}
