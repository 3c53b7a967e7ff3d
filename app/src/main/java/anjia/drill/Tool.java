package anjia.drill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of others that a drill runs (外部工具); what it says goes into a file. */
final class Tool {

    private Tool() {}

    /** Programs that are not there, of those that are needed. */
    static List<String> missing(String... programs) {
        return Stream.of(programs).filter(one -> !isHere(one)).toList();
    }

    private static boolean isHere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** @return what it said, also when its time was up and it was ended */
    static String run(Path output, Duration within, List<String> command) throws IOException, InterruptedException {
        var folder = Objects.requireNonNull(output.toAbsolutePath().getParent());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.directory(folder.toFile());
        builder.environment().put("PYTHONUNBUFFERED", "1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("no_proxy", "127.0.0.1");
        var process = builder.start();
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
        return Files.readString(output);
    }
}
