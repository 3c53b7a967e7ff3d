package anjia.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies and parameters (请求体). */
final class Body {

    private static final int LARGEST = 32 * 1024;

    private Body() {}

    /** @throws BadRequest when it is not JSON of this shape, or larger than 32 KiB */
    static <T> T read(HttpServletRequest request, JsonMapper json, Class<T> shape) throws IOException {
        var bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) throw new BadRequest("", "tooLarge");
        try {
            var read = json.readValue(bytes, shape);
            if (read == null) throw new BadRequest("", "json");
            return read;
        } catch (JacksonException e) {
            throw new BadRequest("", "json");
        }
    }

    static String require(@Nullable String value, String path) {
        if (value == null || value.isBlank()) throw new BadRequest(path, "needed");
        return value.strip();
    }
}
