package anjia.mandates;

import anjia.web.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** There is no such mandate, or it is somebody else's (没有这项授权). */
class NoSuchMandate extends RuntimeException implements Problem {

    private static final long serialVersionUID = 1;

    NoSuchMandate(UUID mandate) {
        super("no mandate " + mandate);
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "mandates.unknown";
    }
}
