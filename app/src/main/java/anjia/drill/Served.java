package anjia.drill;

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

/** {@code anjia serve} as a process of its own, on a folder of its own; what it says goes into a folder beside that one. */
public final class Served {

    private static final Duration USUALLY_STARTS = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    /** What the Java of this run is told to run: the classes of this run, unless told otherwise. */
    private List<String> program = List.of("-cp", System.getProperty("java.class.path"), "anjia.Anjia");

    private List<String> archive = archiveBeside(Path.of(System.getProperty("java.class.path")));

    private List<String> jvm = List.of();
    private Duration starts = USUALLY_STARTS;

    private @Nullable Process process;
    private int port;
    private Path output = Path.of("");

    public Served(Path data) {
        this.data = data;
    }

    public Served with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Served packedAs(Path jar) {
        program = List.of("-jar", jar.toString());
        archive = archiveBeside(jar);
        return this;
    }

    /** Classes that an earlier {@code serve} of this program left loaded: with them it starts in half of the time. */
    private static List<String> archiveBeside(Path jar) {
        var file = jar.resolveSibling("serve.jsa");
        return Files.isRegularFile(file)
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of();
    }

    /** Options of its Java, such as {@code -Xmx256m}. */
    public Served onJvm(String... options) {
        jvm = List.of(options);
        return this;
    }

    /** How long it may take to start, three minutes unless told otherwise: a large demo takes longer. */
    public Served within(Duration time) {
        starts = time;
        return this;
    }

    /** Starts, and waits until it serves. */
    public void start(String... options) throws IOException, InterruptedException {
        tryToStart(options);
        awaitHealthAfter(() -> false);
    }

    /** Starts where it was before, on what it left. */
    public void startAgain(String... options) throws IOException, InterruptedException {
        tryToStartAt(port, options);
        awaitHealthAfter(() -> false);
    }

    public void tryToStart(String... options) throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        tryToStartAt(port, options);
    }

    public void tryToStartAt(int port, String... options) throws IOException {
        this.port = port;
        output = Files.createTempFile(
                Files.createDirectories(data.resolveSibling(data.getFileName() + "-output")), "serve-", ".log");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Danjia.home=" + System.getProperty("anjia.home", "."));
        command.addAll(archive);
        command.addAll(jvm);
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
    public void awaitHealthAfter(BooleanSupplier before) throws InterruptedException {
        var giveUp = System.nanoTime() + starts.toNanos();
        while (before.getAsBoolean() || health() != 200) {
            if (!running().isAlive() || System.nanoTime() > giveUp)
                throw new IllegalStateException("it does not serve: " + words());
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    public int health() throws InterruptedException {
        try {
            var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/health".formatted(port)))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(question, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** As SIGTERM; nothing when it was never started. */
    public void terminate() {
        if (process != null) process.destroy();
    }

    /** As kill -9. */
    public void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    public void stop() throws InterruptedException {
        if (process == null) return;
        process.destroy();
        if (!ends(Duration.ofSeconds(60))) throw new IllegalStateException("it does not stop: " + words());
    }

    public boolean ends(Duration within) throws InterruptedException {
        return running().waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    public int exit() throws InterruptedException {
        if (!ends(starts)) throw new IllegalStateException("it does not end: " + words());
        return running().exitValue();
    }

    public String words() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return running().pid();
    }

    public long databasePid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst().strip());
    }

    /** A killed process that nobody has reaped yet has no command. */
    public static boolean runs(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .isPresent();
    }

    private Process running() {
        if (process == null) throw new IllegalStateException("not started");
        return process;
    }
}
