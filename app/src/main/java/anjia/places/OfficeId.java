package anjia.places;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Which office (机构标识). */
public record OfficeId(UUID value) {

    /** The id that follows from the number block, for offices that are entered from a list and must be the same each time. */
    public static OfficeId ofBlock(String block) {
        return new OfficeId(UUID.nameUUIDFromBytes(("anjia.office:" + block).getBytes(StandardCharsets.UTF_8)));
    }
}
