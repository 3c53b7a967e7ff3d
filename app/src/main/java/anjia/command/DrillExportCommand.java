package anjia.command;

import anjia.access.Permission;
import anjia.api.Clients;
import anjia.drill.ExportDrill;
import anjia.places.DivisionCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code anjia drill export}: a million files in one answer, in a small heap (导出演练). */
@Command(name = "export", mixinStandardHelpOptions = true)
final class DrillExportCommand implements Callable<Integer> {

    private static final DivisionCode SHAANXI = new DivisionCode("61");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final double MEGABYTE = 1e6;

    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    DrillExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var folder = DrillFolder.ofVolume(data, terminal);
        terminal.say("drill.export.begins", folder);
        var result = new ExportDrill(folder).run(() -> token(folder));
        terminal.say(
                "drill.export.done", result.rows(), result.announced(), result.bytes() / MEGABYTE, result.seconds());
        terminal.say("drill.export.memory", result.peakBefore(), result.peakAfter(), result.heap());
        if (!result.whole()) terminal.say("drill.export.short");
        if (!result.steady()) terminal.say("drill.export.grew");
        return result.whole() && result.steady() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Good for today. */
    private String token(Path folder) throws IOException {
        try (var database = DataFolder.visit(folder, "drill export", terminal)) {
            return Clients.on(database.dataSource())
                    .add("drill", SHAANXI, EnumSet.of(Permission.CASES_EXPORT), LocalDate.now(CHINA))
                    .token();
        }
    }
}
