package anjia.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns what goes wrong into a page that says so warmly and says what to do, or into problem+json for programs (错误页).
 * Never a stack trace; what was our fault goes to the log with a short number that the reader can tell us.
 */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);
    private static final String UNMISTAKABLE = "2346789CDFHJKMPRTVWXY";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FrameSource frames;

    ProblemPages(FrameSource frames) {
        this.frames = frames;
    }

    /** Who may not, or must first log in, is for the security filters to say. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException denied) {
        throw denied;
    }

    /** Whoever hung up in the middle gets no page, and it was nobody's fault. @param nobody so that nothing more is written */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(HttpServletResponse nobody) {}

    @ExceptionHandler(Exception.class)
    Object thrown(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        var status = statusOf(thrown);
        var key = thrown instanceof Problem problem ? problem.key() : keyOf(status, request);
        var reference = logged(status, request, thrown);
        if (!(thrown instanceof ErrorResponse known)) return answer(status, key, reference, null, request);
        known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return answer(status, key, reference, status.is5xxServerError() ? null : known.getBody(), request);
    }

    /** What filters and the server itself refuse. */
    @RequestMapping("/error")
    Object refused(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable one ? one : null;
        return answer(status, keyOf(status, request), logged(status, request, thrown), null, request);
    }

    private Object answer(
            HttpStatusCode status,
            String key,
            String reference,
            @Nullable ProblemDetail body,
            HttpServletRequest request) {
        var frame = frames.of(request);
        var page = new ProblemPage(frame.text(key + ".title"), frame.text(key + ".line"), reference);
        if (wantsJson(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(body == null ? detail(status, page) : body);
        }
        var view = new ModelAndView("web/problem", "page", page);
        view.setStatus(status);
        return view;
    }

    private static ProblemDetail detail(HttpStatusCode status, ProblemPage page) {
        var detail = ProblemDetail.forStatusAndDetail(status, page.line());
        detail.setTitle(page.title());
        if (!page.reference().isEmpty()) detail.setProperty("reference", page.reference());
        return detail;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        if (FrameSource.path(request).startsWith("/api/")) return true;
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("html");
    }

    private static HttpStatusCode statusOf(Exception thrown) {
        if (thrown instanceof Problem problem) return problem.status();
        if (thrown instanceof ErrorResponse response) return response.getStatusCode();
        if (thrown instanceof TypeMismatchException || thrown instanceof HttpMessageNotReadableException)
            return HttpStatus.BAD_REQUEST;
        var declared = AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
        return declared == null ? HttpStatus.INTERNAL_SERVER_ERROR : declared.code();
    }

    private static String keyOf(HttpStatusCode status, HttpServletRequest request) {
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException)
            return "web.problem.expired";
        var exact = "web.problem." + status.value();
        if (Texts.in(Language.ZH_CN).has(exact + ".title")) return exact;
        return status.is5xxServerError() ? "web.problem.500" : "web.problem.400";
    }

    /** Logs what was our fault, under the pattern of the address and not the address, which may name a person. */
    private static String logged(HttpStatusCode status, HttpServletRequest request, @Nullable Throwable thrown) {
        if (!status.is5xxServerError()) return "";
        var reference = reference();
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error("problem {}: {} {} ended in {}", reference, request.getMethod(), pattern, status.value(), thrown);
        return reference;
    }

    /** Seven characters that nobody mistakes on the telephone, in two groups. */
    private static String reference() {
        var characters = RANDOM.ints(7, 0, UNMISTAKABLE.length())
                .mapToObj(UNMISTAKABLE::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
        return characters.substring(0, 3) + "-" + characters.substring(3);
    }
}
