package anjia.command;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.drill.Served;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/** The program of this build as {@code ./anjia} runs it: unpacked, with an archive of its loaded classes, once for all tests. */
final class Packed {

    /** None of them lives long enough for the thorough compiler. */
    private static final String QUICK_TO_START = "-XX:TieredStopAtLevel=1";

    private static final Path FOLDER = Path.of("target/packed-it").toAbsolutePath();
    private static final Path JAR = unpackedAndTrained();

    private Packed() {}

    /** A platform on a data folder, not started. */
    static Served on(Path data) {
        return new Served(data).packedAs(JAR).onJvm(QUICK_TO_START);
    }

    private static Path unpackedAndTrained() {
        try {
            Files.createDirectories(FOLDER);
            try (var door = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = door.lock()) {
                var built = only(Path.of("target"), "app-*.jar");
                var program = FOLDER.resolve(
                        "program-" + Files.getLastModifiedTime(built).toMillis());
                if (!Files.isRegularFile(program.resolve("serve.jsa"))) prepare(built, program);
                return only(program, "app-*.jar");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void prepare(Path built, Path program) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var extract = new ProcessBuilder(
                        java,
                        "-Djarmode=tools",
                        "-jar",
                        built.toString(),
                        "extract",
                        "--destination",
                        program.toString())
                .inheritIO()
                .start();
        assertThat(extract.waitFor()).isZero();
        var data = FOLDER.resolve("data");
        FileSystemUtils.deleteRecursively(data);
        var first = new Served(data)
                .packedAs(only(program, "app-*.jar"))
                .onJvm(QUICK_TO_START, "-XX:ArchiveClassesAtExit=" + program.resolve("serve.jsa"));
        first.start();
        first.stop();
    }

    /** Jars of reproducible builds are all of the same day. */
    private static String digest(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return DigestUtils.md5DigestAsHex(content);
        }
    }

    private static Path only(Path folder, String glob) throws IOException {
        try (var found = Files.newDirectoryStream(folder, glob)) {
            return found.iterator().next().toAbsolutePath();
        }
    }
}
