package anjia.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** wapiti on a list of pages and on all forms in them (网页漏洞扫描), through a {@link Carrier}. */
final class Wapiti {

    static final String PROGRAM = "wapiti";

    /** All that need nobody outside of this machine. */
    private static final List<String> MODULES = List.of(
            "csp",
            "http_headers",
            "cookieflags",
            "xss",
            "permanentxss",
            "sql",
            "crlf",
            "redirect",
            "file",
            "exec",
            "htaccess",
            "methods",
            "backup");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TO_END = Duration.ofSeconds(90);
    private static final Pattern TIME_UP =
            Pattern.compile("(?i)max(?:imum)? attack time|attack time was reached|scan time was reached");

    /** What it reports: a kind, a place, and the request that shows it. */
    record Report(String kind, String method, String path, String parameter, String info, String request) {}

    /** @param cutShort modules whose time was up */
    record Result(List<Report> reports, int cutShort) {}

    private final Path folder;

    Wapiti(Path folder) {
        this.folder = folder;
    }

    /** @param time for looking around and for all modules together */
    Result scan(String name, Carrier carrier, List<String> addresses, Duration time)
            throws IOException, InterruptedException {
        var report = folder.resolve(name + ".json");
        var looking = Math.max(10, time.toSeconds() / 6);
        var attack = Math.max(3, (time.toSeconds() - looking) / MODULES.size());
        var command = new ArrayList<String>(List.of(
                PROGRAM,
                "-u",
                carrier.address() + "/",
                "--scope",
                "folder",
                "-m",
                String.join(",", MODULES),
                "--skip",
                "_csrf",
                "-d",
                "1",
                "--max-links-per-page",
                "40",
                "--max-parameters",
                "60",
                "--max-scan-time",
                String.valueOf(looking),
                "--max-attack-time",
                String.valueOf(attack),
                "-t",
                "30",
                "-v",
                "1",
                "--no-bugreport",
                "--flush-session",
                "--store-session",
                folder.resolve(name + "-session").toString(),
                "--store-config",
                folder.resolve("wapiti-config").toString(),
                "-f",
                "json",
                "-o",
                report.toString()));
        for (var address : addresses) command.addAll(List.of("-s", carrier.address() + address));
        var said = Tool.run(folder.resolve(name + ".log"), time.plus(TO_END), command);
        if (!Files.exists(report)) throw new IllegalStateException("wapiti gave up: " + tail(said));
        var cut = (int) TIME_UP.matcher(said).results().count();
        return new Result(reports(JSON.readTree(Files.readString(report))), cut);
    }

    private static String tail(String said) {
        return said.substring(Math.max(0, said.length() - 600));
    }

    private static List<Report> reports(JsonNode report) {
        var all = new ArrayList<Report>();
        for (var part : List.of("vulnerabilities", "anomalies"))
            for (var kind : report.path(part).properties())
                for (var one : kind.getValue())
                    all.add(new Report(
                            kind.getKey(),
                            one.path("method").asString(""),
                            one.path("path").asString(""),
                            one.path("parameter").asString(""),
                            one.path("info").asString(""),
                            one.path("http_request").asString("")));
        return all;
    }
}
