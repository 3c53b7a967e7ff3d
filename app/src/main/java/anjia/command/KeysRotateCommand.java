package anjia.command;

import anjia.keys.Rotation;
import anjia.vault.UnusableKeys;
import anjia.work.Job;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/**
 * {@code anjia keys rotate}: a new key seals, and everything is sealed anew (密钥轮换), beside a working platform or with the database alone.
 * Interrupted at whatever point, the same command goes on.
 */
@Command(name = "rotate", mixinStandardHelpOptions = true)
final class KeysRotateCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Terminal terminal;
    private long toldAt = System.nanoTime();

    @Option(names = "--data", paramLabel = "DIR")
    private Path data = DataFolder.usual();

    KeysRotateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var database = DataFolder.visit(data, "keys rotate", terminal)) {
            var rotation = Rotation.of(database.dataSource(), data);
            if (rotation.left() == 0) switchKeys(rotation);
            else terminal.say("keys.goesOn", rotation.sealing());
            return sealAnew(rotation);
        } catch (UnusableKeys e) {
            throw terminal.refusal("backup.keys", e.found(), e.remedy());
        } catch (DataAccessException e) {
            throw terminal.refusal("clients.notMigrated", data);
        }
    }

    private void switchKeys(Rotation rotation) {
        var key = rotation.next();
        terminal.say("keys.made", key, rotation.file());
        var lacking = await(() -> rotation.lacking(key));
        if (!lacking.isEmpty()) throw terminal.refusal("keys.lacking", lacking.size(), key, rotation.file());
        rotation.switchTo(key);
        terminal.say("keys.switched", key);
        await(() -> rotation.behind(key));
    }

    /** Servers look every two seconds; one that does not answer for long has its row forgotten. */
    private static List<UUID> await(Supplier<List<UUID>> servers) {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var left = servers.get();
            if (left.isEmpty() || System.nanoTime() > giveUp) return left;
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private int sealAnew(Rotation rotation) {
        var job = rotation.reseal();
        var ended = rotation.isServed() ? watch(rotation, job) : null;
        if (ended == null) {
            rotation.runHere(job, this::tellNowAndThen);
            ended = rotation.find(job).orElseThrow();
        }
        var left = rotation.left();
        if (left > 0) throw terminal.refusal("keys.left", left, ended.state().name());
        terminal.say("keys.done", ended.done(), rotation.sealing());
        terminal.say("keys.keepFile", rotation.file());
        terminal.say("keys.index");
        return ExitCode.OK;
    }

    /** The platform does it; when that goes away in the middle, we do. @return null when nobody serves the house any more */
    private @Nullable Job watch(Rotation rotation, UUID id) {
        while (rotation.isServed()) {
            var job = rotation.find(id).orElseThrow();
            if (job.state() != Job.State.RUNNING) return job;
            tellNowAndThen(job);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return null;
    }

    private void tellNowAndThen(Job job) {
        if (System.nanoTime() - toldAt < BETWEEN_LINES.toNanos()) return;
        toldAt = System.nanoTime();
        terminal.say("keys.progress", job.done(), job.total());
    }
}
