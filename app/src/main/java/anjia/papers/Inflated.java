package anjia.papers;

import anjia.papers.NotTaken.Reason;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much a PDF would be once unpacked (解压炸弹检查): reckoned before anything reads it, because its reader unpacks into memory without a
 * limit. Every stream is unpacked here and thrown away; the tables that the reader needs first may be packed in the usual way only.
 */
final class Inflated {

    /** More than any scan of sixty pages: their pictures are packed otherwise. */
    static final long MOST = 192L * 1024 * 1024;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY = 2048;
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern TABLE = Pattern.compile("/(ObjStm|XRef)\\b");
    private static final Pattern OTHER_WAYS =
            Pattern.compile("/(LZW|RunLength|RL|ASCII|A85|AHx|Crypt|DCT|CCITT|JBIG2|JPX)");
    private static final Pattern USUAL_WAY = Pattern.compile("/(FlateDecode|Fl)\\b");

    private final byte[] file;
    private final byte[] bin = new byte[64 * 1024];
    private long total;

    private Inflated(byte[] file) {
        this.file = file;
    }

    static void requireSmall(byte[] pdf) {
        new Inflated(pdf).reckon();
    }

    private void reckon() {
        for (int at = 0; at + STREAM.length < file.length; at++) {
            if (!begins(at) || isEnd(at)) continue;
            requireUsualTable(at);
            inflate(afterLine(at + STREAM.length));
        }
    }

    private boolean begins(int at) {
        for (int i = 0; i < STREAM.length; i++) if (file[at + i] != STREAM[i]) return false;
        return true;
    }

    private boolean isEnd(int at) {
        return at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e';
    }

    private int afterLine(int at) {
        var next = at;
        while (next < file.length && (file[next] == '\r' || file[next] == '\n' || file[next] == ' ')) next++;
        return next;
    }

    private void requireUsualTable(int at) {
        var from = Math.max(0, at - DICTIONARY);
        var before = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
        var own = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        var names = ESCAPE.matcher(own)
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16))
                        .replaceAll("[\\\\$]", "?"));
        if (!TABLE.matcher(names).find()) return;
        var packed = USUAL_WAY.matcher(names).results().count();
        if (packed > 1 || OTHER_WAYS.matcher(names).find()) throw new NotTaken(Reason.BROKEN_PDF);
    }

    private void inflate(int at) {
        if (at + 2 > file.length || (file[at] & 0x0F) != 8) return;
        var inflater = new Inflater();
        try {
            inflater.setInput(file, at, file.length - at);
            for (int got = inflater.inflate(bin); got > 0; got = inflater.inflate(bin)) {
                total += got;
                if (total > MOST) throw new NotTaken(Reason.TOO_LARGE);
            }
        } catch (DataFormatException notPacked) {
            // no stream of this kind, or a broken one: the reader says so
        } finally {
            inflater.end();
        }
    }
}
