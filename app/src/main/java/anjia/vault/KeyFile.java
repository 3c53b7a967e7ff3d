package anjia.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file that holds the key ring: {@code <data>/keys/vault.json}, for the owner's eyes only. It lies beside the database folder, never in it, and must be backed up apart from it. */
record KeyFile(Path folder) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    static KeyFile in(Path data) {
        return new KeyFile(data.toAbsolutePath().normalize().resolve("keys"));
    }

    Path path() {
        return folder.resolve("vault.json");
    }

    /**
     * The ring in the file; empty when there is no file.
     *
     * @throws UnusableKeys when the file can be read by others, or is not a key ring
     */
    Optional<KeyRing> read() {
        if (!Files.exists(path())) return Optional.empty();
        try {
            requireOwnerOnly();
            return Optional.of(JSON.readValue(Files.readString(path()), KeyRing.class));
        } catch (JacksonException e) {
            throw new UnusableKeys("%s is not a key ring.".formatted(path()), "Put the file back from your backup.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the ring and writes what becomes of it; whoever else changes it meanwhile, in this process or another, waits.
     *
     * @return the ring that is in the file now
     */
    KeyRing change(UnaryOperator<KeyRing> change) {
        synchronized (KeyFile.class) {
            try (var door = FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = door.lock()) {
                var before = read().orElseThrow(() -> new UnusableKeys(
                        "There is no key file %s.".formatted(path()), "Put it back from where you keep it."));
                var after = change.apply(before);
                if (!after.equals(before)) write(after);
                return after;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Path lock() {
        return folder.resolve(".lock");
    }

    /** Replaces the file as a whole: after a crash there is the old ring or the new one. */
    void write(KeyRing ring) {
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            var draft = Files.createTempFile(folder, "vault", ".new", ownerOnly("rw-------"));
            writeThrough(draft, JSON.writeValueAsBytes(ring));
            Files.move(draft, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            rememberTheName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without it a power cut may bring the old ring back after the new key has sealed. */
    private void rememberTheName() throws IOException {
        if (!isPosix()) return;
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
    }

    private void requireOwnerOnly() throws IOException {
        if (!isPosix()) return;
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path())))
            throw new UnusableKeys("%s can be read by others.".formatted(path()), "Run: chmod 600 " + path());
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
