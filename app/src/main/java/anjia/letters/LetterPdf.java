package anjia.letters;

import anjia.web.Frame;
import anjia.web.Templates;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/** Letters as files that can be kept for decades (PDF/A-2a 长期保存格式), tagged for who listens to them. The same letter is the same bytes. */
@Component
class LetterPdf {

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // each layout would tell its progress
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Templates templates;

    LetterPdf(Templates templates) {
        this.templates = templates;
    }

    byte[] write(LetterPage page, Frame frame) {
        var paper = paper(page, frame, false);
        var drawable = LetterFonts.drawable(paper);
        // who reads a number in a name must be told what it is
        return paper.equals(drawable) ? pdf(page, drawable) : pdf(page, LetterFonts.drawable(paper(page, frame, true)));
    }

    private String paper(LetterPage page, Frame frame, boolean lacking) {
        return templates.written("letters/pdf", Map.of("frame", frame, "page", page, "lacking", lacking));
    }

    private static byte[] pdf(LetterPage page, String paper) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .withHtmlContent(paper, null)
                .withProducer("Anjia");
        LetterFonts.into(builder);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var document = renderer.getPdfDocument()) {
                SteadyDates.in(document, page.decidedOn());
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
