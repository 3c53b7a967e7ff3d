package anjia.posts;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Values of schema.org as they are written in many ways: alone, in a list of one, with a language (schema.org 取值). */
final class SchemaValues {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_NAME = 60;

    private SchemaValues() {}

    static JsonNode one(JsonNode value) {
        var alone = value.isArray() && value.size() == 1 ? value.get(0) : value;
        return alone.isObject() && alone.has("@value") ? alone.get("@value") : alone;
    }

    /** Empty for what is no text. */
    static String text(JsonNode value) {
        return SchemaText.of(value).orElse("");
    }

    /** As it would be typed; a text stays as it is, and is refused where it is no number. */
    static String number(JsonNode value) {
        return value.isNumber() ? TableLine.number(value.asString()) : text(value);
    }

    /** The day in Asia/Shanghai of a moment; what is no moment stays as it is. */
    static String day(JsonNode value) {
        var text = text(value);
        try {
            return OffsetDateTime.parse(text)
                    .atZoneSameInstant(CHINA)
                    .toLocalDate()
                    .toString();
        } catch (DateTimeParseException aDay) {
            return text;
        }
    }

    /** An empty list says that there is none. */
    static String several(JsonNode value) {
        if (!value.isArray()) return value.isBoolean() ? value.asString() : number(value);
        var all = new ArrayList<String>();
        for (var one : value) all.add(text(one));
        return all.isEmpty() ? SaidPost.NONE : String.join("、", all);
    }

    /** Width of letters and blanks are no difference. */
    static boolean isSame(String one, String other) {
        return !one.isEmpty() && plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    /** Whether it is of a type of schema.org, however its name is written. */
    static boolean isA(JsonNode thing, String type) {
        var types = thing.path("@type");
        Iterable<JsonNode> all = types.isArray() ? types : List.of(types);
        for (var one : all)
            if (text(one).replaceFirst("^(https?://schema\\.org/|schema:)", "").equals(type)) return true;
        return false;
    }
}
