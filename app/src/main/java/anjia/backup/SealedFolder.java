package anjia.backup;

import anjia.backup.RestoreRefused.Reason;
import anjia.vault.HouseKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The folder of papers beside the database folder (材料文件夹), in a backup and back. Its files are sealed already and never change, so those that
 * lie there after the snapshot are at least those that it names; parts of files under way are left out, as their rows are.
 */
final class SealedFolder {

    static final String ENTRY = "papers/";

    private static final Pattern CONTENT = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{64}\\.[a-z]");

    private final Path folder;
    private final SortedMap<String, String> restored = new TreeMap<>();

    private SealedFolder(Path folder) {
        this.folder = folder;
    }

    /** Of the data folder whose keys these are. */
    static SealedFolder of(HouseKeys keys) {
        var data = keys.file().toAbsolutePath().normalize().getParent();
        return new SealedFolder(java.util.Objects.requireNonNull(data).resolveSibling("papers"));
    }

    /** @return name to SHA-256 of each file, hexadecimal */
    SortedMap<String, String> copyInto(ZipOutputStream zip) throws IOException {
        var copied = new TreeMap<String, String>();
        for (var name : names()) {
            try (var file = new DigestInputStream(Files.newInputStream(folder.resolve(name)), Sum.digest())) {
                zip.putNextEntry(new ZipEntry(ENTRY + name));
                file.transferTo(zip);
                zip.closeEntry();
                copied.put(
                        name, HexFormat.of().formatHex(file.getMessageDigest().digest()));
            } catch (NoSuchFileException swept) {
                // no row named it any more
                continue;
            }
        }
        return copied;
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var all = Files.walk(folder, 2)) {
            return all.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> CONTENT.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    private Path drafts() {
        return folder.resolveSibling("papers.restoring");
    }

    /** Writes one file of a backup beside the folder; it counts when all of it was proven. */
    void restore(String entry, InputStream content) throws IOException {
        var name = entry.substring(ENTRY.length());
        if (!CONTENT.matcher(name).matches()) throw new RestoreRefused(Reason.NO_BACKUP, entry);
        var draft = drafts().resolve(name);
        Files.createDirectories(java.util.Objects.requireNonNull(draft.getParent()));
        var in = new DigestInputStream(content, Sum.digest());
        try (var channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            in.transferTo(out);
            channel.force(true);
        }
        restored.put(name, HexFormat.of().formatHex(in.getMessageDigest().digest()));
    }

    SortedMap<String, String> restored() {
        return restored;
    }

    /**
     * Puts what was proven into the folder, before the rows are committed that name it. A file of the same name and content may lie there.
     *
     * @throws RestoreRefused when another one does
     */
    void accept() throws IOException {
        for (var file : restored.entrySet())
            if (Files.exists(folder.resolve(file.getKey()))
                    && !digest(file.getKey()).equals(file.getValue()))
                throw new RestoreRefused(Reason.OTHER_PAPERS, file.getKey());
        for (var name : restored.keySet()) {
            var there = folder.resolve(name);
            if (Files.exists(there)) continue;
            Files.createDirectories(java.util.Objects.requireNonNull(there.getParent()));
            Files.move(drafts().resolve(name), there);
        }
        if (Files.isDirectory(folder)) ownerOnly();
        discard();
    }

    private void ownerOnly() throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    }

    private String digest(String name) throws IOException {
        try (var file = new DigestInputStream(Files.newInputStream(folder.resolve(name)), Sum.digest())) {
            file.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(file.getMessageDigest().digest());
        }
    }

    /** What was not accepted goes. */
    void discard() throws IOException {
        if (!Files.isDirectory(drafts())) return;
        try (var all = Files.walk(drafts())) {
            for (var one : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }
}
