package anjia.command;

import anjia.api.Clients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code anjia clients revoke}: a token is none from the next request on (吊销令牌). */
@Command(name = "revoke", mixinStandardHelpOptions = true)
final class ClientsRevokeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "ID")
    private UUID client = new UUID(0, 0);

    @Option(names = "--data", paramLabel = "DIR")
    private Path data = DataFolder.usual();

    ClientsRevokeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var database = DataFolder.visit(data, "clients revoke", terminal)) {
            if (!Clients.on(database.dataSource()).revoke(client))
                throw terminal.refusal("clients.noSuchClient", client);
            terminal.say("clients.revoked", client);
            return ExitCode.OK;
        } catch (DataAccessException e) {
            throw terminal.refusal("clients.notMigrated", data);
        }
    }
}
