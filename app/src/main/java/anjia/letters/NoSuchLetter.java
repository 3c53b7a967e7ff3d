package anjia.letters;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** No letter that this actor may read. */
final class NoSuchLetter extends RuntimeException implements Problem {

    NoSuchLetter(Object which) {
        super("no letter for this actor: " + which);
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
