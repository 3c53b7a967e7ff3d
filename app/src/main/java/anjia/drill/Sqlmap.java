package anjia.drill;

import anjia.drill.Hands.Field;
import anjia.drill.Roamer.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** sqlmap on one route (SQL 注入扫描): every field of its query or form and every variable of its path, through a {@link Carrier}. */
final class Sqlmap {

    static final String PROGRAM = "sqlmap";

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String FOUND = "sqlmap identified the following injection point";
    private static final String CLEAN = "do not appear to be injectable";
    private static final String NOTHING_TO_TRY = "no parameter(s) found for testing";
    private static final String ANY_STATUS = "400,401,403,404,405,406,409,413,415,422,429,500,503";
    private static final Pattern POINT = Pattern.compile("(?s)Parameter: (.+?)\\n---");
    private static final Pattern REASON = Pattern.compile("\\[CRITICAL] (.+)");

    /** What came of one route. */
    sealed interface Outcome {
        record Clean() implements Outcome {}

        record Injectable(String point) implements Outcome {}

        /** It could not be tried to the end. */
        record Unknown(String why) implements Outcome {}
    }

    private final Path folder;

    Sqlmap(Path folder) {
        this.folder = folder;
    }

    /** @param json body of an API request; empty for pages */
    Outcome tries(Carrier carrier, Target target, String json) throws IOException, InterruptedException {
        var name = UUID.randomUUID().toString();
        var request = folder.resolve(name + ".txt");
        Files.writeString(request, written(carrier, target, json));
        var command = new ArrayList<String>(List.of(
                PROGRAM,
                "-r",
                request.toString(),
                "--batch",
                "--ignore-stdin",
                "--disable-coloring",
                "--dbms=postgresql",
                "--level=1",
                "--risk=1",
                "--technique=BEUST",
                "--time-sec=2",
                "--timeout=30",
                "--retries=1",
                "--threads=1",
                "--skip-waf",
                "--flush-session",
                "--ignore-code=" + ANY_STATUS,
                "--param-exclude=^_csrf$",
                "--answers=follow=N,quit=N,redirect=N,Do you want to process it=Y,skip test payloads=Y",
                "--output-dir=" + folder.resolve(name)));
        var said = Tool.run(folder.resolve(name + ".log"), LONGEST, command);
        return outcome(said);
    }

    private static Outcome outcome(String said) {
        if (said.contains(FOUND)) {
            var point = POINT.matcher(said);
            return new Outcome.Injectable(point.find() ? point.group(1).strip() : "not told where");
        }
        if (said.contains(CLEAN) || said.contains(NOTHING_TO_TRY)) return new Outcome.Clean();
        var reason = REASON.matcher(said);
        return new Outcome.Unknown(reason.find() ? reason.group(1) : "its time was up");
    }

    /** Variables of the path are marked by a star, which is where sqlmap puts what it tries. */
    private static String written(Carrier carrier, Target target, String json) {
        var form = target.isForm() && json.isEmpty();
        var query = target.isForm() || target.fields().isEmpty() ? "" : "?" + Guest.encoded(target.fields());
        var body = form ? Guest.encoded(target.fields()) : json;
        var type = form ? "application/x-www-form-urlencoded" : "application/json";
        var lines = new ArrayList<String>();
        lines.add("%s %s%s HTTP/1.1".formatted(target.route().method(), marked(target), query));
        lines.add("Host: 127.0.0.1:" + carrier.port());
        lines.add("User-Agent: anjia-drill");
        lines.add("Accept: */*");
        if (!body.isEmpty()) lines.add("Content-Type: " + type);
        return String.join("\r\n", lines) + "\r\n\r\n" + body;
    }

    private static String marked(Target target) {
        var pattern = target.route().pattern().split("/");
        var path = target.path().split("/");
        if (pattern.length != path.length) return target.path();
        for (var at = 0; at < path.length; at++) if (pattern[at].startsWith("{")) path[at] = path[at] + "*";
        return String.join("/", path);
    }

    static boolean hasSomethingToTry(Target target, String json) {
        return target.route().hasVariables()
                || !json.isEmpty()
                || target.fields().stream().anyMatch(Sqlmap::isTried);
    }

    private static boolean isTried(Field field) {
        return !field.name().toLowerCase(Locale.ROOT).equals("_csrf");
    }
}
