package anjia.command;

import anjia.postgres.PostgresFailure;
import anjia.web.Language;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The commands of {@code ./anjia} (命令行), in the language of the terminal. */
public final class Commands {

    private static final int REFUSED = 1;

    private Commands() {}

    /**
     * Runs one command to its end.
     *
     * @param application the Spring application that {@code serve} starts
     * @return exit code: 0 done, 1 refused or failed, 2 wrongly written
     */
    public static int run(Class<?> application, String... arguments) {
        var terminal = new Terminal(languageOfTheTerminal(), System.out, System.err);
        return commandLine(application, terminal).execute(arguments);
    }

    static CommandLine commandLine(Class<?> application, Terminal terminal) {
        var line = new CommandLine(new AnjiaCommand())
                .addSubcommand(new ServeCommand(application, terminal))
                .addSubcommand(new BackupCommand(terminal))
                .addSubcommand(new RestoreCommand(application, terminal))
                .addSubcommand(new CommandLine(new AuditCommand()).addSubcommand(new AuditVerifyCommand(terminal)))
                .addSubcommand(new CommandLine(new FairsCommand()).addSubcommand(new FairsVerifyCommand(terminal)))
                .addSubcommand(new CommandLine(new DrillCommand())
                        .addSubcommand(new DrillKillCommand(terminal))
                        .addSubcommand(new DrillLoadCommand(terminal))
                        .addSubcommand(new DrillExportCommand(terminal))
                        .addSubcommand(DrillSecurityCommand.with(terminal)))
                .addSubcommand(ClientsCommand.with(terminal))
                .addSubcommand(StaffCommand.with(terminal))
                .addSubcommand(KeysCommand.with(terminal))
                .addSubcommand(LawCommand.with(terminal));
        line.setResourceBundle(new HelpWords(terminal.texts()));
        line.setOut(terminal.out()).setErr(terminal.err());
        line.setExecutionExceptionHandler((failure, command, _) -> {
            if (!(failure instanceof Refusal) && !(failure instanceof PostgresFailure)) throw failure;
            terminal.complain(String.valueOf(failure.getMessage()));
            return REFUSED;
        });
        return line;
    }

    private static Language languageOfTheTerminal() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(System::getenv)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .flatMap(Language::parse)
                .orElse(Language.EN);
    }
}
