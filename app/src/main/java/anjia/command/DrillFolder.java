package anjia.command;

import anjia.demo.DemoSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder that a drill works on (演练目录): never one that holds somebody's data. */
final class DrillFolder {

    private DrillFolder() {}

    /** One that is not there yet, or empty. */
    static Path empty(@Nullable Path asked, Terminal terminal) throws IOException {
        if (asked == null) return Files.createTempDirectory("anjia-drill-").resolve("data");
        var folder = asked.toAbsolutePath().normalize();
        if (!isEmpty(folder)) throw terminal.refusal("drill.notEmpty", folder);
        return folder;
    }

    /** One that holds the demo for measuring, or will. */
    static Path ofVolume(@Nullable Path asked, Terminal terminal) throws IOException {
        if (asked == null) return empty(null, terminal);
        var folder = asked.toAbsolutePath().normalize();
        if (!isEmpty(folder) && !DataFolder.holdsDemo(folder, DemoSize.VOLUME.word()))
            throw terminal.refusal("drill.notVolume", folder);
        return folder;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) return true;
        try (var content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }
}
