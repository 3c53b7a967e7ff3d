package anjia.posts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** Texts as programs send them (报送文本): nothing that no text here may hold, and descriptions without the tags of a page. */
final class SchemaText {

    private static final Pattern TAGS = Pattern.compile(
            "(?i)</?(p|br|ul|ol|li|div|span|b|strong|em|i|u|h[1-6]|a|table|tbody|tr|td|th)(\\s[^<>]*)?/?>");
    private static final Pattern NEW_LINES = Pattern.compile("(?i)<(br|/p|/li|/div|/h[1-6]|/tr)(\\s[^<>]*)?/?>");

    private SchemaText() {}

    /** Empty for what is no text. */
    static Optional<String> of(JsonNode value) {
        return value.isString() && value.asString().indexOf('\0') < 0
                ? Optional.of(value.asString().strip())
                : Optional.empty();
    }

    /** Job boards write descriptions as HTML: what was written, without its tags. */
    static String plain(String text) {
        if (!TAGS.matcher(text).find()) return text;
        var lines = NEW_LINES.matcher(text.replaceAll("\\s*\\R\\s*", " ")).replaceAll("\n");
        return HtmlUtils.htmlUnescape(TAGS.matcher(lines).replaceAll(""))
                .replace('\u00a0', ' ')
                .replace("\0", "")
                .replaceAll("[ \\t]*\\n\\s*", "\n")
                .strip();
    }
}
