package anjia.api;

import anjia.web.Frame;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What every route of this module answers when it cannot (接口错误, RFC 9457). */
abstract class Route {

    private static final String LATER_SECONDS = "60";

    @ExceptionHandler(BadRequest.class)
    ResponseEntity<ProblemDetail> badRequest(BadRequest bad, Frame frame) {
        var errors = bad.wrong().stream()
                .map(wrong -> {
                    var error = new LinkedHashMap<String, String>();
                    error.put("path", wrong.path());
                    error.put("message", frame.text("api.wrong." + wrong.message()));
                    return error;
                })
                .toList();
        var detail = problem(HttpStatus.BAD_REQUEST, "api.badRequest", frame);
        detail.setProperty("errors", errors);
        return answer(detail, new HttpHeaders());
    }

    /** A 401 says how to come in (RFC 6750), a 503 when to come again. */
    @ExceptionHandler(Refused.class)
    ResponseEntity<ProblemDetail> refused(Refused refused, Frame frame) {
        var headers = new HttpHeaders();
        if (refused.status() == HttpStatus.UNAUTHORIZED) headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (refused.status() == HttpStatus.SERVICE_UNAVAILABLE) headers.set(HttpHeaders.RETRY_AFTER, LATER_SECONDS);
        return answer(problem(refused.status(), refused.key(), frame), headers);
    }

    static ProblemDetail problem(HttpStatus status, String key, Frame frame) {
        var detail = ProblemDetail.forStatusAndDetail(status, frame.text(key + ".line"));
        detail.setTitle(frame.text(key + ".title"));
        return detail;
    }

    static ResponseEntity<ProblemDetail> answer(ProblemDetail detail, HttpHeaders headers) {
        return ResponseEntity.status(detail.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
