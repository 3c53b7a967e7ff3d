package anjia.papers;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** Too many files are being looked into; in a minute it goes (503). */
final class Busy extends RuntimeException implements Problem {

    Busy() {
        super("all places for looking into files are taken");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.SERVICE_UNAVAILABLE;
    }

    @Override
    public String key() {
        return "papers.busy";
    }
}
