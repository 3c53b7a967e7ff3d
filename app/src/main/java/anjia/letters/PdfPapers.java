package anjia.letters;

import anjia.web.Templates;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/** Papers as files that can be kept for decades (PDF/A-2a 长期保存格式), tagged for who listens to them. The same paper is the same bytes. */
@Component
public class PdfPapers {

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // each layout would tell its progress
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Templates templates;

    PdfPapers(Templates templates) {
        this.templates = templates;
    }

    /**
     * Lays a paper out, which takes about half a second of a processor: hold no connection meanwhile.
     *
     * @param template a page made for paper: well-formed, everything in it, with the typefaces {@code latin} and {@code han}. It has a
     *     parameter {@code lacking}: true when a character in a name cannot be drawn and stands as its number, which the paper then explains
     *     (words {@code letters.lacking})
     * @param day stands in the file in place of the moment it is made
     */
    public byte[] write(String template, Map<String, Object> parameters, LocalDate day) {
        var paper = paper(template, parameters, false);
        var drawable = LetterFonts.drawable(paper);
        // who reads a number in a name must be told what it is
        return paper.equals(drawable)
                ? pdf(drawable, day)
                : pdf(LetterFonts.drawable(paper(template, parameters, true)), day);
    }

    private String paper(String template, Map<String, Object> parameters, boolean lacking) {
        var all = new HashMap<>(parameters);
        all.put("lacking", lacking);
        return templates.written(template, all);
    }

    private static byte[] pdf(String paper, LocalDate day) {
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
                SteadyDates.in(document, day);
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
