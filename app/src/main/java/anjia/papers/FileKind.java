package anjia.papers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** What a file is by its content (文件类型识别), whatever its name and the browser say. */
enum FileKind {
    JPEG,
    PNG,
    WEBP,
    /** What newer iPhones take; nothing here reads it. */
    HEIC,
    PDF,
    OTHER;

    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif");

    /** Readers of PDF look for its head a little way in; so do we, and no further than this. */
    private static final int PDF_HEAD_WITHIN = 64;

    static FileKind of(byte[] file) {
        if (begins(file, 0, (byte) 0xFF, (byte) 0xD8, (byte) 0xFF)) return JPEG;
        if (begins(file, 0, PNG_HEAD)) return PNG;
        if (word(file, 0).equals("RIFF") && word(file, 8).equals("WEBP")) return WEBP;
        if (word(file, 4).equals("ftyp") && HEIC_BRANDS.contains(word(file, 8))) return HEIC;
        for (int at = 0; at < PDF_HEAD_WITHIN; at++) if (begins(file, at, PDF_HEAD)) return PDF;
        return OTHER;
    }

    private static final byte[] PDF_HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private static boolean begins(byte[] file, int at, byte... head) {
        return file.length >= at + head.length && Arrays.equals(file, at, at + head.length, head, 0, head.length);
    }

    private static String word(byte[] file, int at) {
        return file.length < at + 4 ? "" : new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }
}
