package anjia.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Starts, kills and restarts real servers, with the durable settings of production. */
class PostgresServerTest {

    private static final Path DATA = Path.of("target/postgres-server-test");

    @BeforeAll
    static void anEmptyFolder() throws IOException {
        PostgresServer.stop(DATA);
        try (var all = Files.list(DATA)) {
            for (var path : (Iterable<Path>) all::iterator)
                if (!path.endsWith("pg-bin")) FileSystemUtils.deleteRecursively(path);
        }
    }

    @AfterAll
    static void stopped() {
        PostgresServer.stop(DATA);
    }

    @Test
    void aNewServerLetsInWhoHasThePasswordAndNobodyElse() throws SQLException {
        var server = PostgresServer.start(DATA);

        assertThat(answer(server, "select current_user")).isEqualTo("anjia");
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guessed"))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("28P01");
    }

    @Test
    void whatIsCommittedIsOnDiskAndNamesSortByPinyin() throws SQLException {
        var server = PostgresServer.start(DATA);

        assertThat(List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums"))
                .allSatisfy(
                        setting -> assertThat(answer(server, "show " + setting)).isEqualTo("on"));
        assertThat(answer(server, "select string_agg(n, ' ' order by n) from unnest(array['张三', '李四', '安娜']) n"))
                .isEqualTo("安娜 李四 张三");
    }

    @Test
    void thePasswordIsForTheOwnerOfTheFolderOnlyAndNeverPrinted() throws IOException {
        var server = PostgresServer.start(DATA);

        assertThat(Files.getPosixFilePermissions(server.home().resolve("pg.password")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        assertThat(server.toString()).doesNotContain(server.password().value());
    }

    @Test
    void aServerThatStillRunsIsTakenOverAndNotStartedTwice() {
        var first = PostgresServer.start(DATA);
        var second = PostgresServer.start(DATA);

        assertThat(second.adopted()).isTrue();
        assertThat(second.pid()).isEqualTo(first.pid());
        assertThat(second.url()).isEqualTo(first.url());
    }

    @Test
    void aKilledServerIsBackAtOnceWithEverythingCommitted() throws Exception {
        var server = PostgresServer.start(DATA);
        execute(server, "create table kept (n int)");
        var committed = new ArrayList<Integer>();
        for (int round = 0; round < 3; round++) {
            execute(server, "insert into kept values (%d)".formatted(round));
            committed.add(round);
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();

            server = PostgresServer.start(DATA);

            assertThat(answer(server, "select array_agg(n order by n) from kept"))
                    .isEqualTo(braces(committed));
        }
    }

    @Test
    void aStoppedServerIsGoneAndStartsAgainAsItWas() throws SQLException {
        var server = PostgresServer.start(DATA);
        execute(server, "create table stays (n int)");
        server.stop();
        assertThatThrownBy(() -> connection(server)).hasMessageContaining("refused");

        assertThat(answer(PostgresServer.start(DATA), "select count(*) from stays"))
                .isEqualTo("0");
    }

    @Test
    void aNoteOfAServerWhoseNumberAnotherProgramHasNowIsForgotten() throws Exception {
        var server = PostgresServer.start(DATA);
        server.stop();
        var other = ProcessHandle.current().pid();
        Files.writeString(
                server.home().resolve("pg/postmaster.pid"), "%d\n/x\n0\n5432\n\n127.0.0.1\n".formatted(other));

        assertThat(PostgresServer.start(DATA).adopted()).isFalse();
    }

    @Test
    void aDatabaseOfAnotherMajorVersionIsRefusedAndLeftAlone(@TempDir Path data) throws IOException {
        Files.createDirectory(data.resolve("pg"));
        Files.writeString(data.resolve("pg/PG_VERSION"), "17\n");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThatThrownBy(() -> PostgresServer.start(data))
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("PostgreSQL 18");
        assertThat(data.resolve("pg/PG_VERSION")).hasContent("17");
    }

    @Test
    void theFolderOfTheProgramsBearsTheVersionTheyAnswer() {
        var home = PostgresServer.start(DATA).home();
        var version = new Program(
                        List.of(
                                home.resolve("pg-bin")
                                        .resolve(Binaries.VERSION)
                                        .resolve("bin/postgres")
                                        .toString(),
                                "--version"),
                        Path.of("/"))
                .run();

        assertThat(version.output().strip()).endsWith(" " + Binaries.VERSION.replaceFirst("\\.0$", ""));
    }

    @Test
    void bothProcessorsWeShipForHaveTheirArchive() {
        assertThat(List.of(Binaries.archive("Linux", "amd64"), Binaries.archive("Linux", "aarch64")))
                .allSatisfy(name ->
                        assertThat(Binaries.class.getResource("/" + name)).isNotNull());
    }

    private static String braces(List<Integer> numbers) {
        return numbers.toString().replace('[', '{').replace(']', '}').replace(" ", "");
    }

    private static void execute(RunningPostgres server, String sql) throws SQLException {
        try (var connection = connection(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(RunningPostgres server, String sql) {
        try (var connection = connection(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static Connection connection(RunningPostgres server) throws SQLException {
        return DriverManager.getConnection(
                server.url(), server.user(), server.password().value());
    }
}
