package anjia.objections;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** An objection that does not exist, or that the actor does not reach, or a part of her record that is not there: the same answer for all. */
final class NoSuchObjection extends RuntimeException implements Problem {

    NoSuchObjection() {
        super("no such objection within reach");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "objections.unknown";
    }
}
