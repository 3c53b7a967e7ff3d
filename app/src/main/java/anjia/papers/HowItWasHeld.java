package anjia.papers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * How a phone was held when it took a JPEG (拍摄方向): the one word of its notes that is read before they are thrown away. Java's own reader gives
 * up on the notes of many phones, which put them in another order.
 *
 * @see "Exif 2.32 (CIPA DC-008), tag 0x0112"
 */
final class HowItWasHeld {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int NOTES = 0xE1;
    private static final int PICTURE = 0xDA;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 200;

    private HowItWasHeld() {}

    /** {@link Orientation#TOP_LEFT} when it does not say, or says it in a way that cannot be read. */
    static Orientation in(byte[] jpeg) {
        try {
            var found = Orientation.typeOf(tag(ByteBuffer.wrap(jpeg)));
            return found == null ? Orientation.TOP_LEFT : found;
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            return Orientation.TOP_LEFT;
        }
    }

    private static int tag(ByteBuffer jpeg) {
        for (int at = 2; (jpeg.get(at) & 0xFF) == 0xFF && (jpeg.get(at + 1) & 0xFF) != PICTURE; ) {
            var length = jpeg.getShort(at + 2) & 0xFFFF;
            if ((jpeg.get(at + 1) & 0xFF) == NOTES && begins(jpeg, at + 4)) {
                var notes = at + 4 + EXIF.length;
                return tagOf(jpeg.slice(notes, length - 2 - EXIF.length));
            }
            at += 2 + length;
        }
        return 1;
    }

    private static boolean begins(ByteBuffer jpeg, int at) {
        for (int i = 0; i < EXIF.length; i++) if (jpeg.get(at + i) != EXIF[i]) return false;
        return true;
    }

    private static int tagOf(ByteBuffer notes) {
        notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var first = notes.getInt(4);
        var entries = Math.min(notes.getShort(first) & 0xFFFF, MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            var entry = first + 2 + i * ENTRY;
            if ((notes.getShort(entry) & 0xFFFF) == TAG) return notes.getShort(entry + 8);
        }
        return 1;
    }
}
