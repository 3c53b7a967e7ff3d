package anjia.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** {@code anjia serve} as a process of its own, on a folder of its own. */
final class Served {

    private static final Duration STARTS = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    /** What the Java of this run is told to run: the classes of this run, unless a test says otherwise. */
    private List<String> program = List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "anjia.Anjia");

    private @Nullable Process process;
    private int port;
    private Path output = Path.of("");

    Served(Path data) {
        this.data = data;
    }

    Served with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Served packedAs(Path jar) {
        program = List.of("-jar", jar.toString());
        return this;
    }

    /** Starts, and waits until it serves. */
    void start(String... options) throws IOException, InterruptedException {
        tryToStart(options);
        awaitHealthAfter(() -> false);
    }

    /** Starts where it was before, on what it left. */
    void startAgain(String... options) throws IOException, InterruptedException {
        tryToStartAt(port, options);
        awaitHealthAfter(() -> false);
    }

    void tryToStart(String... options) throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        tryToStartAt(port, options);
    }

    void tryToStartAt(int port, String... options) throws IOException {
        this.port = port;
        output =
                Files.createTempFile(Files.createDirectories(Path.of("target", "serve-test-output")), "serve-", ".log");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        command.addAll(List.of("serve", "--data", data.toString(), "--port", String.valueOf(port)));
        command.addAll(List.of(options));
        if (!command.contains("--demo")) command.addAll(List.of("--demo", "none"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("LC_") || name.equals("LANG") || name.equals("DATABASE_URL"));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** Waits until the first holds no longer and the platform says that it serves. */
    void awaitHealthAfter(BooleanSupplier before) throws InterruptedException {
        var giveUp = System.nanoTime() + STARTS.toNanos();
        while (before.getAsBoolean() || health() != 200) {
            if (!running().isAlive() || System.nanoTime() > giveUp)
                throw new AssertionError("it does not serve: " + words());
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    int health() throws InterruptedException {
        try {
            var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/health".formatted(port)))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(question, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** As SIGTERM. */
    void terminate() {
        running().destroy();
    }

    /** As kill -9. */
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        if (process == null) return;
        process.destroy();
        if (!ends(Duration.ofSeconds(60))) throw new AssertionError("it does not stop: " + words());
    }

    boolean ends(Duration within) throws InterruptedException {
        return running().waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    int exit() throws InterruptedException {
        if (!ends(STARTS)) throw new AssertionError("it does not end: " + words());
        return running().exitValue();
    }

    String words() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return running().pid();
    }

    long databasePid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst().strip());
    }

    /** A killed process that nobody has reaped yet has no command. */
    static boolean runs(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .isPresent();
    }

    private Process running() {
        if (process == null) throw new IllegalStateException("not started");
        return process;
    }
}
