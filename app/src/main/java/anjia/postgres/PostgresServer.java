package anjia.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** The platform's own PostgreSQL server (自带数据库), used unless {@code DATABASE_URL} names another. */
public final class PostgresServer {

    private static final String DATABASE = "anjia";

    /** Recovery after a crash reads at most a few gigabytes of log. */
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(5);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private PostgresServer() {}

    /** @see #start(Path, Map) */
    public static RunningPostgres start(Path data) {
        return start(data, Map.of());
    }

    /**
     * Brings up the server of a data folder, making programs and database first where they are missing, and returns when it
     * answers. A server that runs there already is taken over as it is.
     *
     * @param data the platform's data folder; made when missing
     * @param settings PostgreSQL settings beyond ours, such as {@code fsync=off} for tests; values hold no quotes
     * @throws PostgresFailure when it cannot be brought up, with a message for whoever runs the platform
     */
    public static synchronized RunningPostgres start(Path data, Map<String, String> settings) {
        Binaries.requireForThisMachine();
        try {
            var home = Home.in(data);
            try (var door = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = door.lock()) {
                Cluster.refuseAnotherMajorVersion(home);
                var cluster = new Cluster(home, Binaries.unpackedUnder(home.folder()));
                cluster.makeUnlessThere();
                var left = Postmaster.livingIn(home.cluster());
                var postmaster = left.isPresent() ? left.get() : cluster.start(settings);
                return answering(cluster, postmaster, left.isPresent());
            }
        } catch (IOException e) {
            throw new PostgresFailure("the database of %s cannot be brought up: %s".formatted(data, e), e);
        }
    }

    static synchronized void stop(Path data) {
        try {
            var home = Home.in(data);
            new Cluster(home, Binaries.unpackedUnder(home.folder())).stop();
        } catch (IOException e) {
            throw new PostgresFailure("the database of %s cannot be stopped: %s".formatted(data, e), e);
        }
    }

    private static RunningPostgres answering(Cluster cluster, Postmaster postmaster, boolean adopted)
            throws IOException {
        var login = new Properties();
        login.put("user", Cluster.USER);
        login.put("password", cluster.storedPassword());
        try (var connection = connect(postmaster, login)) {
            makeDatabaseUnlessThere(connection);
            keepErrorsOfThePlatformOutOfTheLog(connection);
        } catch (SQLException e) {
            throw new PostgresFailure(
                    "PostgreSQL runs as process %d and does not let the platform in: %s"
                            .formatted(postmaster.pid(), e.getMessage()),
                    e);
        }
        return new RunningPostgres(
                address(postmaster, DATABASE),
                Cluster.USER,
                new RunningPostgres.Secret(login.getProperty("password")),
                postmaster.pid(),
                cluster.home().folder(),
                adopted);
    }

    /** Waits while the server recovers from a crash, as long as it lives. */
    private static Connection connect(Postmaster postmaster, Properties login) throws SQLException {
        var giveUp = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(address(postmaster, "postgres"), login);
            } catch (SQLException e) {
                if (!startsStill(e) || !postmaster.lives() || System.nanoTime() > giveUp) throw e;
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    /** SQLSTATE 57P03 cannot_connect_now, and class 08 while nobody listens yet. */
    private static boolean startsStill(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.equals("57P03") || state.startsWith("08"));
    }

    /** The first line of an error quotes what was typed too: 'invalid input syntax for type date: "…"'. Errors of the server's own work are still told. */
    private static void keepErrorsOfThePlatformOutOfTheLog(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter role %s set log_min_messages = log".formatted(Cluster.USER));
        }
    }

    private static void makeDatabaseUnlessThere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var found = statement.executeQuery("select from pg_database where datname = '%s'".formatted(DATABASE));
            if (!found.next()) statement.execute("create database " + DATABASE);
        }
    }

    private static String address(Postmaster postmaster, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postmaster.port(), database);
    }
}
