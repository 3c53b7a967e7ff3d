package anjia.matches;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** A post, a person or an application that does not exist, or that the actor does not reach: the same answer for all. */
final class NoSuchMatch extends RuntimeException implements Problem {

    NoSuchMatch() {
        super("no such post or application within reach");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "matches.unknown";
    }
}
