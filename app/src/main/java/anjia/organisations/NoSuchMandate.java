package anjia.organisations;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** A mandate that does not exist, or that the actor does not reach: the same answer for both. */
final class NoSuchMandate extends RuntimeException implements Problem {

    NoSuchMandate() {
        super("no such mandate within reach");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "organisations.unknown";
    }
}
