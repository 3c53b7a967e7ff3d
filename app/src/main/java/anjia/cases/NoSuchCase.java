package anjia.cases;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** A file that does not exist, or that the actor does not reach: the same answer for both. */
public final class NoSuchCase extends RuntimeException implements Problem {

    public NoSuchCase() {
        super("no such case within reach");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "cases.unknown";
    }
}
