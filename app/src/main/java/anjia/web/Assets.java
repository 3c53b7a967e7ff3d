package anjia.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files that pages refer to (静态文件): what lies in the {@code assets} folder of each module, the style sheets of the house
 * put together into one, and htmx. The address of a file carries a digest of its bytes: browsers may keep it for good.
 */
final class Assets {

    /** The order in which the small style sheets become {@code site.css}. */
    private static final List<String> STYLES = List.of(
            "tokens.css",
            "words.css",
            "frame.css",
            "forms.css",
            "parts.css",
            "figures.css",
            "desk.css",
            "files.css",
            "print.css");

    private static final Map<String, byte[]> BY_NAME = read();
    private static final Map<String, String> ADDRESS = addresses();
    private static final Map<String, String> NAME_OF = names();

    private Assets() {}

    static String address(String name) {
        var address = ADDRESS.get(name);
        if (address == null) throw new IllegalArgumentException("no module has an asset called " + name);
        return address;
    }

    /** The bytes behind an address; null when the file has changed or never was. */
    static byte @Nullable [] at(String address) {
        var name = NAME_OF.get(address);
        return name == null ? null : BY_NAME.get(name);
    }

    private static Map<String, byte[]> read() {
        try {
            var files = new LinkedHashMap<String, byte[]>();
            // a jar lists the folder itself too, without a name
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:anjia/*/assets/*.*")) {
                var name = String.valueOf(file.getFilename());
                if (files.put(name, file.getContentAsByteArray()) != null)
                    throw new IllegalStateException("two modules have an asset called " + name);
            }
            files.put("site.css", stylesheet(files));
            STYLES.forEach(files::remove);
            files.put("htmx.js", htmx());
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] stylesheet(Map<String, byte[]> files) {
        var all = new StringBuilder();
        for (var style : STYLES) {
            var file = files.get(style);
            if (file == null) throw new IllegalStateException("web/assets holds no " + style);
            all.append(new String(file, StandardCharsets.UTF_8));
        }
        return compact(all.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** Without comments, indentation and line ends; values keep their spaces. */
    private static String compact(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s*\\n\\s*", "")
                .replaceAll("\\s*([{};])\\s*", "$1")
                .replace(";}", "}");
    }

    private static byte[] htmx() throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js")[0]
                        .getContentAsByteArray();
    }

    private static Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        BY_NAME.forEach((name, bytes) -> {
            int dot = name.lastIndexOf('.');
            addresses.put(name, "/assets/" + name.substring(0, dot) + "." + digest(bytes) + name.substring(dot));
        });
        return addresses;
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        ADDRESS.forEach((name, address) -> names.put(address, name));
        return names;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
