package anjia.privacy;

import anjia.access.Actor;
import anjia.access.FreshCodes;
import anjia.privacy.Copies.Copy;
import anjia.privacy.Copies.Form;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** She takes a copy of all that we hold about her (下载个人信息副本), after a code to her phone, in the log-in in which she typed it. */
@Controller
class CopyPages {

    static final String PATH = "/my/data/copy";
    static final String COPIES = "/my/data/copies/";

    /** In her session: the copy that was given to it. */
    private static final String GIVEN = "privacy.copy";

    /** @param phone where the code goes; empty when we know no phone */
    record CopyPage(String phone, int mostADay, boolean tooMany) {}

    record ReadyPage(String json, String pdf, long minutes) {}

    private final FreshCodes codes;
    private final Copies copies;
    private final CopyJson json;
    private final CopyPaper paper;

    CopyPages(FreshCodes codes, Copies copies, CopyJson json, CopyPaper paper) {
        this.codes = codes;
        this.copies = copies;
        this.json = json;
        this.paper = paper;
    }

    @GetMapping(PATH)
    String ask(Actor.Person person, Model model) {
        return page(person, false, model);
    }

    private String page(Actor.Person person, boolean tooMany, Model model) {
        model.addAttribute("page", new CopyPage(codes.phoneShown(person), Copies.MOST_A_DAY, tooMany));
        return "privacy/copy";
    }

    @PostMapping(PATH)
    String send(Actor.Person person, Frame frame) {
        return ConfirmPages.send(codes, person, ConfirmPages.Act.COPY, frame).orElse("redirect:" + PATH);
    }

    /** After the right code; the page of the copy, or what to do when there were too many today. */
    String give(Actor.Person person, HttpSession session, Model model) {
        var given = copies.give(person, person.id());
        if (given.isEmpty()) return page(person, true, model);
        session.setAttribute(GIVEN, given.get().toString());
        return "redirect:" + COPIES + given.get();
    }

    @GetMapping(COPIES + "{id}")
    String ready(Actor.Person person, @PathVariable UUID id, HttpSession session, Model model) {
        if (inThisLogIn(session, id).flatMap(_ -> copies.find(person, id)).isEmpty()) throw new NoSuchErasure();
        model.addAttribute(
                "page", new ReadyPage(COPIES + id + "/json", COPIES + id + "/pdf", Copies.GOOD_FOR.toMinutes()));
        return "privacy/ready";
    }

    private static Optional<UUID> inThisLogIn(HttpSession session, UUID id) {
        return id.toString().equals(session.getAttribute(GIVEN)) ? Optional.of(id) : Optional.empty();
    }

    @GetMapping(COPIES + "{id}/json")
    void json(Actor.Person person, @PathVariable UUID id, HttpSession session, HttpServletResponse response)
            throws IOException {
        var copy = taken(person, id, session, Form.JSON);
        head(response, MediaType.APPLICATION_JSON, CopyPaper.day(copy), "json");
        json.write(copy, response.getOutputStream());
    }

    @GetMapping(COPIES + "{id}/pdf")
    void pdf(Actor.Person person, @PathVariable UUID id, HttpSession session, Frame frame, HttpServletResponse response)
            throws IOException {
        var copy = taken(person, id, session, Form.PDF);
        send(paper, copy, frame, response);
    }

    static void send(CopyPaper paper, Copy copy, Frame frame, HttpServletResponse response) throws IOException {
        var day = CopyPaper.day(copy);
        var file = paper.pdf(paper.read(copy, frame), day, frame);
        head(response, MediaType.APPLICATION_PDF, day, "pdf");
        response.getOutputStream().write(file);
    }

    private Copy taken(Actor.Person person, UUID id, HttpSession session, Form form) {
        return inThisLogIn(session, id)
                .flatMap(_ -> copies.take(person, id, form))
                .orElseThrow(NoSuchErasure::new);
    }

    /** Its name says nothing about anybody: files lie open on the phones of families. */
    private static void head(HttpServletResponse response, MediaType type, LocalDate day, String ending) {
        response.setContentType(type.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("anjia-%s.%s".formatted(day, ending), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
