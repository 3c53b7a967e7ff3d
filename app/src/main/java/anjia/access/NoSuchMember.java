package anjia.access;

import anjia.web.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** No member of staff whom this administrator keeps; his own account is none either. */
public final class NoSuchMember extends RuntimeException implements Problem {

    NoSuchMember(UUID which) {
        super("no member of staff for this administrator: " + which);
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "web.problem.404";
    }
}
