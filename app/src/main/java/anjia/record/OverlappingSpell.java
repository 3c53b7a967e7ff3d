package anjia.record;

import anjia.web.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Another spell of a kind that allows one at a time holds on some of the same days (409). */
public final class OverlappingSpell extends RuntimeException implements Problem {

    private final UUID earlier;

    OverlappingSpell(String kind, UUID earlier) {
        super("a spell of %s overlaps spell %s, and only one holds at a time".formatted(kind, earlier));
        this.earlier = earlier;
    }

    /** The spell that was there before. */
    public UUID earlier() {
        return earlier;
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    @Override
    public String key() {
        return "record.overlappingSpell";
    }
}
