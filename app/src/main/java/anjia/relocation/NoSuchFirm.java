package anjia.relocation;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** A firm that does not exist, or that the reader does not reach: the same answer for both. */
final class NoSuchFirm extends RuntimeException implements Problem {

    NoSuchFirm() {
        super("no such firm within reach");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "relocation.unknown";
    }
}
