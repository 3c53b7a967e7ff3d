package anjia.command;

import anjia.keys.Rotation;
import anjia.keys.Rotation.Drop;
import anjia.vault.UnusableKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code anjia keys drop}: takes a key away for good, once nothing is sealed with it (销毁旧密钥). */
@Command(name = "drop", mixinStandardHelpOptions = true)
final class KeysDropCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "N", descriptionKey = "key")
    private int key;

    @Option(names = "--data", paramLabel = "DIR")
    private Path data = DataFolder.usual();

    KeysDropCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var database = DataFolder.visit(data, "keys drop", terminal)) {
            var rotation = Rotation.of(database.dataSource(), data);
            switch (rotation.drop(key)) {
                case Drop.Dropped() -> terminal.say("keys.dropped", key, rotation.file());
                case Drop.Unknown() -> throw terminal.refusal("keys.unknown", key);
                case Drop.Seals() -> throw terminal.refusal("keys.stillCurrent", key);
                case Drop.StillSeals(var values) -> throw terminal.refusal("keys.stillSeals", key, values);
                case Drop.Awaited(var servers, var transactions) ->
                    throw terminal.refusal("keys.awaited", key, servers, transactions);
            }
            return ExitCode.OK;
        } catch (UnusableKeys e) {
            throw terminal.refusal("backup.keys", e.found(), e.remedy());
        } catch (DataAccessException e) {
            throw terminal.refusal("clients.notMigrated", data);
        }
    }
}
