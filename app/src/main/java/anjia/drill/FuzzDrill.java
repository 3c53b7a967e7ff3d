package anjia.drill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Every parser of text from outside, fed by Jazzer with texts that nobody thought of (解析器模糊测试). The targets are tests: whatever is found is kept
 * beside them and tried again in each run of the tests.
 */
public final class FuzzDrill {

    private static final String RUNNER = "anjia.testing.Fuzzing";
    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final String HEAP = "-Xmx1g";
    private static final Pattern RUNS = Pattern.compile("#(\\d+)\\s+(?:DONE|pulse|NEW|REDUCE|INITED|RELOAD)");

    /**
     * One parser.
     *
     * @param runs how many texts it was given, as far as Jazzer told
     * @param finding what was thrown; empty when nothing was
     */
    public record Tried(String target, long runs, double seconds, String finding) {
        public boolean sound() {
            return finding.isEmpty();
        }
    }

    private final Path home;
    private final Path folder;
    private final int seconds;

    /**
     * @param home of the program, where the tests were built
     * @param folder for what Jazzer says and learns
     */
    public FuzzDrill(Path home, Path folder, int seconds) throws IOException {
        this.home = home;
        this.folder = Files.createDirectories(folder).toAbsolutePath();
        this.seconds = seconds;
    }

    /** Whether the tests were built for it. */
    public static boolean isBuilt(Path home) {
        return Files.exists(classpath(home));
    }

    private static Path classpath(Path home) {
        return home.resolve("app/target/fuzz.classpath");
    }

    public List<Tried> run(Consumer<Tried> told) throws IOException, InterruptedException {
        var all = new ArrayList<Tried>();
        // tests of the law read it beside the folder that they run in
        var law = folder.resolve("law");
        if (!Files.exists(law)) Files.createSymbolicLink(law, home.resolve("law"));
        for (var target : targets()) {
            var tried = fuzz(target);
            told.accept(tried);
            all.add(tried);
        }
        if (all.isEmpty()) throw new IllegalStateException("no parser is to be tried");
        return all;
    }

    private List<String> targets() throws IOException, InterruptedException {
        var said = Tool.run(work().resolve("targets.log"), TO_START, java("list"));
        return said.lines()
                .filter(line -> line.startsWith("anjia.") && line.contains("#"))
                .toList();
    }

    private Tried fuzz(String target) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var name = target.replaceAll("[^\\w]", "-");
        var said = Tool.run(work().resolve(name + ".log"), TO_START.plusSeconds(seconds), java(target));
        var taken = (System.nanoTime() - begun) / 1e9;
        var sound = said.lines().anyMatch("fuzzed: sound"::equals);
        return new Tried(target, runs(said), taken, sound ? "" : finding(said));
    }

    /** What Jazzer learns and finds lies where it runs. */
    private Path work() throws IOException {
        return Files.createDirectories(folder.resolve("work"));
    }

    private static long runs(String said) {
        return RUNS.matcher(said)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .max()
                .orElse(0);
    }

    private static String finding(String said) {
        return said.lines()
                .filter(line ->
                        line.contains("Java Exception:") || line.startsWith("fuzzed: ") || line.contains("ERROR:"))
                .findFirst()
                .orElse(said.substring(Math.max(0, said.length() - 400)));
    }

    /** Tests and what they test, of both modules, before the libraries. */
    private String classes() throws IOException {
        var all = new ArrayList<String>();
        for (var module : List.of("app", "engine"))
            for (var part : List.of("test-classes", "classes"))
                all.add(home.resolve(module).resolve("target").resolve(part).toString());
        all.add(Files.readString(classpath(home)).strip());
        return String.join(File.pathSeparator, all);
    }

    private List<String> java(String target) throws IOException {
        var command = new ArrayList<String>(List.of(
                "env",
                "JAZZER_FUZZ=" + (target.equals("list") ? "" : "1"),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+EnableDynamicAgentLoading"));
        command.addAll(List.of("-cp", classes(), RUNNER, target, String.valueOf(seconds)));
        return command;
    }
}
