package anjia.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code anjia clients}: the programs of other agencies that may ask (外部系统). */
@Command(name = "clients", mixinStandardHelpOptions = true)
final class ClientsCommand {

    private ClientsCommand() {}

    /** The command with its three: add, list, revoke. */
    static CommandLine with(Terminal terminal) {
        return new CommandLine(new ClientsCommand())
                .addSubcommand(new ClientsAddCommand(terminal))
                .addSubcommand(new ClientsListCommand(terminal))
                .addSubcommand(new ClientsRevokeCommand(terminal));
    }
}
