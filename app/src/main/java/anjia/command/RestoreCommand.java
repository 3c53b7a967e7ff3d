package anjia.command;

import anjia.backup.Restore;
import anjia.backup.Restore.Restored;
import anjia.backup.RestoreRefused;
import anjia.vault.BrokenFile;
import anjia.vault.HouseKeys;
import anjia.vault.UnusableKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code anjia restore}: a backup into an empty database, proven before it counts (恢复). */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private static final String NAME = "restore";

    private final Class<?> application;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data = Path.of("");

    RestoreCommand(Class<?> application, Terminal terminal) {
        this.application = application;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var begun = System.nanoTime();
        warnOnly();
        if (!Files.isReadable(file)) throw terminal.refusal("restore.noFile", file);
        // before anything is made: without the keys nothing could be read, and a new platform would make others
        if (!Files.exists(HouseKeys.fileOf(data))) throw terminal.refusal("restore.noKeys", HouseKeys.fileOf(data));
        try {
            var keys = HouseKeys.in(data);
            var folder = DataFolder.take(data, NAME, terminal);
            try (var database = OpenDatabase.open(folder.path(), System.getenv("DATABASE_URL"), terminal)) {
                tell(
                        new Restore(database.dataSource(), keys, application).from(file),
                        (System.nanoTime() - begun) / 1e9);
                return ExitCode.OK;
            }
        } catch (BrokenFile e) {
            throw terminal.refusal("restore.file." + name(e.fault()), file, String.valueOf(e.getMessage()));
        } catch (RestoreRefused e) {
            throw terminal.refusal("restore.refused." + name(e.reason()), e.what());
        } catch (UnusableKeys e) {
            throw terminal.refusal("backup.keys", e.found(), e.remedy());
        } catch (NoSuchFileException e) {
            throw terminal.refusal("restore.noFile", e.getFile());
        } catch (SQLException e) {
            throw terminal.refusal("restore.failed", String.valueOf(e.getMessage()));
        }
    }

    /** Migrations report each of their steps; here they are one line of ours. */
    private static void warnOnly() {
        LoggingSystem.get(RestoreCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    }

    private void tell(Restored restored, double seconds) {
        terminal.say("restore.done", restored.tables(), restored.rows(), restored.at(), seconds);
        var audit = restored.audit();
        terminal.say("audit.sound", audit.rows(), audit.batches(), audit.unchainedTail());
        if (!audit.head().isEmpty()) terminal.say("audit.head", audit.head());
        terminal.say("restore.next", data);
    }

    private static String name(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
