package anjia.cooperation;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** A departure that does not exist, or that the actor does not reach: the same answer for both. */
final class NoSuchDeparture extends RuntimeException implements Problem {

    NoSuchDeparture() {
        super("no such departure within reach");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "cooperation.unknown";
    }
}
