package anjia.posts;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** A post that does not exist, or that the actor does not reach: the same answer for both. */
final class NoSuchPost extends RuntimeException implements Problem {

    NoSuchPost() {
        super("no such post within reach");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "posts.unknown";
    }
}
