package anjia.posts;

import anjia.posts.NotRead.Reason;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a workbook (工作簿组成部分), unpacked in memory: what is packed ever so small is counted as it grows, and refused in time. */
final class XlsxParts {

    /** Five hundred posts with all their words are below five megabytes. */
    static final int MOST_UNPACKED = 16 * 1024 * 1024;

    private static final int MOST_PARTS = 300;
    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLD = {0xD0, 0xCF, 0x11, 0xE0};

    private final Map<String, byte[]> parts = new HashMap<>();

    private XlsxParts() {}

    /** @throws NotRead when it is no such file, or grows too large */
    static XlsxParts of(byte[] file) {
        if (begins(file, OLD)) throw new NotRead(Reason.OLD_OR_LOCKED);
        if (!begins(file, ZIP)) throw new NotRead(Reason.OTHER_KIND);
        var unpacked = new XlsxParts();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            unpacked.unpack(zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw new NotRead(Reason.BROKEN);
        }
        return unpacked;
    }

    private static boolean begins(byte[] file, int[] sign) {
        if (file.length < sign.length) return false;
        for (var at = 0; at < sign.length; at++) if ((file[at] & 0xFF) != sign[at]) return false;
        return true;
    }

    /** What a part says of its own size is not believed. */
    private void unpack(ZipFile zip) throws IOException {
        var left = MOST_UNPACKED;
        var all = Collections.list(zip.getEntries());
        if (all.size() > MOST_PARTS) throw new NotRead(Reason.TOO_MUCH);
        for (var entry : all) {
            try (var part = zip.getInputStream(entry)) {
                var bytes = part.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0) throw new NotRead(Reason.TOO_MUCH);
                parts.putIfAbsent(key(entry.getName()), bytes);
            }
        }
    }

    /** @param name with or without a slash before it; capitals do not count */
    Optional<byte[]> find(String name) {
        return Optional.ofNullable(parts.get(key(name)));
    }

    byte[] require(String name) {
        return find(name).orElseThrow(() -> new NotRead(Reason.BROKEN));
    }

    private static String key(String name) {
        return name.replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
    }
}
