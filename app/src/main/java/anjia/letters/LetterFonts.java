package anjia.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typefaces of our papers (字体), each in a regular and a bold weight: Noto Sans SC for Chinese, Open Sans for Latin letters in English. The
 * bold one has the characters of GBK; a rarer one in a bold line is drawn regular. What no typeface has is never dropped: it stands as its
 * number, {@code 〔U+2A6A5〕}, and the paper says what that means.
 */
final class LetterFonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private static final LetterFonts HAN = read("han", REGULAR, "NotoSansSC-Regular.ttf");

    /** {@code pdf.jte} names in which order a character is looked for. */
    private static final List<LetterFonts> ALL = List.of(
            HAN,
            read("han", BOLD, "NotoSansSC-Bold.ttf"),
            read("latin", REGULAR, "OpenSans-Regular.ttf"),
            read("latin", BOLD, "OpenSans-Bold.ttf"),
            new LetterFonts("rare", REGULAR, HAN.file, HAN.characters));

    private final String family;
    private final int weight;
    private final byte[] file;
    private final CmapLookup characters;

    private LetterFonts(String family, int weight, byte[] file, CmapLookup characters) {
        this.family = family;
        this.weight = weight;
        this.file = file;
        this.characters = characters;
    }

    private static LetterFonts read(String family, int weight, String name) {
        try (var stream = Objects.requireNonNull(LetterFonts.class.getResourceAsStream("fonts/" + name), name)) {
            var bytes = stream.readAllBytes();
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                return new LetterFonts(family, weight, bytes, font.getUnicodeCmapLookup());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes them known to a document; only the characters that it uses go into it. */
    static void into(PdfRendererBuilder builder) {
        for (var font : ALL) builder.useFont(font::open, font.family, font.weight, FontStyle.NORMAL, true);
    }

    private InputStream open() {
        return new ByteArrayInputStream(file);
    }

    static boolean has(int character) {
        return ALL.stream().anyMatch(font -> font.characters.getGlyphId(character) != 0);
    }

    /** The text with the number of each character that cannot be drawn in its place. */
    static String drawable(String text) {
        var whole = new StringBuilder(text.length());
        text.codePoints().forEach(one -> {
            if (isSpace(one) || has(one)) whole.appendCodePoint(one);
            else whole.append("〔U+").append(hex(one)).append('〕');
        });
        return whole.toString();
    }

    private static boolean isSpace(int character) {
        return character == '\n' || character == '\t' || character == '\r';
    }

    private static String hex(int character) {
        var digits = HexFormat.of().withUpperCase().toHexDigits(character, 6);
        return digits.startsWith("00") ? digits.substring(2) : digits.replaceFirst("^0", "");
    }
}
