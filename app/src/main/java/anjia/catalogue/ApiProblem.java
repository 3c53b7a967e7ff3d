package anjia.catalogue;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request of a program that cannot be answered (接口错误), with what is wrong field by field. */
final class ApiProblem extends RuntimeException {

    /**
     * One field.
     *
     * @param path where it stands: {@code facts.contribution_months}; empty for the whole body
     * @param expected key of the words below {@code catalogue.api}, and their arguments
     */
    record Wrong(String path, String expected, Object... arguments) {}

    private final HttpStatus status;
    private final transient List<Wrong> wrong;

    private ApiProblem(HttpStatus status, List<Wrong> wrong) {
        super("%s: %s".formatted(status, wrong.stream().map(Wrong::path).toList()));
        this.status = status;
        this.wrong = List.copyOf(wrong);
    }

    static ApiProblem badRequest(List<Wrong> wrong) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, wrong);
    }

    static ApiProblem tooLarge(int bytes) {
        return new ApiProblem(HttpStatus.CONTENT_TOO_LARGE, List.of(new Wrong("", "tooLarge", bytes)));
    }

    HttpStatus status() {
        return status;
    }

    List<Wrong> wrong() {
        return wrong;
    }
}
