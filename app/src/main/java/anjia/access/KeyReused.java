package anjia.access;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** A request key that came before with another body, or from somebody else (422). */
public final class KeyReused extends RuntimeException implements Problem {

    public KeyReused(String route) {
        super("a request key of %s was used before for something else, or is none".formatted(route));
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @Override
    public String key() {
        return "access.keyReused";
    }
}
