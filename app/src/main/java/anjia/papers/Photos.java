package anjia.papers;

import anjia.papers.NotTaken.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Photos made anew (照片重新编码): what is kept are pixels and nothing else, so place, time and make of the phone are gone, and so is whatever
 * hid behind the picture. Turned as the phone was held; large enough to read small print.
 */
final class Photos {

    /** A camera of 50 megapixels; beyond it lie the files that are small on disk and fill a machine's memory. */
    static final long MOST_PIXELS = 52_000_000;

    /** Its reader holds the whole picture; screenshots and chats stay far below. */
    private static final long MOST_PIXELS_OF_WEBP = 17_000_000;

    /** An A4 sheet at 220 dots per inch: small print can be read. */
    static final int LONGEST_SIDE = 2560;

    static final int SMALL_SIDE = 360;
    private static final double QUALITY = 0.82;

    private Photos() {}

    static Prepared prepare(byte[] file, FileKind kind) {
        try {
            var picture = fitted(turned(read(file, kind), orientation(file, kind)), LONGEST_SIDE);
            return new Prepared(Prepared.Form.PHOTO, jpeg(picture), jpeg(fitted(picture, SMALL_SIDE)), 1);
        } catch (NotTaken notTaken) {
            throw notTaken;
        } catch (IOException | RuntimeException unreadable) {
            // readers of pictures throw whatever they like at files that were made to break them
            throw new NotTaken(Reason.BROKEN_PHOTO);
        }
    }

    /** Small enough to look at beside a name. */
    static byte[] small(BufferedImage picture) throws IOException {
        return jpeg(fitted(picture, SMALL_SIDE));
    }

    /** Reads no more points than are kept: every second, every third of a large one. */
    private static BufferedImage read(byte[] file, FileKind kind) throws IOException {
        var reader = reader(kind);
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > (kind == FileKind.WEBP ? MOST_PIXELS_OF_WEBP : MOST_PIXELS))
                throw new NotTaken(Reason.TOO_MANY_PIXELS);
            var every = (int) Math.max(1, Math.max(width, height) / LONGEST_SIDE);
            var how = reader.getDefaultReadParam();
            how.setSourceSubsampling(every, every, 0, 0);
            return onWhite(reader.read(0, how));
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(FileKind kind) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName(kind.name());
        if (!readers.hasNext()) throw new IOException("no reader for " + kind);
        return readers.next();
    }

    /** Three colours without transparency, which JPEG has not. */
    private static BufferedImage onWhite(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB) return picture;
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var paint = opaque.createGraphics();
        paint.drawImage(picture, 0, 0, Color.WHITE, null);
        paint.dispose();
        return opaque;
    }

    private static Orientation orientation(byte[] file, FileKind kind) {
        return kind == FileKind.JPEG ? HowItWasHeld.in(file) : Orientation.TOP_LEFT;
    }

    private static BufferedImage turned(BufferedImage picture, Orientation orientation) {
        return orientation == Orientation.TOP_LEFT
                ? picture
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
    }

    private static BufferedImage fitted(BufferedImage picture, int side) throws IOException {
        if (Math.max(picture.getWidth(), picture.getHeight()) <= side) return picture;
        // a strip of paper keeps at least one point of its narrow side
        var scale = (double) side / Math.max(picture.getWidth(), picture.getHeight());
        return Thumbnails.of(picture)
                .forceSize((int) Math.max(1, Math.round(picture.getWidth() * scale)), (int)
                        Math.max(1, Math.round(picture.getHeight() * scale)))
                .asBufferedImage();
    }

    private static byte[] jpeg(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            Thumbnails.of(onWhite(picture))
                    .scale(1)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return out.toByteArray();
    }
}
