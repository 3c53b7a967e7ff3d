package anjia.command;

import anjia.command.DrillSecurityCommand.Line;
import anjia.drill.DoorDrill;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code anjia drill security door}: two thousand log-ins at once (登录高峰演练). */
@Command(name = "door", mixinStandardHelpOptions = true)
final class DrillDoorCommand implements Callable<Integer> {

    private static final int USUAL_CROWD = 2_000;

    private final Terminal terminal;

    @Option(names = "--crowd", paramLabel = "N", defaultValue = "2000")
    private int crowd = USUAL_CROWD;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    DrillDoorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return drill().sound() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    Line drill() throws Exception {
        var begun = System.nanoTime();
        var folder = DrillFolder.empty(data, terminal);
        terminal.say("drill.security.door.begins", crowd, folder);
        var result = new DoorDrill(folder, crowd).run(there -> terminal.say("drill.security.door.opens", there));
        terminal.say(
                "drill.security.door.outcomes",
                result.seconds(),
                result.outcomes().toString());
        tell("password", result.byPassword());
        tell("code", result.byCode());
        tell("clerkBefore", result.clerkBefore());
        tell("clerk", result.clerk());
        terminal.say("drill.security.door.memory", result.peakBefore(), result.peakAfter());
        if (result.sound()) terminal.say("drill.security.nothing");
        result.findings().stream().distinct().forEach(one -> terminal.say("drill.security.door.finding", one));
        return new Line(
                "door",
                result.sound(),
                terminal.texts()
                        .get(
                                "command.drill.security.door.line",
                                result.crowd(),
                                result.byPassword().p99() / 1e3,
                                result.clerk().p99(),
                                result.findings().size()),
                (System.nanoTime() - begun) / 1e9);
    }

    private void tell(String which, DoorDrill.Waiting waiting) {
        terminal.say(
                "drill.security.door.waiting",
                terminal.texts().get("command.drill.security.door.who." + which),
                waiting.count(),
                waiting.p50(),
                waiting.p99(),
                waiting.longest());
    }
}
