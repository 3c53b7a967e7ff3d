package anjia.papers;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Photos and PDFs for tests. */
public final class Pictures {

    /** One point of WebP; Java has no writer for it. */
    static final byte[] WEBP = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private Pictures() {}

    /** Left half red, right half blue, with noise enough to be as large as a photo. */
    public static byte[] jpeg(int width, int height, long seed) {
        return written(picture(width, height, seed), "jpg");
    }

    static byte[] png(int width, int height) {
        return written(picture(width, height, 1), "png");
    }

    private static BufferedImage picture(int width, int height, long seed) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        for (int x = 0; x < width; x++)
            for (int y = 0; y < height; y++) {
                var base = x < width / 2 ? Color.RED : Color.BLUE;
                picture.setRGB(x, y, base.getRGB() ^ random.nextInt(0x40) << 8);
            }
        return picture;
    }

    private static byte[] written(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static BufferedImage read(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    /** The same JPEG as a phone writes it that was held sideways, with the place where it was taken. */
    static byte[] sideways(byte[] jpeg) {
        var exif = new byte[] {
            'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0,
            0, 0
        };
        var place = "GPS 32.5202 108.5342".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segment(out, 0xE1, exif);
        segment(out, 0xFE, place);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    interface Change {
        void to(PDDocument document) throws IOException;
    }

    public static byte[] pdf(int pages) {
        return pdf(pages, _ -> {});
    }

    static byte[] pdf(int pages, Change change) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                var page = new PDPage();
                document.addPage(page);
                try (var paint = new PDPageContentStream(document, page)) {
                    paint.setNonStrokingColor(Color.RED);
                    paint.addRect(0, 0, 300, 800);
                    paint.fill();
                }
            }
            change.to(document);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
