package anjia.command;

import anjia.api.Clients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code anjia clients list}: who has a token, newest first (外部系统清单). */
@Command(name = "list", mixinStandardHelpOptions = true)
final class ClientsListCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "DIR")
    private Path data = DataFolder.usual();

    ClientsListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var database = DataFolder.visit(data, "clients list", terminal)) {
            var all = Clients.on(database.dataSource()).all();
            if (all.isEmpty()) terminal.say("clients.none");
            for (var client : all) {
                var permissions = String.join(" ", client.permissions());
                var end = client.revokedAt() == null
                        ? terminal.texts()
                                .get(
                                        "command.clients.until",
                                        client.validUntil().toString())
                        : terminal.texts()
                                .get(
                                        "command.clients.revokedOn",
                                        client.revokedAt().toString());
                terminal.line("%s  %s  %s  %s  %s"
                        .formatted(client.id(), client.division(), permissions, end, client.name()));
            }
            return ExitCode.OK;
        } catch (DataAccessException e) {
            throw terminal.refusal("clients.notMigrated", data);
        }
    }
}
