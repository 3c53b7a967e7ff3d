package anjia.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Looks for many words at once in the bytes of files, as a thief would who copied them. */
public final class RawFiles {

    private static final int BEGINNING = 4;
    private static final int LONGER_BEGINNING = 8;

    /** Numbers begin alike: by their first four bytes alone thousands would be compared at one place. */
    private final Set<Integer> beginnings = new HashSet<>();

    private final Map<Long, List<byte[]>> longOnes = new HashMap<>();
    private final Map<Integer, List<byte[]>> shortOnes = new HashMap<>();

    /** @param words of at least four bytes each */
    public RawFiles(Collection<String> words) {
        for (var word : words) {
            var bytes = word.getBytes(StandardCharsets.UTF_8);
            if (bytes.length < BEGINNING) throw new IllegalArgumentException("too short to look for: " + word);
            var beginning = beginning(bytes, 0);
            beginnings.add(beginning);
            if (bytes.length < LONGER_BEGINNING)
                shortOnes.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(bytes);
            else
                longOnes.computeIfAbsent(longerBeginning(bytes, 0), _ -> new ArrayList<>())
                        .add(bytes);
        }
    }

    /** What was found below the folder, as "file: word", once each. What its owner removes meanwhile, as a running database does, is left out. */
    public SortedSet<String> foundBelow(Path folder, Collection<Path> butNot) throws IOException {
        var found = new TreeSet<String>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes its) {
                return butNot.contains(one) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes its) throws IOException {
                if (its.isRegularFile() && !butNot.contains(file))
                    for (var word : wordsOf(file)) found.add(folder.relativize(file) + ": " + word);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw why;
            }
        });
        return found;
    }

    private SortedSet<String> wordsOf(Path file) throws IOException {
        try {
            return foundIn(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return new TreeSet<>();
        }
    }

    public SortedSet<String> foundIn(byte[] content) {
        return new TreeSet<>(placesIn(content).values());
    }

    /** Each word that was found, under the offset of its first byte; of several that begin there, the last. */
    public SortedMap<Integer, String> placesIn(byte[] content) {
        var found = new TreeMap<Integer, String>();
        if (content.length < BEGINNING) return found;
        int window = beginning(content, 0);
        for (int at = 0; ; at++) {
            if (beginnings.contains(window)) wordAt(content, at, window).ifPresent(put(found, at));
            if (at + BEGINNING >= content.length) return found;
            window = window << Byte.SIZE | Byte.toUnsignedInt(content[at + BEGINNING]);
        }
    }

    private static Consumer<byte[]> put(SortedMap<Integer, String> found, int at) {
        return word -> found.put(at, new String(word, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> wordAt(byte[] content, int at, int window) {
        var candidates = new ArrayList<>(shortOnes.getOrDefault(window, List.of()));
        if (at + LONGER_BEGINNING <= content.length)
            candidates.addAll(longOnes.getOrDefault(longerBeginning(content, at), List.of()));
        return candidates.stream().filter(word -> isAt(content, at, word)).reduce((_, last) -> last);
    }

    private static long longerBeginning(byte[] bytes, int at) {
        return (long) beginning(bytes, at) << Integer.SIZE | Integer.toUnsignedLong(beginning(bytes, at + BEGINNING));
    }

    private static boolean isAt(byte[] content, int at, byte[] word) {
        if (at + word.length > content.length) return false;
        for (int i = 0; i < word.length; i++) if (content[at + i] != word[i]) return false;
        return true;
    }

    private static int beginning(byte[] bytes, int at) {
        int window = 0;
        for (int i = 0; i < BEGINNING; i++) window = window << Byte.SIZE | Byte.toUnsignedInt(bytes[at + i]);
        return window;
    }
}
