package anjia.supervision;

import anjia.web.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** No office of this supervisor's that has a file. */
final class NoSuchOffice extends RuntimeException implements Problem {

    NoSuchOffice(UUID which) {
        super("no office for this supervisor: " + which);
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
