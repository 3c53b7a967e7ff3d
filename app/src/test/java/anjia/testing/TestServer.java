package anjia.testing;

import anjia.postgres.PostgresServer;
import anjia.postgres.RunningPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The PostgreSQL server of this working tree's tests, in {@code target}. It survives on disk from run to run; the last of the
 * runs that use it at the same time stops it.
 */
final class TestServer {

    private static final Path FOLDER = Path.of("target", "test-postgres");

    /** A test database that a power cut destroys is made again. */
    private static final Map<String, String> FAST_AND_FORGETFUL =
            Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off", "max_connections", "200");

    private static final Duration LAST_SESSIONS_GO = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private static final class Only {
        static final TestServer SERVER = new TestServer();
    }

    private final RunningPostgres server;
    private final FileChannel users;
    private final AtomicInteger made = new AtomicInteger();

    static TestServer get() {
        return Only.SERVER;
    }

    private TestServer() {
        try {
            users = openForAll("users");
            var _ = users.lock(0, Long.MAX_VALUE, true);
            server = PostgresServer.start(FOLDER, FAST_AND_FORGETFUL);
            Runtime.getRuntime().addShutdownHook(new Thread(this::leave, "test server leaves"));
            dropWhatDeadRunsLeft();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Database emptyDatabase() {
        return create("template0");
    }

    Database copyOfTemplate() {
        return create(template());
    }

    /** Of a database that nobody is connected to any more. */
    Database copyOf(Database other) {
        Connections.close(other);
        var name = other.url().substring(other.url().lastIndexOf('/') + 1);
        var giveUp = System.nanoTime() + LAST_SESSIONS_GO.toNanos();
        while (sessions(name) > 0 && System.nanoTime() < giveUp) LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        return create(name);
    }

    private Database create(String template) {
        var name = "run_%d_%d".formatted(ProcessHandle.current().pid(), made.incrementAndGet());
        admin().sql("create database %s template %s".formatted(name, template)).update();
        return database(name);
    }

    /** Migrated once for each state of the migrations, then copied. */
    private synchronized String template() {
        var migrations = Migrations.onTheClassPath();
        var name = "migrated_" + migrations.fingerprint();
        try (var door = openForAll("template");
                var _ = door.lock()) {
            if (exists(name)) return name;
            admin().sql("drop database if exists migrating").update();
            admin().sql("create database migrating template template0").update();
            migrations.run(database("migrating").withoutPool());
            admin().sql("alter database migrating rename to " + name).update();
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean exists(String name) {
        return admin().sql("select exists (select from pg_database where datname = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    private void dropWhatDeadRunsLeft() {
        var ours = admin().sql("select datname from pg_database where datname like 'run\\_%'")
                .query(String.class)
                .list();
        for (var name : ours) {
            var pid = Long.parseLong(name.split("_")[1]);
            if (ProcessHandle.of(pid).isEmpty())
                admin().sql("drop database if exists %s with (force)".formatted(name))
                        .update();
        }
    }

    /** Without a pool: the last ones ask at the end of the run. */
    private JdbcClient admin() {
        return JdbcClient.create(database("postgres").withoutPool());
    }

    private Database database(String name) {
        var url = server.url().replaceFirst("[^/]+$", name);
        return new Database(url, server.user(), server.password().value());
    }

    /** Spring closes its pools at the same time; whoever is cut off says so loudly. */
    private void awaitTheLastSession() {
        var giveUp = System.nanoTime() + LAST_SESSIONS_GO.toNanos();
        while (sessions() > 0 && System.nanoTime() < giveUp) LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }

    private int sessions() {
        return sessions("run\\_%d\\_%%".formatted(ProcessHandle.current().pid()));
    }

    private int sessions(String like) {
        return admin().sql("select count(*) from pg_stat_activity where datname like :like")
                .param("like", like)
                .query(Integer.class)
                .single();
    }

    private void leave() {
        try {
            Connections.closeAll();
            awaitTheLastSession();
            users.close();
            try (var again = openForAll("users");
                    var lastOne = again.tryLock()) {
                if (lastOne != null) server.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel openForAll(String name) throws IOException {
        Files.createDirectories(FOLDER);
        return FileChannel.open(
                FOLDER.resolve(name + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }
}
