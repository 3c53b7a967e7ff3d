package anjia.record;

import anjia.web.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** No spell by this id is known now to whoever asks (404). */
public final class UnknownSpell extends RuntimeException implements Problem {

    public UnknownSpell(UUID spell) {
        super("no spell %s within reach of who asks".formatted(spell));
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "record.unknownSpell";
    }
}
