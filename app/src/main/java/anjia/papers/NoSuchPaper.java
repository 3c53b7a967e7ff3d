package anjia.papers;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** A paper that does not exist, or that the actor does not reach: the same answer for both. */
public final class NoSuchPaper extends RuntimeException implements Problem {

    public NoSuchPaper() {
        super("no such paper within reach");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "papers.unknown";
    }
}
