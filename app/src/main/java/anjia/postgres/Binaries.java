package anjia.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The server programs as they come in the binaries jar, unpacked once per version. */
final class Binaries {

    /** Version of the binaries jar in the build; a test holds the two together. */
    static final String VERSION = "18.6.0";

    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private static final int OWNER_EXECUTES = 0100;
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> TEXT = PosixFilePermissions.fromString("rw-r--r--");

    private final Path folder;

    private Binaries(Path folder) {
        this.folder = folder;
    }

    /** Unpacks unless this version is there already. A half unpacked folder never bears the final name. */
    static Binaries unpackedUnder(Path home) throws IOException {
        var folder = home.resolve("pg-bin").resolve(VERSION);
        if (!Files.isDirectory(folder)) {
            var making = Files.createTempDirectory(Files.createDirectories(folder.getParent()), "unpacking-");
            try {
                unpack(making);
                letEverybodyRead(making);
                publish(making, folder);
            } finally {
                FileSystemUtils.deleteRecursively(making);
            }
        }
        return new Binaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** Name of the archive in the jar for this operating system and processor. */
    static String archive(String system, String processor) {
        var os = system.toLowerCase(Locale.ROOT);
        var chip = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> processor;
        };
        return "postgres-" + (os.startsWith("mac") ? "darwin" : os) + "-" + chip + ".txz";
    }

    /** Says what to do on machines that we have no server for, before anything is made on disk. */
    static void requireForThisMachine() {
        if (Binaries.class.getResource(archive()) == null)
            throw new PostgresFailure(
                    "this build has no PostgreSQL for %s on %s: install PostgreSQL %s and set DATABASE_URL (docs/operations.md)"
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), MAJOR));
    }

    private static String archive() {
        return "/" + archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    private static void unpack(Path into) throws IOException {
        var archive = Objects.requireNonNull(Binaries.class.getResourceAsStream(archive()));
        try (archive;
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) write(entry, tar, into);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) throw new IOException("archive entry leaves its folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & OWNER_EXECUTES) != 0) Files.setPosixFilePermissions(target, PROGRAM);
    }

    /** The server may run as another user than the one who unpacks, whatever that one's umask. */
    private static void letEverybodyRead(Path unpacked) throws IOException {
        try (var all = Files.walk(unpacked)) {
            for (var path : (Iterable<Path>) all.filter(path -> !Files.isSymbolicLink(path))::iterator)
                Files.setPosixFilePermissions(
                        path, Files.isExecutable(path) || Files.isDirectory(path) ? PROGRAM : TEXT);
        }
        Files.setPosixFilePermissions(unpacked.getParent(), PROGRAM);
    }

    private static void publish(Path made, Path folder) throws IOException {
        try {
            Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // another process was faster: its copy is as good as ours
            if (!Files.isDirectory(folder)) throw e;
        }
    }
}
