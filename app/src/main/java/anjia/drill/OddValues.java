package anjia.drill;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Values that programs send by mistake or on purpose (异常值), drawn by a seed. */
final class OddValues {

    private static final String NUL = "\u0000";

    /** Texts where a text, a day, a code or an id is expected. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "null",
            "undefined",
            "true",
            NUL,
            "a" + NUL + "b",
            "\uFFFE\uFFFF",
            "\uD800",
            "é中文𠮷🏠",
            "\u202E\u200B\uFEFF",
            "１２３４５６",
            "e\u0301".repeat(200),
            "x".repeat(201),
            "9".repeat(400),
            "长".repeat(9_000),
            "' or 1=1 --",
            "1; select pg_sleep(0)",
            "%' and 'x'='x",
            "<script>alert(1)</script>",
            "${7*7}#{7*7}{{7*7}}",
            "../../../../etc/passwd",
            "%00%0d%0aX-Odd:%201",
            "\\",
            "\"",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "2026-02-30",
            "2026-13-01",
            "0000-00-00",
            "-0001-01-01",
            "10000-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-07-01T00:00:00Z",
            "2026-7-1",
            "61",
            "610924999999",
            "99",
            "619924198303080028",
            "61992419830308002x",
            "1e400",
            "9223372036854775808",
            "-9223372036854775809",
            "NaN");

    /** JSON where something else is expected. */
    private static final List<String> JSON = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[[[]]]",
            "{\"a\":{\"b\":[1]}}",
            "[null]",
            "[\"x\",1,null,{}]",
            "0",
            "-1",
            "1.5",
            "-0.0",
            "1e400",
            "-1e-400",
            "1e999999999",
            "9223372036854775807",
            "9223372036854775808",
            "9".repeat(900),
            "{\"atLeast\":1e999999999}",
            "{\"atLeast\":-1}",
            "{\"atLeast\":null,\"more\":1}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"");

    /** Bodies that are no value at all. */
    private static final List<String> BODIES = List.of(
            "",
            " ",
            "{",
            "}",
            "nul",
            "{\"item\":",
            "\uFEFF{}",
            "{}{}",
            "{\"a\":1,\"a\":2}",
            "{'a':1}",
            "[".repeat(12_000),
            "{\"a\":".repeat(5_000),
            "\"" + "x".repeat(40_000) + "\"",
            "<a/>",
            "item=a&day=b",
            NUL,
            "{\"facts\":{" + "\"x\":1,".repeat(3_000) + "\"y\":1}}",
            "\"text\"",
            "[]",
            "null",
            "0");

    private final Random random;

    OddValues(Random random) {
        this.random = random;
    }

    String text() {
        return one(TEXTS);
    }

    String json() {
        return random.nextInt(3) == 0 ? "\"" + escaped(one(TEXTS)) + "\"" : one(JSON);
    }

    String body() {
        return one(BODIES);
    }

    /** At its border, on either side. */
    String border(JsonNode schema) {
        if (schema.has("minimum") || schema.has("maximum")) {
            var bound =
                    schema.path(random.nextBoolean() ? "minimum" : "maximum").asLong(0);
            return String.valueOf(bound + random.nextInt(3) - 1);
        }
        if (schema.has("minLength") || schema.has("maxLength")) {
            var bound = schema.path(random.nextBoolean() ? "minLength" : "maxLength")
                    .asInt(0);
            return "k".repeat(Math.max(0, bound + random.nextInt(3) - 1));
        }
        if (schema.path("format").asString("").equals("date"))
            return "20%02d-%02d-%02d".formatted(20 + random.nextInt(9), 1 + random.nextInt(12), 1 + random.nextInt(31));
        if (schema.path("format").asString("").equals("uuid"))
            return new UUID(random.nextLong(), random.nextLong()).toString();
        if (schema.has("pattern")) return "6109".substring(0, 1 + random.nextInt(4));
        return text();
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** As JSON writes it; what has no letter is written by its number. */
    static String escaped(String text) {
        var written = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter < ' ' || Character.isSurrogate(letter) || letter == '"' || letter == '\\')
                written.append("\\u%04x".formatted((int) letter));
            else written.append(letter);
        }
        return written.toString();
    }
}
