package anjia.posts;

import anjia.posts.NotTaken.Wrong;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program sends, as JSON (单位系统请求体). */
@Component
class ProgramBody {

    static final int ONE = 32 * 1024;
    static final int FEED = 1024 * 1024;

    private final JsonMapper json;

    ProgramBody(JsonMapper json) {
        this.json = json;
    }

    /** @throws NotTaken 400 for what is no object or list, or larger than the most bytes */
    JsonNode read(HttpServletRequest request, int most, Frame frame) throws IOException {
        var bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) throw unreadable("tooLarge", frame);
        try {
            var body = json.readTree(bytes);
            if (body == null || !body.isContainer()) throw unreadable("json", frame);
            return body;
        } catch (JacksonException noJson) {
            throw unreadable("json", frame);
        }
    }

    private static NotTaken unreadable(String word, Frame frame) {
        return new NotTaken(
                HttpStatus.BAD_REQUEST, List.of(new Wrong("", frame.text("posts.program.strange." + word))));
    }
}
