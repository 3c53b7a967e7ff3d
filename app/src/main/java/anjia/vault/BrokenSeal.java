package anjia.vault;

import java.util.UUID;

/** A sealed value that does not open: changed, moved to another place, or its key is missing. */
public final class BrokenSeal extends RuntimeException {

    public BrokenSeal(String field, UUID row, Throwable cause) {
        super("the seal of %s in row %s does not open".formatted(field, row), cause);
    }
}
