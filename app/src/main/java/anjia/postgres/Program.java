package anjia.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that runs to its end.
 *
 * @param folder where it works; one that its account may enter
 */
record Program(List<String> command, Path folder) {

    record Result(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    /** Output goes through a file: a server that outlives its starter would keep a pipe open for ever. */
    Result run() {
        try {
            var output = Files.createTempFile("anjia-", ".out");
            try {
                int code = started(output).waitFor();
                return new Result(code, Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailure("interrupted while waiting for " + command.getFirst(), e);
        }
    }

    private Process started(Path output) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // settings of another PostgreSQL on this machine must not reach ours
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}
