package anjia.papers;

import anjia.papers.NotTaken.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * PDFs looked through before they are kept (PDF 检查). One that is locked, broken, does something when it is opened or brings other files along
 * is not taken; nothing is cut out of one, so what is kept is what was sent.
 */
final class Pdfs {

    static final int MOST_PAGES = 60;

    /** Things that a page to be read never has. */
    private static final Set<String> ACTIVE_KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent", "RichMediaSettings");

    /** What an action does; to go to a page or an address is harmless. */
    private static final Set<String> ACTIVE_ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");

    /** Ways of packing that may lie one in another only where the inner one is a picture. */
    private static final Set<String> PACKING = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");

    private static final Set<String> UNLIMITED = Set.of("LZWDecode", "LZW", "RunLengthDecode", "RL");
    private static final int DEEPEST = 40;
    private static final int LARGEST_SCALE = 2;

    private Pdfs() {}

    static Prepared prepare(byte[] file) {
        Inflated.requireSmall(file);
        try (var document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) throw new NotTaken(Reason.ENCRYPTED_PDF);
            inspect(document);
            var pages = document.getNumberOfPages();
            if (pages < 1) throw new NotTaken(Reason.BROKEN_PDF);
            if (pages > MOST_PAGES) throw new NotTaken(Reason.TOO_MANY_PAGES);
            return new Prepared(Prepared.Form.PDF, file, firstPage(document), pages);
        } catch (NotTaken notTaken) {
            throw notTaken;
        } catch (InvalidPasswordException locked) {
            throw new NotTaken(Reason.ENCRYPTED_PDF);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // the reader throws whatever it likes at files that were made to break it
            throw new NotTaken(Reason.BROKEN_PDF);
        }
    }

    private static void inspect(PDDocument document) {
        var objects = document.getDocument();
        for (var key : List.copyOf(objects.getXrefTable().keySet())) {
            var object = objects.getObjectFromPool(key).getObject();
            if (object != null) inspect(object, 0);
        }
        inspect(objects.getTrailer(), 0);
    }

    /** What other objects refer to is met on its own. */
    private static void inspect(COSBase object, int depth) {
        if (depth > DEEPEST) throw new NotTaken(Reason.BROKEN_PDF);
        if (object instanceof COSStream stream) inspectStream(stream);
        if (object instanceof COSDictionary dictionary) {
            requireHarmless(dictionary);
            for (var entry : dictionary.entrySet()) inspect(entry.getValue(), depth + 1);
        }
        if (object instanceof COSArray array)
            for (int i = 0; i < array.size(); i++) {
                var item = array.get(i);
                if (item != null) inspect(item, depth + 1);
            }
    }

    private static void requireHarmless(COSDictionary dictionary) {
        for (var key : dictionary.keySet())
            if (ACTIVE_KEYS.contains(key.getName())) throw new NotTaken(Reason.ACTIVE_PDF);
        var action = dictionary.getCOSName(COSName.S);
        if (action != null && ACTIVE_ACTIONS.contains(action.getName())) throw new NotTaken(Reason.ACTIVE_PDF);
    }

    private static void inspectStream(COSStream stream) {
        long width = Math.max(0, stream.getInt(COSName.WIDTH, COSName.W));
        long height = Math.max(0, stream.getInt(COSName.HEIGHT, COSName.H));
        if (width * height > Photos.MOST_PIXELS) throw new NotTaken(Reason.TOO_MANY_PIXELS);
        var ways = ways(stream.getDictionaryObject(COSName.FILTER, COSName.F));
        if (ways.stream().anyMatch(UNLIMITED::contains)
                || ways.stream().filter(PACKING::contains).count() > 1
                || ways.stream().skip(1).anyMatch(PACKING::contains)) throw new NotTaken(Reason.BROKEN_PDF);
    }

    private static List<String> ways(COSBase filter) {
        return switch (filter) {
            case COSName name -> List.of(name.getName());
            case COSArray names ->
                java.util.stream.IntStream.range(0, names.size())
                        .mapToObj(names::getObject)
                        .map(one -> one instanceof COSName name ? name.getName() : "")
                        .toList();
            case null, default -> List.of();
        };
    }

    private static byte[] firstPage(PDDocument document) throws IOException {
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        var box = document.getPage(0).getCropBox();
        var scale = Math.min(LARGEST_SCALE, 2f * Photos.SMALL_SIDE / Math.max(box.getWidth(), box.getHeight()));
        return Photos.small(renderer.renderImage(0, scale, ImageType.RGB));
    }
}
