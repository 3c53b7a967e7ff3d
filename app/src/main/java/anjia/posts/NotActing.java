package anjia.posts;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** Posts are written by whoever acts for an organisation, and nobody does just now. */
final class NotActing extends RuntimeException implements Problem {

    NotActing() {
        super("nobody acts for an organisation here");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "posts.employer.notActing";
    }
}
