package anjia.posts;

import java.util.List;
import org.springframework.http.HttpStatus;

/** What a program sent is not taken, and nothing of it is stored (报送未通过): everything that is wrong, each by where it stands. */
final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message in the words of the reader */
    record Wrong(String path, String message) {}

    private final HttpStatus status;
    private final transient List<Wrong> wrong;

    NotTaken(HttpStatus status, List<Wrong> wrong) {
        super("wrong: " + wrong.size(), null, false, false);
        this.status = status;
        this.wrong = List.copyOf(wrong);
    }

    /** 400 for what is no JSON, 422 for posts that are not whole or not lawful. */
    HttpStatus status() {
        return status;
    }

    List<Wrong> wrong() {
        return wrong;
    }
}
