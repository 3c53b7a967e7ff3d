package anjia.command;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.drill.Served;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The whole platform as a process of its own: started, asked, killed, stopped. */
class ServeIT {

    private static final Path DATA = Path.of("target/serve-test").toAbsolutePath();

    /** Time for a few bytes or a signal to arrive, on a machine that does much else. */
    private static final Duration ARRIVES = Duration.ofSeconds(3);

    private final Served platform = Packed.on(DATA);

    @BeforeAll
    static void anEmptyFolder() throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
    }

    @AfterEach
    void stopped() throws Exception {
        platform.stop();
    }

    @Test
    void itServesAndASecondOneOnItsFolderIsToldByWhom() throws Exception {
        platform.start();

        var second = Packed.on(DATA);
        second.tryToStart();

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.words())
                .contains("process " + platform.pid())
                .contains("http://localhost:" + platform.port())
                .contains("--data");
    }

    @Test
    void aRequestThatRunsIsAnsweredBeforeThePlatformStopsAndTheDatabaseStopsLast() throws Exception {
        platform.start();
        // it answers before it has begun everything, and whoever stops it then stops it at once
        platform.awaitHealthAfter(() -> !platform.words().contains("Ctrl-C"));
        // the first page takes as long as many later ones
        try (var first = new Socket("127.0.0.1", platform.port())) {
            first.getOutputStream().write((FORM_WITHOUT_ITS_LAST_LETTER + "b").getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(first.getInputStream())).startsWith("HTTP/1.1 ");
        }
        var database = platform.databasePid();
        try (var visitor = new Socket("127.0.0.1", platform.port())) {
            visitor.getOutputStream().write(FORM_WITHOUT_ITS_LAST_LETTER.getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(ARRIVES);

            platform.terminate();
            Thread.sleep(ARRIVES);
            visitor.getOutputStream().write('b');

            assertThat(firstLine(visitor.getInputStream())).as(platform.words()).startsWith("HTTP/1.1 ");
        }
        assertThat(platform.ends(Duration.ofSeconds(90))).isTrue();
        assertThat(Served.runs(database)).isFalse();
    }

    @Test
    void aPlatformThatWasKilledFindsItsDatabaseStillRunning() throws Exception {
        platform.start();
        var database = platform.databasePid();
        platform.kill();
        assertThat(Served.runs(database)).isTrue();

        platform.start();

        assertThat(platform.databasePid()).isEqualTo(database);
    }

    @Test
    void aDatabaseThatIsKilledComesBackUnderTheWorkingPlatform() throws Exception {
        platform.start();
        var database = platform.databasePid();

        ProcessHandle.of(database).orElseThrow().destroyForcibly();

        platform.awaitHealthAfter(() -> hasDatabase(database));
        assertThat(platform.databasePid()).isNotEqualTo(database);
    }

    /** The file of the one that was killed stays until the next one writes its own. */
    private boolean hasDatabase(long pid) {
        try {
            return platform.databasePid() == pid;
        } catch (IOException | RuntimeException begins) {
            return true;
        }
    }

    @Test
    void aPortInUseIsNamedBeforeAnythingIsStarted() throws Exception {
        try (var taken = new ServerSocket(0)) {
            platform.tryToStartAt(taken.getLocalPort());

            assertThat(platform.exit()).isEqualTo(1);
            assertThat(platform.words())
                    .contains(String.valueOf(taken.getLocalPort()))
                    .contains("--port");
        }
    }

    @Test
    void aWrongDatabaseAddressIsToldWithoutItsPassword() throws Exception {
        platform.with("DATABASE_URL", "postgres://anjia:geheim@127.0.0.1:1/house")
                .tryToStart();

        assertThat(platform.exit()).isEqualTo(1);
        assertThat(platform.words())
                .contains("DATABASE_URL")
                .contains("127.0.0.1:1/house")
                .doesNotContain("geheim");
    }

    @Test
    void aDayThatIsNoneIsRefused() throws Exception {
        platform.tryToStart("--today", "2026-02-30");

        assertThat(platform.exit()).isEqualTo(1);
        assertThat(platform.words()).contains("2026-02-30").contains("2026-07-01");
    }

    /** The server reads the whole form before it answers, whatever it answers. */
    private static final String FORM_WITHOUT_ITS_LAST_LETTER = """
            POST / HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: 3\r
            \r
            a=""";

    private static String firstLine(InputStream answer) throws IOException {
        var line = new StringBuilder();
        for (int letter = answer.read(); letter > 0 && letter != '\n'; letter = answer.read())
            line.append((char) letter);
        return line.toString();
    }
}
