package anjia.places;

import java.util.UUID;

/** Which office (机构标识). */
public record OfficeId(UUID value) {}
