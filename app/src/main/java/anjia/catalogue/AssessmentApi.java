package anjia.catalogue;

import anjia.access.RateLimit;
import anjia.places.Places;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The law for programs (政策评估接口), see docs/api.md: nothing that is sent here is stored. */
@RestController
@RequestMapping("/api/v1")
class AssessmentApi {

    private static final int LARGEST_BODY = 32 * 1024;
    private static final int PER_MINUTE = 120;

    private final Catalogue catalogue;
    private final Assessments assessments;
    private final Places places;
    private final RateLimit limit;
    private final JsonMapper json;
    private final Clock clock;

    AssessmentApi(
            Catalogue catalogue,
            Assessments assessments,
            Places places,
            RateLimit limit,
            JsonMapper json,
            Clock clock) {
        this.catalogue = catalogue;
        this.assessments = assessments;
        this.places = places;
        this.limit = limit;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/items")
    List<ItemAnswer> items(HttpServletRequest request, Frame frame) {
        limit.check("catalogue.items", RateLimit.place(request.getRemoteAddr()), PER_MINUTE);
        return catalogue.items().stream()
                .map(item -> ItemAnswer.of(item, frame.language().tag()))
                .toList();
    }

    @PostMapping(path = "/assessments", consumes = MediaType.APPLICATION_JSON_VALUE)
    AssessmentAnswer assess(HttpServletRequest request, Frame frame) throws IOException {
        limit.check("catalogue.assessments", RateLimit.place(request.getRemoteAddr()), PER_MINUTE);
        var asked = new AssessmentRequest(catalogue, places).read(json.readTree(body(request)), LocalDate.now(clock));
        var assessed = assessments.assess(asked.item().code(), asked.facts(), asked.day(), asked.division());
        return AssessmentAnswer.of(assessed, frame.language().tag());
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) throw ApiProblem.tooLarge(LARGEST_BODY);
        return body;
    }

    @ExceptionHandler(JacksonException.class)
    ResponseEntity<ProblemDetail> noJson(Frame frame) {
        return problem(ApiProblem.badRequest(List.of(new ApiProblem.Wrong("", "json"))), frame);
    }

    /** RFC 9457, with one entry per field that is wrong. */
    @ExceptionHandler(ApiProblem.class)
    ResponseEntity<ProblemDetail> problem(ApiProblem problem, Frame frame) {
        var errors = problem.wrong().stream().map(wrong -> error(wrong, frame)).toList();
        var detail =
                ProblemDetail.forStatusAndDetail(problem.status(), frame.text("catalogue.api.errors", errors.size()));
        detail.setTitle(frame.text("catalogue.api.title"));
        detail.setProperty("errors", errors);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static Map<String, String> error(ApiProblem.Wrong wrong, Frame frame) {
        var error = new LinkedHashMap<String, String>();
        error.put("path", wrong.path());
        error.put("message", frame.text("catalogue.api." + wrong.expected(), wrong.arguments()));
        return error;
    }
}
