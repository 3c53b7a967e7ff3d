package anjia.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The text of the law as it lies in the folder {@code law/} (法规包文本): path below that folder, with forward slashes, to content.
 * Line ends are LF and a byte order mark is gone, so that one law has one hash on every machine.
 */
public record LawText(SortedMap<String, String> files) {

    public LawText {
        var canonical = new TreeMap<String, String>();
        files.forEach((path, content) -> canonical.put(path, canonical(content)));
        files = Collections.unmodifiableSortedMap(canonical);
    }

    /** Reads every {@code .yaml} and {@code .md} file below the folder, which may be a link to one. */
    public static LawText of(Path folder) {
        try {
            return below(folder.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("law text not readable below " + folder, e);
        }
    }

    private static LawText below(Path root) throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(LawText::isLaw).toList())
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
        }
        return new LawText(files);
    }

    public static LawText of(Map<String, String> files) {
        return new LawText(new TreeMap<>(files));
    }

    /** This text with one file put in place of another, or added: how an amendment is tried. */
    public LawText with(String path, String content) {
        var changed = new TreeMap<>(files);
        changed.put(path, content);
        return new LawText(changed);
    }

    /** SHA-256 of all paths and contents, in lower-case hexadecimal. */
    public String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update((path + "\0" + content + "\0").getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean isLaw(Path path) {
        var name = path.getFileName().toString();
        return Files.isRegularFile(path) && (name.endsWith(".yaml") || name.endsWith(".md"));
    }

    private static String canonical(String content) {
        var text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        return text.replace("\r\n", "\n");
    }
}
