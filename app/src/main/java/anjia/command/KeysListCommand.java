package anjia.command;

import anjia.keys.Rotation;
import anjia.vault.UnusableKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code anjia keys list}: which keys there are, and how much each still seals (密钥清单). */
@Command(name = "list", mixinStandardHelpOptions = true)
final class KeysListCommand implements Callable<Integer> {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "DIR")
    private Path data = DataFolder.usual();

    KeysListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var database = DataFolder.visit(data, "keys list", terminal)) {
            Rotation.of(database.dataSource(), data).list().forEach(this::tell);
            terminal.say("keys.index");
            return ExitCode.OK;
        } catch (UnusableKeys e) {
            throw terminal.refusal("backup.keys", e.found(), e.remedy());
        } catch (DataAccessException e) {
            throw terminal.refusal("clients.notMigrated", data);
        }
    }

    private void tell(Rotation.Line line) {
        var key = line.key();
        var suite = key.suite().isEmpty() ? terminal.texts().get("command.keys.notInFile") : key.suite();
        var day = key.entered() == null
                ? terminal.texts().get("command.keys.notEntered")
                : key.entered().atZoneSameInstant(CHINA).toLocalDate().toString();
        var state = key.seals() ? "seals" : line.values() > 0 ? "opens" : "retired";
        terminal.say(
                "keys.line",
                key.id(),
                suite,
                day,
                line.values(),
                terminal.texts().get("command.keys." + state));
    }
}
