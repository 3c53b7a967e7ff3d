package anjia.drill;

import anjia.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Application or database is killed ({@code kill -9}) round after round, at moments nobody chose, while windows, officers, workers and a pay
 * office are at work (断电演练). Each day is a paying day; every few rounds the windows close for the night, and the next paying day begins.
 */
public final class KillDrill {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 7, 15);
    private static final String QUICK_TO_START = "-XX:TieredStopAtLevel=1";
    private static final int WINDOWS = 2;
    private static final int ROUNDS_A_DAY = 8;
    private static final int FEWEST_ACTS = 3;
    private static final int MORE_ACTS = 8;
    private static final int LONGEST_PAUSE = 400;
    private static final int BETWEEN_LOOKS = 20;

    /** What was killed in a round. */
    public enum Victim {
        APPLICATION,
        DATABASE
    }

    /** One round, as it is told while the drill goes on; {@code acts} are acknowledged so far. */
    public record Round(int number, Victim victim, int acts) {}

    /** What came of it. */
    public record Result(
            int rounds, int applicationKills, int databaseKills, Ledger ledger, List<Proof.Finding> findings) {
        public boolean sound() {
            return findings.stream().allMatch(Proof.Finding::holds);
        }
    }

    private final Path data;
    private final int rounds;
    private final Random moments;
    private final Served platform;
    private final Ledger ledger = new Ledger();
    private final AtomicBoolean done = new AtomicBoolean();

    /** Whoever serves somebody holds it for reading; at night nobody does. */
    private final ReadWriteLock doors = new ReentrantReadWriteLock(true);

    private LocalDate day = FIRST_DAY;

    /**
     * @param data a folder that is not there yet, or empty: what is in it is killed
     * @param seed of the moments; the rest is up to the machine
     */
    public KillDrill(Path data, int rounds, long seed) {
        this(data, new Served(data), rounds, seed);
    }

    /** @param platform on that folder, not started */
    public KillDrill(Path data, Served platform, int rounds, long seed) {
        this.data = data;
        this.rounds = rounds;
        this.moments = new Random(seed);
        this.platform = platform.onJvm(QUICK_TO_START);
    }

    /** Runs all rounds, lets everybody finish what she is at, and proves. */
    public Result run(Consumer<Round> told) throws Exception {
        // whoever breaks the drill off leaves no platform behind
        var brokenOff = new Thread(platform::terminate, "drill broken off");
        Runtime.getRuntime().addShutdownHook(brokenOff);
        platform.start("--demo", "small", "--today", day.toString());
        try {
            var victims = killUnderWork(told);
            var findings = new Proof(database(), ledger).findings();
            var applications =
                    (int) victims.stream().filter(Victim.APPLICATION::equals).count();
            return new Result(victims.size(), applications, victims.size() - applications, ledger, findings);
        } finally {
            platform.stop();
            Runtime.getRuntime().removeShutdownHook(brokenOff);
        }
    }

    private List<Victim> killUnderWork(Consumer<Round> told) throws Exception {
        var serials = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var workers = new ArrayList<Future<Void>>();
            for (int window = 0; window < WINDOWS; window++) workers.add(threads.submit(window(serials)));
            workers.add(threads.submit(payOffice()));
            try {
                return kill(told, workers);
            } finally {
                done.set(true);
                for (var worker : workers) worker.get();
            }
        }
    }

    private Callable<Void> window(AtomicInteger serials) {
        return () -> {
            try (var window = new Window(platform::port, ledger, serials)) {
                while (!done.get()) byDay(window::serveOne);
            }
            return null;
        };
    }

    private Callable<Void> payOffice() {
        return () -> {
            try (var office = new PayOffice(platform::port, ledger)) {
                while (!done.get()) {
                    byDay(office::payWhatIsDue);
                    Thread.sleep(LONGEST_PAUSE);
                }
            }
            return null;
        };
    }

    private interface Work {
        void doIt() throws InterruptedException;
    }

    private void byDay(Work work) throws InterruptedException {
        doors.readLock().lock();
        try {
            work.doIt();
        } finally {
            doors.readLock().unlock();
        }
    }

    /** What was typed travels sealed for one day: nobody is at it when the day changes. */
    private void night() throws IOException, InterruptedException {
        doors.writeLock().lock();
        try {
            day = day.plusMonths(1);
            platform.kill();
            platform.startAgain("--today", day.toString());
        } finally {
            doors.writeLock().unlock();
        }
    }

    private List<Victim> kill(Consumer<Round> told, List<Future<Void>> workers) throws Exception {
        var victims = new ArrayList<Victim>();
        while (victims.size() < rounds) {
            awaitActs(ledger.acts() + FEWEST_ACTS + moments.nextInt(MORE_ACTS), workers);
            Thread.sleep(moments.nextInt(LONGEST_PAUSE));
            var nightFalls = (victims.size() + 1) % ROUNDS_A_DAY == 0;
            var victim = nightFalls || moments.nextBoolean() ? Victim.APPLICATION : Victim.DATABASE;
            if (nightFalls) night();
            else kill(victim);
            victims.add(victim);
            told.accept(new Round(victims.size(), victim, ledger.acts()));
        }
        return victims;
    }

    /** A worker who gave up ends the drill with what went wrong. */
    private void awaitActs(int acts, List<Future<Void>> workers) throws InterruptedException, ExecutionException {
        while (ledger.acts() < acts) {
            for (var worker : workers) if (worker.isDone()) worker.get();
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private void kill(Victim victim) throws IOException, InterruptedException {
        if (victim == Victim.DATABASE) {
            var database = platform.databasePid();
            ProcessHandle.of(database).ifPresent(ProcessHandle::destroyForcibly);
            platform.awaitHealthAfter(() -> Served.runs(database));
        } else {
            platform.kill();
            platform.startAgain("--today", day.toString());
        }
    }

    /** Joins the server that the platform started. */
    private DataSource database() throws SQLException {
        var server = PostgresServer.start(data);
        return new DriverManagerDataSource(
                server.url(), server.user(), server.password().value());
    }
}
