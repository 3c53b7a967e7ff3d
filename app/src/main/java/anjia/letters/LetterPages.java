package anjia.letters;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.RateLimit;
import anjia.registry.Persons;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Letters to read on a phone, and on paper (文书查看与打印). Whoever may not see the person finds no letter. */
@Controller
class LetterPages {

    private static final int FILES_A_MINUTE = 20;

    private final LetterStore store;
    private final Persons persons;
    private final Audit audit;
    private final LetterViews views;
    private final LetterPdf pdf;
    private final RateLimit limit;
    private final TransactionTemplate transaction;

    LetterPages(
            LetterStore store,
            Persons persons,
            Audit audit,
            LetterViews views,
            LetterPdf pdf,
            RateLimit limit,
            TransactionTemplate transaction) {
        this.store = store;
        this.persons = persons;
        this.audit = audit;
        this.views = views;
        this.pdf = pdf;
        this.limit = limit;
        this.transaction = transaction;
    }

    @GetMapping("/my/letters/{id}")
    @Transactional
    public String mine(
            Actor.ForPerson person, @PathVariable UUID id, HttpServletRequest request, Frame frame, Model model) {
        model.addAttribute("page", page(person, id, request, frame));
        return "letters/letter";
    }

    @GetMapping("/my/letters/{id}/print")
    @Transactional
    public String printMine(
            Actor.ForPerson person, @PathVariable UUID id, HttpServletRequest request, Frame frame, Model model) {
        model.addAttribute("page", page(person, id, request, frame));
        return "letters/sheet";
    }

    @GetMapping("/desk/letters/{id}")
    @Transactional
    public String print(
            Actor.Staff staff, @PathVariable UUID id, HttpServletRequest request, Frame frame, Model model) {
        model.addAttribute("page", page(staff, id, request, frame));
        return "letters/sheet";
    }

    @GetMapping("/my/letters/{id}/pdf")
    public ResponseEntity<byte[]> pdfOfMine(
            Actor.ForPerson person, @PathVariable UUID id, HttpServletRequest request, Frame frame) {
        return file(person, id, request, frame);
    }

    @GetMapping("/desk/letters/{id}/pdf")
    public ResponseEntity<byte[]> pdf(
            Actor.Staff staff, @PathVariable UUID id, HttpServletRequest request, Frame frame) {
        return file(staff, id, request, frame);
    }

    /**
     * Its name says nothing about anybody: files lie open on the phones of families. Layout takes half a second of a processor: it holds no
     * connection meanwhile, and nobody asks for many.
     */
    private ResponseEntity<byte[]> file(Actor actor, UUID id, HttpServletRequest request, Frame frame) {
        limit.check("letters.pdf", actor.key(), FILES_A_MINUTE);
        var page = Objects.requireNonNull(transaction.execute(_ -> page(actor, id, request, frame)));
        var name = "%s-%s.pdf".formatted(page.letter().title(), page.decidedOn());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf.write(page, frame));
    }

    private LetterPage page(Actor actor, UUID id, HttpServletRequest request, Frame frame) {
        var person = store.addressee(id).orElseThrow(() -> new NoSuchLetter(id));
        if (!persons.reaches(actor, person)) throw new NoSuchLetter(id);
        audit.record(actor, "letters.read", List.of(person.value()), Map.of("letter", id.toString()));
        return views.of(id, frame.language(), request).orElseThrow(() -> new NoSuchLetter(id));
    }
}
