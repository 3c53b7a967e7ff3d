package anjia.cases;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** Two people worked on one file; the second must look again before deciding. */
final class StaleCase extends RuntimeException implements Problem {

    StaleCase(CaseNumber number, long seen) {
        super("case %s: decided on version %d, which is not the stored one any more".formatted(number, seen));
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    @Override
    public String key() {
        return "cases.stale";
    }
}
