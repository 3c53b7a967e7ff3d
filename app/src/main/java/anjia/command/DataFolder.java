package anjia.command;

import anjia.demo.DemoSize;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one platform (数据目录), held by the process that serves it until that process ends, however it ends.
 *
 * @param path absolute
 * @param fresh whether nothing was in it
 */
record DataFolder(Path path, boolean fresh, Terminal terminal) {

    /** A lock that nobody refers to is let go with the garbage. */
    private static final List<FileLock> HELD_TO_THE_END = new CopyOnWriteArrayList<>();

    private static final String LOCK = "serve.lock";

    /** Remembers the choice of the first start, so that a first start that was cut off is finished by the next. */
    private static final String DEMO = "demo";

    /** The last day that a demonstration played. */
    private static final String DAY = "played-day";

    private static final int LONGEST_NOTE = 1000;

    /** {@code data} beside the script, wherever it is called from. */
    static Path usual() {
        return Path.of(System.getProperty("anjia.home", ".")).resolve("data");
    }

    /** Takes the folder, or refuses and says who has it. */
    static DataFolder take(Path asked, String address, Terminal terminal) throws IOException {
        var path = asked.toAbsolutePath().normalize();
        var fresh = isEmpty(Files.createDirectories(path));
        var holder = hold(path, address);
        if (holder.isPresent()) {
            var lines = holder.get().split("\n");
            throw terminal.refusal("serve.alreadyServed", path, lines[0], lines[lines.length - 1]);
        }
        return new DataFolder(path, fresh, terminal);
    }

    /**
     * The database of a folder, beside whoever serves it or alone. A server that is started for the visit is stopped with it.
     *
     * @param visitor what a platform that starts meanwhile is told
     */
    static OpenDatabase visit(Path asked, String visitor, Terminal terminal) throws IOException {
        var databaseUrl = System.getenv("DATABASE_URL");
        var path = asked.toAbsolutePath().normalize();
        if (databaseUrl != null) return OpenDatabase.open(path, databaseUrl, terminal);
        if (!Files.exists(path.resolve(LOCK))) throw terminal.refusal("data.none", path);
        var alone = hold(path, visitor).isEmpty();
        var database = OpenDatabase.open(path, null, terminal);
        return alone ? database : database.leftRunning();
    }

    /** Locks the folder to the end of this process; or else says who holds it: process and address, each on its line. */
    private static Optional<String> hold(Path path, String address) throws IOException {
        var note = FileChannel.open(
                path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var lock = tryLock(note);
        if (lock == null) {
            try (note) {
                return Optional.of(read(note).strip());
            }
        }
        write(note, "%d\n%s\n".formatted(ProcessHandle.current().pid(), address));
        HELD_TO_THE_END.add(lock);
        return Optional.empty();
    }

    /**
     * What demo to load: what was asked for; else what the first start chose, which is a small demo on our own database and none on
     * another's.
     *
     * @param asked as on the command line
     * @param othersDatabase whether {@code DATABASE_URL} is set
     */
    String demo(@Nullable String asked, boolean othersDatabase) throws IOException {
        var isDemo = asked != null && DemoSize.of(asked).isPresent();
        if (asked != null && !asked.equals("none") && !isDemo) throw terminal.refusal("serve.noSuchDemo", asked);
        if (othersDatabase) {
            if (isDemo) throw terminal.refusal("serve.demoElsewhere");
            return "none";
        }
        var remembered = path.resolve(DEMO);
        var chosen = asked != null
                ? asked
                : Files.exists(remembered) ? Files.readString(remembered).strip() : fresh ? "small" : "none";
        Files.writeString(remembered, chosen + "\n");
        return chosen;
    }

    /** Remembers the day that is played now. @return whether an earlier one was played before */
    boolean movesOnTo(LocalDate day) throws IOException {
        var remembered = path.resolve(DAY);
        var movesOn = Files.exists(remembered)
                && LocalDate.parse(Files.readString(remembered).strip()).isBefore(day);
        Files.writeString(remembered, day + "\n");
        return movesOn;
    }

    /** Whether the first start chose this demo there. */
    static boolean holdsDemo(Path folder, String word) throws IOException {
        var remembered = folder.resolve(DEMO);
        return Files.exists(remembered) && Files.readString(remembered).strip().equals(word);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel note) throws IOException {
        try {
            return note.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(FileChannel note) throws IOException {
        var bytes = ByteBuffer.allocate(LONGEST_NOTE);
        note.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    private static void write(FileChannel note, String words) throws IOException {
        note.truncate(0);
        note.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
    }
}
