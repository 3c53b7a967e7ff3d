package anjia.privacy;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** There is no such request or copy for whoever asks, or it is over (404). */
final class NoSuchErasure extends RuntimeException implements Problem {

    NoSuchErasure() {
        super("no such request of this person or office");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "privacy.unknown";
    }
}
