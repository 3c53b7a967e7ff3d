package anjia.command;

import anjia.drill.LoadDrill;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code anjia drill load}: fifty requests a second on a million persons and files, and how long each act takes (负载演练). */
@Command(name = "load", mixinStandardHelpOptions = true)
final class DrillLoadCommand implements Callable<Integer> {

    /** Milliseconds within which 95 of 100 are to be done: what OpenCRVS 2.0 published for the like on 12 processors, other hardware. */
    private static final Map<String, Integer> AIMS = aims();

    private final Terminal terminal;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "3")
    private int runs;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "60")
    private int seconds;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "120", descriptionKey = "warmUp")
    private int warmUp;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    DrillLoadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    private static Map<String, Integer> aims() {
        var aims = new LinkedHashMap<String, Integer>();
        aims.put("search", 57);
        aims.put("list", 39);
        aims.put("read", 159);
        aims.put("hand-in", 338);
        aims.put("decide", 341);
        aims.put("log-in", 197);
        return aims;
    }

    @Override
    public Integer call() throws Exception {
        var home = Path.of(System.getProperty("anjia.home", ".")).toAbsolutePath();
        if (!Files.exists(home.resolve("bench/target/lib"))) throw terminal.refusal("drill.load.notBuilt");
        var folder = DrillFolder.ofVolume(data, terminal);
        terminal.say("drill.load.begins", runs, seconds, folder, warmUp);
        var done = new LoadDrill(folder, home, new LoadDrill.Plan(runs, seconds, warmUp)).run(this::tell);
        terminal.say("drill.load.median");
        var kept = AIMS.entrySet().stream()
                .filter(aim -> tell(aim.getKey(), median(done, aim.getKey()), aim.getValue()))
                .count();
        var failed = done.stream().mapToLong(LoadDrill.Run::failed).sum();
        return failed == 0 && kept == AIMS.size() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void tell(LoadDrill.Run run) {
        var acts = run.acts().stream().mapToLong(LoadDrill.Act::count).sum();
        terminal.say(
                run.number() == LoadDrill.WARM_UP ? "drill.load.warmUp" : "drill.load.run",
                run.number(),
                acts,
                run.seconds(),
                run.failed(),
                run.platformCpu(),
                run.databaseCpu(),
                run.callersCpu());
        for (var act : run.acts())
            terminal.say("drill.load.act", kind(act.name()), act.count(), act.p50(), act.p95(), act.p99());
    }

    /** @return whether it is within the aim */
    private boolean tell(String act, int millis, int aim) {
        var within = millis >= 0 && millis <= aim;
        terminal.say(within ? "drill.load.below" : "drill.load.above", kind(act), millis, aim);
        return within;
    }

    private String kind(String act) {
        return terminal.texts().get("command.drill.load.kind." + act);
    }

    private static int median(List<LoadDrill.Run> runs, String act) {
        var sorted = runs.stream().map(run -> run.act(act).p95()).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
