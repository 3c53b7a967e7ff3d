package anjia.posts;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** A draft that does not exist, not any more, or is of another organisation: the same answer for all. */
final class NoSuchDraft extends RuntimeException implements Problem {

    NoSuchDraft() {
        super("no such draft within reach");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "posts.draft.unknown";
    }
}
