package anjia.matching.night;

import anjia.matching.Ranked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The lists of one night in one mapped file: a head that says which night, a byte for each chunk of 4,096 people that is done, eight bytes
 * for each line (score above id + 1; 0 where the list has ended). A chunk is on the disk before it is marked, so a file that was left in
 * the middle goes on where it was.
 */
public final class NightLists implements AutoCloseable {
    static final int CHUNK = 4096;
    private static final long MAGIC = 0x616e_6a69_6131_0001L;
    private static final int HEAD = 64;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    private final Night night;
    private final Arena arena;
    private final MemorySegment file;
    private final long lines; // where they begin

    /**
     * Opens the file of a night: goes on with it when it is of the same night, begins anew when it is missing or of another.
     *
     * @throws UncheckedIOException when the disk is full or the file cannot be written
     */
    @SuppressWarnings("MustBeClosedChecker") // the arena lives as long as the lists and ends with them
    public NightLists(Path path, Night night) {
        this.night = night;
        lines = HEAD + (chunks() + 7L) / 8 * 8;
        arena = Arena.ofShared();
        try (var channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.size() != size()) channel.truncate(0);
            file = channel.map(FileChannel.MapMode.READ_WRITE, 0, size(), arena);
        } catch (IOException e) {
            arena.close();
            throw new UncheckedIOException("lists of a night at " + path, e);
        }
        if (!isOfThisNight()) begin();
    }

    private long size() {
        return lines + (long) night.people() * night.length() * Long.BYTES;
    }

    private long[] head() {
        return new long[] {
            MAGIC, night.profile().hashCode(), night.version(), night.store(), night.people(), night.length()
        };
    }

    private boolean isOfThisNight() {
        var head = head();
        for (int i = 0; i < head.length; i++) if (file.getAtIndex(LONG, i) != head[i]) return false;
        return true;
    }

    private void begin() {
        file.asSlice(0, lines).fill((byte) 0);
        var head = head();
        for (int i = head.length - 1; i >= 0; i--) file.setAtIndex(LONG, i, head[i]);
        file.asSlice(0, lines).force();
    }

    public Night night() {
        return night;
    }

    int chunks() {
        return (night.people() + CHUNK - 1) / CHUNK;
    }

    boolean isDone(int chunk) {
        return file.get(ValueLayout.JAVA_BYTE, HEAD + chunk) != 0;
    }

    /** Whether everybody has a list. */
    public boolean isComplete() {
        for (int chunk = 0; chunk < chunks(); chunk++) if (!isDone(chunk)) return false;
        return true;
    }

    /** The list of one person, best first; empty too while her chunk is not done. */
    public List<Ranked> of(int person) {
        var list = new ArrayList<Ranked>(night.length());
        if (!isDone(person / CHUNK)) return list;
        for (int i = 0; i < night.length(); i++) {
            var line = file.get(LONG, at(person) + (long) i * Long.BYTES);
            if (line == 0) break;
            list.add(new Ranked((int) line - 1, (int) (line >>> 32)));
        }
        return list;
    }

    void write(int person, List<Ranked> list) {
        for (int i = 0; i < night.length(); i++)
            file.set(LONG, at(person) + (long) i * Long.BYTES, i < list.size() ? line(list.get(i)) : 0);
    }

    private static long line(Ranked ranked) {
        return (long) ranked.score() << 32 | ranked.id() + 1 & 0xffff_ffffL;
    }

    private long at(int person) {
        return lines + (long) person * night.length() * Long.BYTES;
    }

    /** Onto the disk first, then marked. */
    void done(int chunk) {
        var first = chunk * CHUNK;
        var last = Math.min(first + CHUNK, night.people());
        file.asSlice(at(first), at(last) - at(first)).force();
        file.set(ValueLayout.JAVA_BYTE, HEAD + chunk, (byte) 1);
    }

    @Override
    public void close() {
        file.force();
        arena.close();
    }
}
