package anjia.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code anjia drill security}: all four parts one after the other, and a table of what came of them (安全演练). */
@Command(name = "security", mixinStandardHelpOptions = true)
final class DrillSecurityCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final DrillScanCommand scan;
    private final DrillApiCommand api;
    private final DrillFuzzCommand fuzz;
    private final DrillDoorCommand door;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    private DrillSecurityCommand(Terminal terminal) {
        this.terminal = terminal;
        scan = new DrillScanCommand(terminal);
        api = new DrillApiCommand(terminal);
        fuzz = new DrillFuzzCommand(terminal);
        door = new DrillDoorCommand(terminal);
    }

    static CommandLine with(Terminal terminal) {
        var whole = new DrillSecurityCommand(terminal);
        return new CommandLine(whole)
                .addSubcommand(new DrillScanCommand(terminal))
                .addSubcommand(new DrillApiCommand(terminal))
                .addSubcommand(new DrillFuzzCommand(terminal))
                .addSubcommand(new DrillDoorCommand(terminal));
    }

    /** What one part came to. */
    record Line(String part, boolean sound, String words, double seconds) {}

    @Override
    public Integer call() throws Exception {
        scan.refuseWithoutTools();
        fuzz.refuseUnlessBuilt();
        var lines = List.of(door.drill(), api.drill(seed), fuzz.drill(), scan.drill());
        terminal.say("drill.security.table");
        for (var line : lines)
            terminal.say(
                    line.sound() ? "drill.security.sound" : "drill.security.unsound",
                    terminal.texts().get("command.drill.security.part." + line.part()),
                    line.words(),
                    line.seconds());
        return lines.stream().allMatch(Line::sound) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
