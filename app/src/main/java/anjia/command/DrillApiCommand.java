package anjia.command;

import anjia.access.Permission;
import anjia.api.Clients;
import anjia.command.DrillSecurityCommand.Line;
import anjia.drill.ApiDrill;
import anjia.places.DivisionCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code anjia drill security api}: thousands of good and broken requests to the API, drawn by a seed (接口演练). */
@Command(name = "api", mixinStandardHelpOptions = true)
final class DrillApiCommand implements Callable<Integer> {

    private static final int USUAL_REQUESTS = 5_000;

    private final Terminal terminal;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Option(names = "--requests", paramLabel = "N", defaultValue = "5000")
    private int requests = USUAL_REQUESTS;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    DrillApiCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return drill(seed).sound() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    Line drill(@Nullable Long wanted) throws Exception {
        var begun = System.nanoTime();
        var folder = DrillFolder.empty(data, terminal);
        var chosen = wanted != null ? wanted : ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        terminal.say("drill.security.api.begins", requests, folder, String.valueOf(chosen));
        var result = new ApiDrill(folder, chosen, requests).run(DrillApiCommand::token);
        for (var count : result.counts())
            terminal.say(
                    "drill.security.api.operation",
                    count.operation(),
                    count.requests(),
                    count.byStatus().toString());
        terminal.say("drill.security.api.keys", result.keys(), result.done(), result.digests());
        DrillFindings.tell(terminal, result.findings());
        return new Line(
                "api",
                result.findings().isEmpty() && result.done() > 0,
                terminal.texts()
                        .get(
                                "command.drill.security.api.line",
                                result.requests(),
                                String.valueOf(chosen),
                                result.findings().size()),
                (System.nanoTime() - begun) / 1e9);
    }

    static String token(DataSource database, String division, Set<Permission> permissions, LocalDate lastDay) {
        return Clients.on(database)
                .add("drill", new DivisionCode(division), permissions, lastDay)
                .token();
    }
}
