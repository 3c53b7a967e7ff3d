package anjia.catalogue;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** An address that names something the house does not have. */
final class NoSuchPage extends RuntimeException implements Problem {

    NoSuchPage(String code) {
        super("nothing here is called " + code);
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
