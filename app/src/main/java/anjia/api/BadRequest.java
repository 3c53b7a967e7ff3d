package anjia.api;

import java.util.List;

/** A request whose fields cannot be read (请求有误), with what is wrong field by field; what was sent is never repeated. */
final class BadRequest extends RuntimeException {

    /** @param message key of the words below {@code api.wrong} */
    record Wrong(String path, String message) {}

    private final transient List<Wrong> wrong;

    BadRequest(List<Wrong> wrong) {
        super("wrong: " + wrong.stream().map(Wrong::path).toList());
        this.wrong = List.copyOf(wrong);
    }

    BadRequest(String path, String message) {
        this(List.of(new Wrong(path, message)));
    }

    List<Wrong> wrong() {
        return wrong;
    }
}
