package anjia.command;

import anjia.backup.Backup;
import anjia.vault.HouseKeys;
import anjia.vault.UnusableKeys;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code anjia backup}: the whole database as one sealed file, beside a running platform or with the database alone (备份). */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    private static final String NAME = "backup";

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR")
    private Path data = DataFolder.usual();

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var begun = System.nanoTime();
        try (var database = DataFolder.visit(data, NAME, terminal)) {
            var keys = HouseKeys.in(data);
            var written = new Backup(database.dataSource(), keys).write(file.toAbsolutePath());
            tell(written, keys, (System.nanoTime() - begun) / 1e9);
            return ExitCode.OK;
        } catch (FileAlreadyExistsException e) {
            throw terminal.refusal("backup.exists", e.getFile());
        } catch (NoSuchFileException e) {
            throw terminal.refusal("backup.nowhere", e.getFile());
        } catch (UnusableKeys e) {
            throw terminal.refusal("backup.keys", e.found(), e.remedy());
        } catch (SQLException e) {
            throw terminal.refusal("backup.failed", String.valueOf(e.getMessage()));
        }
    }

    private void tell(Backup.Written written, HouseKeys keys, double seconds) {
        terminal.say("backup.written", written.file(), written.tables(), written.rows(), written.bytes(), seconds);
        terminal.say("backup.moment", written.at());
        terminal.say("backup.sealed", written.key(), keys.file());
        terminal.say("backup.keepKeys");
        terminal.say("backup.howToRestore", keys.file().getFileName());
    }
}
