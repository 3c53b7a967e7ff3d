package anjia.payments;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** A bank file that does not exist, or is another office's. */
final class NoSuchBatch extends RuntimeException implements Problem {

    NoSuchBatch() {
        super("no such batch of this office");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "payments.unknown";
    }
}
