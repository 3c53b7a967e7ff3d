package anjia.command;

import anjia.command.DrillSecurityCommand.Line;
import anjia.drill.ScanDrill;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code anjia drill security scan}: wapiti and sqlmap on every page and route (漏洞扫描演练). */
@Command(name = "scan", mixinStandardHelpOptions = true)
final class DrillScanCommand implements Callable<Integer> {

    private static final int USUAL_MINUTES = 18;

    private final Terminal terminal;

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "18")
    private int minutes = USUAL_MINUTES;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    DrillScanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        refuseWithoutTools();
        return drill().sound() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    void refuseWithoutTools() {
        var missing = ScanDrill.missing();
        if (!missing.isEmpty()) throw terminal.refusal("drill.security.scan.missing", String.join(" ", missing));
    }

    Line drill() throws Exception {
        var begun = System.nanoTime();
        var folder = DrillFolder.empty(data, terminal);
        terminal.say("drill.security.scan.begins", folder, minutes);
        var result = new ScanDrill(folder, Duration.ofMinutes(minutes)).run(DrillApiCommand::token, this::tell);
        terminal.say("drill.security.scan.routes", result.routes(), result.met(), result.toTry(), result.tried());
        for (var untried : result.untried()) terminal.say("drill.security.scan.untried", untried);
        terminal.say(
                "drill.security.scan.answers",
                result.requests(),
                result.answers().toString(),
                result.logInsAgain());
        result.harmless().forEach((reason, count) -> terminal.say("drill.security.scan.harmless", count, reason));
        if (!result.planted()) terminal.say("drill.security.scan.blind");
        DrillFindings.tell(terminal, result.findings());
        return new Line(
                "scan",
                result.sound(),
                terminal.texts()
                        .get(
                                "command.drill.security.scan.line",
                                result.routes(),
                                result.requests(),
                                result.untried().size(),
                                result.findings().size()),
                (System.nanoTime() - begun) / 1e9);
    }

    private void tell(ScanDrill.Progress progress) {
        switch (progress) {
            case ScanDrill.Progress.Planted(var script, var sql) ->
                terminal.say(script && sql ? "drill.security.scan.planted" : "drill.security.scan.blind");
            case ScanDrill.Progress.Roamed(var who, var pages, var routes) ->
                terminal.say("drill.security.scan.roamed", who, pages, routes);
            case ScanDrill.Progress.Scanned(var who, var reports, var cutShort, var seconds) ->
                terminal.say("drill.security.scan.scanned", who, reports, cutShort, seconds);
        }
    }
}
