package anjia.command;

import anjia.command.DrillSecurityCommand.Line;
import anjia.drill.FuzzDrill;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code anjia drill security fuzz}: Jazzer on every parser (解析器模糊测试). */
@Command(name = "fuzz", mixinStandardHelpOptions = true)
final class DrillFuzzCommand implements Callable<Integer> {

    private static final int USUAL_SECONDS = 15;

    private final Terminal terminal;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "15")
    private int seconds = USUAL_SECONDS;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    DrillFuzzCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        refuseUnlessBuilt();
        return drill().sound() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    void refuseUnlessBuilt() {
        if (!FuzzDrill.isBuilt(home())) throw terminal.refusal("drill.security.fuzz.notBuilt");
    }

    private static Path home() {
        return Path.of(System.getProperty("anjia.home", ".")).toAbsolutePath().normalize();
    }

    Line drill() throws Exception {
        var begun = System.nanoTime();
        var folder = data == null ? Files.createTempDirectory("anjia-drill-") : DrillFolder.empty(data, terminal);
        terminal.say("drill.security.fuzz.begins", seconds, folder);
        var tried = new FuzzDrill(home(), folder, seconds).run(this::tell);
        var wrong = tried.stream().filter(one -> !one.sound()).count();
        return new Line(
                "fuzz",
                wrong == 0,
                terminal.texts()
                        .get(
                                "command.drill.security.fuzz.line",
                                tried.size(),
                                tried.stream().mapToLong(FuzzDrill.Tried::runs).sum(),
                                wrong),
                (System.nanoTime() - begun) / 1e9);
    }

    private void tell(FuzzDrill.Tried tried) {
        if (tried.sound()) terminal.say("drill.security.fuzz.sound", tried.target(), tried.runs());
        else terminal.say("drill.security.fuzz.unsound", tried.target(), tried.runs(), tried.finding());
    }
}
