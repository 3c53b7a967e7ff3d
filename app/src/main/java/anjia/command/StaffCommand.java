package anjia.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code anjia staff}: who keeps the accounts of a house that has none yet (人员). */
@Command(name = "staff", mixinStandardHelpOptions = true)
final class StaffCommand {

    private StaffCommand() {}

    static CommandLine with(Terminal terminal) {
        return new CommandLine(new StaffCommand()).addSubcommand(new FirstAdministratorCommand(terminal));
    }
}
