package anjia.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/** The database cluster on disk: made once, started, stopped. */
record Cluster(Home home, Binaries binaries) {

    static final String USER = "anjia";

    /** The longest a killed server's last processes were seen to linger is two seconds. */
    private static final Duration LAST_PROCESSES_GO = Duration.ofSeconds(10);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    /** A path to a socket is at most 107 bytes long on Linux; ".s.PGSQL.65535" is added to the folder. */
    private static final int LONGEST_SOCKET_FOLDER = 107 - "/.s.PGSQL.65535".length();

    private static final int PASSWORD_BYTES = 24;
    private static final int LOG_LINES_TOLD = 10;

    private static final Set<PosixFilePermission> OWNER_ALONE_ENTERS = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_ALONE_READS = PosixFilePermissions.fromString("rw-------");

    void makeUnlessThere() throws IOException {
        if (!Files.exists(version(home))) make();
    }

    /** Only a conversion could read a cluster of another major version. */
    static void refuseAnotherMajorVersion(Home home) throws IOException {
        if (!Files.exists(version(home))) return;
        var found = Files.readString(version(home)).strip();
        if (!found.equals(Binaries.MAJOR))
            throw new PostgresFailure(
                    "the database in %s was made by PostgreSQL %s, and this is PostgreSQL %s: start the release of Anjia that made it (docs/operations.md, Another PostgreSQL)"
                            .formatted(home.cluster(), found, Binaries.MAJOR));
    }

    private static Path version(Home home) {
        return home.cluster().resolve("PG_VERSION");
    }

    /** Made under another name first: whoever is killed half way leaves nothing that looks like a cluster. */
    private void make() throws IOException {
        var making = home.folder().resolve("pg.making");
        FileSystemUtils.deleteRecursively(making);
        home.account().own(Files.createDirectory(making, PosixFilePermissions.asFileAttribute(OWNER_ALONE_ENTERS)));
        var password = newPassword();
        write(home.password(), password);
        var forInitdb = write(home.folder().resolve("pg.making.password"), password);
        home.account().own(forInitdb);
        run(initdb(making, forInitdb), "PostgreSQL could not make its database");
        Files.delete(forInitdb);
        Files.move(making, home.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Path write(Path file, String password) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ALONE_READS));
        return Files.writeString(file, password + "\n");
    }

    /** To hash a password thousands of times protects one that people can guess; ours is random, and each connection would pay for it. */
    private List<String> initdb(Path making, Path password) {
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + making,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--set=scram_iterations=1",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=icu",
                "--icu-locale=zh-CN",
                "--data-checksums",
                "--no-instructions");
    }

    /**
     * Starts the server. After a kill its last processes may live for a moment and PostgreSQL refuses to start beside them; a free
     * port may be taken by another between look and start. Both pass, so it is tried for a while.
     */
    Postmaster start(Map<String, String> settings) throws IOException {
        var giveUp = System.nanoTime() + LAST_PROCESSES_GO.toNanos();
        while (true) {
            Postmaster.forgetTheDeadIn(home.cluster());
            var result = home.program(startCommand(settings)).run();
            // it lives, though not ready in time, when there is much to recover: who asks for a connection waits
            var living = Postmaster.livingIn(home.cluster());
            if (living.isPresent()) return living.get();
            if (System.nanoTime() > giveUp)
                throw new PostgresFailure("PostgreSQL does not start: " + result.output() + logTail());
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    void stop() throws IOException {
        if (Postmaster.livingIn(home.cluster()).isEmpty()) return;
        run(pgCtl("stop", "-m", "fast", "-w", "-t", "60"), "PostgreSQL does not stop");
    }

    String storedPassword() throws IOException {
        if (!Files.exists(home.password()))
            throw new PostgresFailure(
                    "the password of the database in %s is missing: %s".formatted(home.cluster(), home.password()));
        return Files.readString(home.password()).strip();
    }

    private List<String> startCommand(Map<String, String> settings) throws IOException {
        if (!Files.isDirectory(home.log())) home.account().own(Files.createDirectory(home.log()));
        var options = new StringJoiner(" ");
        withOurs(settings).forEach((name, value) -> options.add("-c %s='%s'".formatted(name, value)));
        return pgCtl("start", "-w", "-t", "60", "-l", startLog().toString(), "-o", options.toString());
    }

    /** Log lines carry neither statements nor the rows they were about: both may hold what people told us. */
    private Map<String, String> withOurs(Map<String, String> settings) throws IOException {
        var all = new TreeMap<>(Map.of(
                "listen_addresses", "127.0.0.1",
                "port", String.valueOf(freePort()),
                "unix_socket_directories", socketFolder(),
                "timezone", "Asia/Shanghai",
                "log_timezone", "Asia/Shanghai",
                "log_error_verbosity", "terse",
                "log_parameter_max_length", "0",
                "log_parameter_max_length_on_error", "0",
                "log_min_error_statement", "panic"));
        all.putAll(Map.of(
                "logging_collector", "on",
                "log_directory", home.log().toString(),
                "log_filename", "postgres-%a.log",
                "log_rotation_age", "1d",
                "log_truncate_on_rotation", "on"));
        all.putAll(settings);
        return all;
    }

    /** Beside TCP, where the file system decides who may knock; none where the path would be too long for one. */
    private String socketFolder() {
        var folder = home.cluster().toString();
        return folder.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_FOLDER ? folder : "";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private List<String> pgCtl(String... arguments) {
        var command = new ArrayList<>(
                List.of(binaries.program("pg_ctl"), "-D", home.cluster().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(List<String> command, String failure) {
        var result = home.program(command).run();
        if (!result.succeeded()) throw new PostgresFailure(failure + ": " + result.output());
    }

    private Path startLog() {
        return home.log().resolve("start.log");
    }

    private String logTail() throws IOException {
        if (!Files.exists(startLog())) return "";
        var lines = Files.readAllLines(startLog());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_TOLD), lines.size()));
    }
}
