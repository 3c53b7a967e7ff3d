package anjia.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes papers and is killed in the middle: what it acknowledged is there, whole. */
class KilledWriterTest {

    private static final int KILLS = 4;

    @TempDir
    Path folder;

    /** Writes files whose name is their digest, and says each name when it is written. */
    static final class Writer {
        public static void main(String[] folder) {
            var files = new ContentFiles(Path.of(folder[0]));
            var random = new Random();
            while (true) {
                var content = new byte[1 + random.nextInt(3_000_000)];
                random.nextBytes(content);
                var name = digest(content) + Contents.WHOLE;
                files.write(name, content);
                System.out.println(name);
                System.out.flush();
            }
        }
    }

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereAndWhole() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = process.inputReader(StandardCharsets.UTF_8);
            var acknowledged = new java.util.ArrayList<String>();
            for (int i = 0; i < 8 + kill; i++) acknowledged.add(java.util.Objects.requireNonNull(said.readLine()));
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

            var files = new ContentFiles(folder);
            assertThat(acknowledged)
                    .allSatisfy(name -> assertThat(files.read(name))
                            .hasValueSatisfying(content ->
                                    assertThat(digest(content) + Contents.WHOLE).isEqualTo(name)));
        }
        assertThat(new ContentFiles(folder)
                        .contents().stream().filter(file -> file.name().endsWith(Contents.WHOLE)))
                .as("no file has its name before it is whole")
                .allSatisfy(file -> assertThat(new ContentFiles(folder).read(file.name()))
                        .hasValueSatisfying(content ->
                                assertThat(digest(content) + Contents.WHOLE).isEqualTo(file.name())));
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
