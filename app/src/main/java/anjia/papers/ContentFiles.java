package anjia.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder {@code papers} beside the database folder (材料文件夹). Files have names that say nothing, are written whole or not at all, and are
 * on disk before anybody is told that they are there.
 */
@Component
class ContentFiles {

    private static final String DRAFT = ".new";

    private final Path folder;

    ContentFiles(@Value("${anjia.data:data}") Path data) {
        this.folder = data.toAbsolutePath().normalize().resolve("papers");
    }

    /** @param name "ab…", which lies in the folder "ab"; or with a folder of its own, "parts/…/0" */
    void write(String name, byte[] sealed) {
        var file = path(name);
        var within = Objects.requireNonNull(file.getParent());
        try {
            makeFolder(within);
            var draft = Files.createTempFile(within, "", DRAFT, ownerOnly("rw-------"));
            writeThrough(draft, sealed);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            writeThrough(within);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> read(String name) {
        try {
            return Optional.of(Files.readAllBytes(path(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists(String name) {
        return Files.exists(path(name));
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that nothing lies in any more; one that was filled meanwhile stays. */
    void deleteEmpty(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (DirectoryNotEmptyException filled) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param at when it was written */
    record Lying(String name, Instant at) {}

    /** Names of the contents that lie there, and drafts that nobody finished; without what lies in {@code parts}. */
    List<Lying> contents() {
        return lying(folder).stream()
                .filter(one -> !one.name().startsWith("parts/"))
                .map(one -> new Lying(one.name().substring(one.name().indexOf('/') + 1), one.at()))
                .toList();
    }

    /** What lies below, as paths within the folder. */
    List<Lying> below(String name) {
        return lying(path(name));
    }

    private List<Lying> lying(Path where) {
        if (!Files.isDirectory(where)) return List.of();
        try (Stream<Path> all = Files.walk(where)) {
            return all.filter(Files::isRegularFile).flatMap(this::lies).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that went meanwhile lies there no more. */
    private Stream<Lying> lies(Path file) {
        try {
            return Stream.of(new Lying(
                    folder.relativize(file).toString(),
                    Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException gone) {
            return Stream.empty();
        }
    }

    private Path path(String name) {
        if (!name.matches("[0-9a-z./-]+") || name.contains("..")) throw new IllegalArgumentException("not a name");
        return name.contains("/") || name.equals("parts")
                ? folder.resolve(name)
                : folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private void makeFolder(Path wanted) throws IOException {
        if (Files.isDirectory(wanted)) return;
        var parent = wanted.getParent();
        if (parent != null && !Files.isDirectory(parent)) makeFolder(parent);
        try {
            Files.createDirectory(wanted, ownerOnly("rwx------"));
        } catch (FileAlreadyExistsException anotherWasQuicker) {
            return;
        }
        if (parent != null) writeThrough(parent);
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
    }

    /** A name is on disk when its folder is. */
    private static void writeThrough(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return java.nio.file.FileSystems.getDefault()
                        .supportedFileAttributeViews()
                        .contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
