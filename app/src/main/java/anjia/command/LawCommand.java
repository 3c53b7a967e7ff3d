package anjia.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code anjia law}: the law as text (法规文本), without the platform. Nothing here starts a server or a database. */
@Command(name = "law", mixinStandardHelpOptions = true)
final class LawCommand {

    private LawCommand() {}

    /** The command with what it reads (check, assess, explain) and what it makes of it (graph, diff, dmn, docs). */
    static CommandLine with(Terminal terminal) {
        return new CommandLine(new LawCommand())
                .addSubcommand(new LawCheckCommand(terminal))
                .addSubcommand("assess", new LawAssessCommand(terminal, false))
                .addSubcommand("explain", new LawAssessCommand(terminal, true))
                .addSubcommand("all", new LawAllCommand(terminal))
                .addSubcommand(new LawGraphCommand(terminal))
                .addSubcommand(new LawDiffCommand(terminal))
                .addSubcommand(new LawDmnCommand(terminal))
                .addSubcommand(new LawDocsCommand(terminal));
    }
}
