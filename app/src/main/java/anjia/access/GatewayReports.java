package anjia.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the gateway tells what became of a text (短信状态报告): a POST of {@code {"key", "arrived"}} with {@code anjia.sms.report-token} as
 * bearer. Without such a token there is no such page. A text that is reported as lost is printed.
 */
@RestController
class GatewayReports {

    static final String PATH = "/gateway/sms-reports";

    private final OutgoingTexts texts;
    private final JsonMapper json;
    private final String token;

    GatewayReports(OutgoingTexts texts, JsonMapper json, @Value("${anjia.sms.report-token:}") String token) {
        this.texts = texts;
        this.json = json;
        this.token = token;
    }

    record Report(@Nullable String key, @Nullable Boolean arrived) {}

    @PostMapping(PATH)
    ResponseEntity<Void> report(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String bearer,
            @RequestBody(required = false) @Nullable String body) {
        if (token.isEmpty()) return ResponseEntity.notFound().build();
        if (!isOurs(bearer))
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        var report = read(body);
        if (report == null || report.key() == null || report.arrived() == null)
            return ResponseEntity.badRequest().build();
        texts.report(Channel.SMS, report.key(), report.arrived());
        return ResponseEntity.noContent().build();
    }

    /** Read only after the bearer is known; null when it is no report. */
    private @Nullable Report read(@Nullable String body) {
        try {
            return body == null ? null : json.readValue(body, Report.class);
        } catch (JacksonException noReport) {
            return null;
        }
    }

    private boolean isOurs(String bearer) {
        return MessageDigest.isEqual(
                bearer.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }
}
