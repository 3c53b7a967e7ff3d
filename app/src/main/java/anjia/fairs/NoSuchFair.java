package anjia.fairs;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** A fair that does not exist, or that the actor does not reach: the same answer for both. */
final class NoSuchFair extends RuntimeException implements Problem {

    NoSuchFair() {
        super("no such fair within reach");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "fairs.unknown";
    }
}
