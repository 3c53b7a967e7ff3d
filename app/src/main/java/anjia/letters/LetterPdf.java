package anjia.letters;

import anjia.web.Frame;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Letters as files that can be kept for decades (长期保存格式). The same letter is the same bytes. */
@Component
class LetterPdf {

    private final PdfPapers papers;

    LetterPdf(PdfPapers papers) {
        this.papers = papers;
    }

    byte[] write(LetterPage page, Frame frame) {
        return papers.write("letters/pdf", Map.of("frame", frame, "page", page), page.decidedOn());
    }
}
