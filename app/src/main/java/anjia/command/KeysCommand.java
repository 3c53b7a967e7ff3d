package anjia.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code anjia keys}: the keys of the sealed fields (密钥). */
@Command(name = "keys", mixinStandardHelpOptions = true)
final class KeysCommand {

    private KeysCommand() {}

    /** The command with its three: list, rotate, drop. */
    static CommandLine with(Terminal terminal) {
        return new CommandLine(new KeysCommand())
                .addSubcommand(new KeysListCommand(terminal))
                .addSubcommand(new KeysRotateCommand(terminal))
                .addSubcommand(new KeysDropCommand(terminal));
    }
}
