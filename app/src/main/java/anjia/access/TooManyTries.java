package anjia.access;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** Somebody asked more often than a person would (429). */
public final class TooManyTries extends RuntimeException implements Problem {

    TooManyTries(String bucket) {
        super("more requests than %s allows from one place".formatted(bucket));
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.TOO_MANY_REQUESTS;
    }

    @Override
    public String key() {
        return "access.tooMany";
    }
}
