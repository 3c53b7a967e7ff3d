package anjia.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * All files of the province go out in one answer while the platform has a small heap (导出演练): memory must not grow with the rows. Peaks are
 * those of the whole process, as Linux counts them.
 */
public final class ExportDrill {

    private static final Duration LOADING = Duration.ofMinutes(30);
    private static final double MOST_GROWTH = 1.1;
    private static final String SMALL_HEAP = "-Xmx256m";

    /** A token for the export; asked for when the platform is up. */
    public interface Token {
        String issue() throws Exception;
    }

    /**
     * What came.
     *
     * @param announced in the head of the answer
     * @param peakBefore and {@code peakAfter}: most memory that the process ever had, in megabytes; before is after a hundredth of the rows
     */
    public record Result(
            long announced, long rows, long bytes, double seconds, long peakBefore, long peakAfter, String heap) {
        public boolean whole() {
            return rows == announced && announced > 0;
        }

        /** The whole takes hardly more memory than its first hundredth. */
        public boolean steady() {
            return peakAfter <= peakBefore * MOST_GROWTH;
        }
    }

    private final Path data;

    /** @param data a folder with the demo of a million files, or one that is not there yet: then it is loaded first */
    public ExportDrill(Path data) {
        this.data = data;
    }

    public Result run(Token token) throws Exception {
        load();
        var platform = new Served(data).onJvm(SMALL_HEAP).within(LOADING);
        var brokenOff = new Thread(platform::terminate, "drill broken off");
        Runtime.getRuntime().addShutdownHook(brokenOff);
        platform.start("--demo", "volume");
        try {
            return export(platform, token.issue());
        } finally {
            platform.stop();
            Runtime.getRuntime().removeShutdownHook(brokenOff);
        }
    }

    /** Unless it is there, with the heap of every day: loading seals many portions at once. */
    private void load() throws IOException, InterruptedException {
        var platform = new Served(data).within(LOADING);
        platform.start("--demo", "volume");
        platform.stop();
    }

    private static Result export(Served platform, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/api/v1/cases.csv".formatted(platform.port())))
                .header("Authorization", "Bearer " + token)
                .build();
        var begun = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) throw new IllegalStateException("the export says " + answer.statusCode());
            var announced = answer.headers().firstValueAsLong("Anjia-Rows").orElse(-1);
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                return read(lines, announced, platform.pid(), begun);
            }
        }
    }

    private static Result read(BufferedReader lines, long announced, long pid, long begun) throws IOException {
        lines.readLine();
        var rows = 0L;
        var bytes = 0L;
        var before = -1L;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            rows++;
            bytes += line.length() + 2;
            if (rows == Math.max(1, announced / 100)) before = peak(pid);
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        return new Result(announced, rows, bytes, seconds, before, peak(pid), SMALL_HEAP);
    }

    /** In megabytes; -1 where the system does not say. */
    private static long peak(long pid) throws IOException {
        var status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) return -1;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1L);
    }
}
