package anjia.record;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No spell by this id is known now to whoever asks (404). */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownSpell extends RuntimeException {

    UnknownSpell(UUID spell) {
        super("no spell %s within reach of who asks".formatted(spell));
    }
}
