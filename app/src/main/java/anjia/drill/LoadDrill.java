package anjia.drill;

import anjia.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Fifty requests a second on a million persons and a million files (负载演练), with platform, database and callers on one machine. The callers
 * are a Gatling simulation in a process of their own.
 */
public final class LoadDrill {

    private static final Duration LOADING = Duration.ofMinutes(30);

    /** Seconds at the beginning of a run in which the callers themselves, a young program each time, are slow. */
    private static final int UNCOUNTED = 15;

    private static final String SIMULATION = "anjia.load.LoadSimulation";

    /** Milliseconds as the callers saw them: median, 95th and 99th percentile; -1 when none was answered. */
    public record Act(String name, int count, int failed, int p50, int p95, int p99) {}

    /** Number of the run that does not count. */
    public static final int WARM_UP = 0;

    /** One run, with the processor seconds that each side took. */
    public record Run(
            int number, double seconds, List<Act> acts, double platformCpu, double databaseCpu, double callersCpu) {
        public long failed() {
            return acts.stream().mapToLong(Act::failed).sum();
        }

        public Act act(String name) {
            return acts.stream()
                    .filter(act -> act.name().equals(name))
                    .findFirst()
                    .orElse(new Act(name, 0, 0, -1, -1, -1));
        }
    }

    /** How the drill is run: each run counts for so many seconds, after one of {@code warmUp} that does not count. */
    public record Plan(int runs, int seconds, int warmUp) {}

    private final Path data;
    private final Path home;
    private final Plan plan;
    private final Served platform;

    /**
     * @param data a folder with the demo of a million files, or one that is not there yet: then it is loaded first
     * @param home of the program, where the simulation was built
     */
    public LoadDrill(Path data, Path home, Plan plan) {
        this.data = data;
        this.home = home;
        this.plan = plan;
        this.platform = new Served(data).within(LOADING);
    }

    /**
     * @param told hears of each run, of the warm-up too
     * @return the runs that count
     */
    public List<Run> run(Consumer<Run> told) throws Exception {
        var brokenOff = new Thread(platform::terminate, "drill broken off");
        Runtime.getRuntime().addShutdownHook(brokenOff);
        platform.start("--demo", "volume");
        try {
            return load(told);
        } finally {
            platform.stop();
            Runtime.getRuntime().removeShutdownHook(brokenOff);
        }
    }

    private List<Run> load(Consumer<Run> told) throws Exception {
        // what a server does by itself in the first minutes after so many new rows is done before anybody calls
        database().sql("vacuum").update();
        database().sql("checkpoint").update();
        var runs = new ArrayList<Run>();
        if (plan.warmUp() > 0) told.accept(load(WARM_UP, plan.warmUp()));
        for (var number = 1; number <= plan.runs(); number++) {
            var run = load(number, plan.seconds());
            runs.add(run);
            told.accept(run);
        }
        return runs;
    }

    private Run load(int number, int seconds) throws Exception {
        var feeds = Files.createTempDirectory("anjia-load-");
        new Callers(data, platform::port, database()).write(feeds);
        var platformBefore = cpu(Stream.of(platform.pid()));
        var databaseBefore =
                cpu(ProcessHandle.of(platform.databasePid()).stream().flatMap(LoadDrill::family));
        var begun = System.nanoTime();
        call(feeds, number == WARM_UP ? seconds : seconds + UNCOUNTED);
        var taken = (System.nanoTime() - begun) / 1e9;
        var lines = Files.readAllLines(feeds.resolve("times.csv"));
        return new Run(
                number,
                taken,
                lines.stream()
                        .filter(line -> !line.startsWith("cpu,"))
                        .map(LoadDrill::act)
                        .toList(),
                since(platformBefore),
                since(databaseBefore),
                Double.parseDouble(lines.getLast().substring("cpu,".length())));
    }

    /** Joins the server that the platform started. */
    private JdbcClient database() {
        var server = PostgresServer.start(data);
        return JdbcClient.create(new DriverManagerDataSource(
                server.url(), server.user(), server.password().value()));
    }

    private void call(Path feeds, int seconds) throws IOException, InterruptedException {
        var bench = home.resolve("bench/target");
        var output = feeds.resolve("gatling.log");
        var gatling = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-Danjia.url=http://127.0.0.1:" + platform.port(),
                        "-Danjia.feeds=" + feeds,
                        "-Danjia.seconds=" + seconds,
                        "-Danjia.uncounted=" + UNCOUNTED,
                        "-Danjia.times=" + feeds.resolve("times.csv"),
                        "-cp",
                        bench.resolve("classes") + System.getProperty("path.separator") + bench.resolve("lib") + "/*",
                        "io.gatling.app.Gatling",
                        "-s",
                        SIMULATION,
                        "-nr",
                        "-rf",
                        feeds.resolve("gatling").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (gatling.waitFor() != 0 || !Files.exists(feeds.resolve("times.csv")))
            throw new IllegalStateException("the callers gave up: " + Files.readString(output));
    }

    private static Act act(String line) {
        var cells = line.split(",");
        var numbers = Stream.of(cells).skip(1).map(Integer::valueOf).toList();
        return new Act(cells[0], numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
    }

    private static Stream<Long> family(ProcessHandle parent) {
        return Stream.concat(Stream.of(parent), parent.descendants()).map(ProcessHandle::pid);
    }

    private static Map<Long, Duration> cpu(Stream<Long> pids) {
        var taken = new HashMap<Long, Duration>();
        pids.forEach(pid -> taken.put(pid, cpu(pid)));
        return taken;
    }

    private static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** Processor seconds since then of those that still run; a connection that was closed meanwhile is not counted. */
    private static double since(Map<Long, Duration> before) {
        return before.entrySet().stream()
                .map(process -> cpu(process.getKey()).minus(process.getValue()))
                .filter(Duration::isPositive)
                .mapToDouble(taken -> taken.toMillis() / 1000.0)
                .sum();
    }
}
