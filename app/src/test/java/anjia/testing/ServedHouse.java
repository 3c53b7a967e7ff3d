package anjia.testing;

import anjia.Anjia;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The platform in a process of its own, as {@code anjia serve} starts it, with the small demo.
 *
 * @param log what it writes
 */
public record ServedHouse(Path data, int port, Path log, Process process) implements AutoCloseable {

    private static final LocalDate TODAY = LocalDate.parse("2026-07-15");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** @param jvm more settings of its process, as {@code -Dname=value} */
    public static ServedHouse open(String... jvm) throws IOException, InterruptedException {
        var data = Path.of("target/test-data/served-" + UUID.randomUUID()).toAbsolutePath();
        Files.createDirectories(data);
        var log = data.resolveSibling(data.getFileName() + ".log");
        var port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // as the tests themselves: it lives for a minute
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn200m", "-XX:MetaspaceSize=300m"));
        // the tests have a configuration of their own on this path
        command.add("-Dlogging.config=classpath:logback-spring.xml");
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Duser.timezone=Asia/Shanghai"));
        command.addAll(List.of(jvm));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Anjia.class.getName(), "serve"));
        command.addAll(List.of("--port", "" + port, "--data", data.toString()));
        command.addAll(List.of("--demo", "small", "--today", TODAY.toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var house = new ServedHouse(data, port, log, process);
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!house.isReady())
            if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > giveUp) {
                process.destroyForcibly();
                throw new IllegalStateException("it did not start: " + log);
            }
        return house;
    }

    private boolean isReady() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/health".formatted(port)))
                    .timeout(Duration.ofSeconds(5));
            return client.send(health.build(), BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Of the house: the time of day is the real one. */
    public Clock clock() {
        var real = Clock.system(ZoneId.of("Asia/Shanghai"));
        return Clock.offset(real, Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(real), TODAY)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }
}
