package anjia.record;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Another spell of a kind that allows one at a time holds on some of the same days (409). */
@ResponseStatus(HttpStatus.CONFLICT)
public final class OverlappingSpell extends RuntimeException {

    private final UUID earlier;

    OverlappingSpell(String kind, UUID earlier) {
        super("a spell of %s overlaps spell %s, and only one holds at a time".formatted(kind, earlier));
        this.earlier = earlier;
    }

    /** The spell that was there before. */
    public UUID earlier() {
        return earlier;
    }
}
