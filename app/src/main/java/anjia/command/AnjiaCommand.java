package anjia.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code anjia} alone tells what there is. */
@Command(
        name = "anjia",
        mixinStandardHelpOptions = true,
        versionProvider = AnjiaCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class AnjiaCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    AnjiaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.out());
        return CommandLine.ExitCode.USAGE;
    }

    /** The version of the jar; none when started from classes. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = AnjiaCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Anjia " + (version == null ? "" : version)};
        }
    }
}
