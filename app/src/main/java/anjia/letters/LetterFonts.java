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
 * The typefaces of our papers (字体): Latin letters and figures of Open Sans, Han characters of Droid Sans Fallback, with all of 中日韩统一表意文字
 * of GBK and 扩展A. What neither has is never dropped: it stands as its number, {@code 〔U+2B5AF〕}, and the paper says what that means.
 */
final class LetterFonts {

    /** Each character is looked for in this order, which {@code pdf.jte} names. */
    private static final List<LetterFonts> ALL =
            List.of(read("latin", "OpenSans-Regular.ttf"), read("han", "DroidSansFallbackFull.ttf"));

    private final String family;
    private final byte[] file;
    private final CmapLookup characters;

    private LetterFonts(String family, byte[] file, CmapLookup characters) {
        this.family = family;
        this.file = file;
        this.characters = characters;
    }

    private static LetterFonts read(String family, String name) {
        try (var stream = Objects.requireNonNull(LetterFonts.class.getResourceAsStream("fonts/" + name), name)) {
            var bytes = stream.readAllBytes();
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                return new LetterFonts(family, bytes, font.getUnicodeCmapLookup());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes them known to a document; only the characters that it uses go into it. */
    static void into(PdfRendererBuilder builder) {
        for (var font : ALL) builder.useFont(font::open, font.family, 400, FontStyle.NORMAL, true);
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
