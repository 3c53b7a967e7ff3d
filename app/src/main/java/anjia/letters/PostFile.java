package anjia.letters;

import anjia.access.Actor;
import anjia.letters.Letter.Block;
import anjia.letters.Letter.Row;
import anjia.registry.Persons;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the office prints, as one file (合并打印); no letter begins on the back of somebody else's. */
@Component
class PostFile {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** A page and the language that its person reads. */
    private record Sheet(LetterPage page, Frame frame) {}

    private final Post post;
    private final Persons persons;
    private final LetterViews views;
    private final LetterPdf pdf;
    private final TransactionTemplate transaction;

    PostFile(Post post, Persons persons, LetterViews views, LetterPdf pdf, TransactionTemplate transaction) {
        this.post = post;
        this.persons = persons;
        this.views = views;
        this.pdf = pdf;
        this.transaction = transaction;
    }

    /** @throws NoSuchLetter when this office printed no such thing */
    byte[] of(Actor.Staff staff, UUID print, HttpServletRequest request) {
        List<Sheet> sheets = Objects.requireNonNull(transaction.execute(_ -> post.sheets(staff, print).stream()
                .map(sheet -> sheet(staff, sheet, request))
                .toList()));
        if (sheets.isEmpty()) throw new NoSuchLetter(print);
        return merged(sheets.stream()
                .map(sheet -> pdf.write(sheet.page(), sheet.frame()))
                .toList());
    }

    private Sheet sheet(Actor.Staff staff, Post.Sheet sheet, HttpServletRequest request) {
        var frame = Frame.outsideRequests(sheet.language());
        var letter = sheet.letter();
        var page = letter == null
                ? notice(staff, sheet, frame)
                : views.of(letter, sheet.language(), request).orElseThrow(() -> new NoSuchLetter(letter));
        return new Sheet(page, frame);
    }

    /** What others get as a text, with her name above it. */
    private LetterPage notice(Actor.Staff staff, Post.Sheet sheet, Frame frame) {
        var day = LocalDate.ofInstant(sheet.writtenAt().toInstant(), CHINA);
        var name = persons.toReckonWith(new Actor.SystemJob("letters:post"), sheet.person())
                .map(person -> frame.name(person.name()))
                .orElse("");
        List<Block> blocks = List.of(
                new Block.Rows(List.of(new Row(frame.text("letters.name"), name))), new Block.Paragraph(sheet.text()));
        var letter = new Letter(
                frame.text("letters.notice.title"),
                frame.place(staff.officeName()),
                frame.formats().day(day),
                blocks,
                null);
        return new LetterPage(sheet.message(), day, letter, null, null, null, null, false);
    }

    private static byte[] merged(List<byte[]> files) {
        var out = new ByteArrayOutputStream();
        var merger = new PDFMergerUtility();
        merger.setDestinationStream(out);
        files.forEach(file -> merger.addSource(new RandomAccessReadBuffer(evenPages(file))));
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] evenPages(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() % 2 == 0) return file;
            document.addPage(new PDPage(document.getPage(0).getMediaBox()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
