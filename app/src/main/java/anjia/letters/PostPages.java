package anjia.letters;

import anjia.access.Actor;
import anjia.access.RateLimit;
import anjia.access.Requests;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the office prints and brings to people who have neither phone nor mail, or asked for paper (纸信). */
@Controller
@RequestMapping(PostPages.PATH)
class PostPages {

    static final String PATH = "/desk/post";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int FILES_A_MINUTE = 4;

    private final Post post;
    private final PostFile file;
    private final Places places;
    private final Requests requests;
    private final RateLimit limit;
    private final Today today;

    PostPages(Post post, PostFile file, Places places, Requests requests, RateLimit limit, Today today) {
        this.post = post;
        this.file = file;
        this.places = places;
        this.requests = requests;
        this.limit = limit;
        this.today = today;
    }

    /** @param what a letter or a notice; {@code days} is how long she waits */
    record Line(String id, String person, String name, String place, String what, String since, long days) {}

    /** @param done what was just done, a key below {@code letters.post.done}, or empty */
    record PostPage(
            List<Line> waiting,
            int moreWaiting,
            List<Line> printed,
            int morePrinted,
            String how,
            DateParts day,
            List<FieldError> errors,
            String done,
            String key) {
        @Nullable
        String error(String field) {
            return errors.stream()
                    .filter(error -> error.isOf(field))
                    .map(FieldError::message)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param papers how many letters are in the file */
    record PrintPage(String id, int papers) {}

    @GetMapping
    @Transactional
    public String list(Actor.Staff staff, @RequestParam(defaultValue = "") String done, Frame frame, Model model) {
        var known = done.equals("out") ? done : "";
        return show(staff, "", DateParts.of(today.day()), List.of(), known, frame, model);
    }

    @PostMapping("/print")
    @Transactional
    public String print(
            Actor.Staff staff,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        var papers = papers(form);
        if (papers.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var error = new FieldError("print-papers", frame.text("letters.post.none"));
            return show(staff, "", DateParts.of(today.day()), List.of(error), "", frame, model);
        }
        var print = requests.once(
                staff,
                first(form, "key"),
                "letters.print",
                papers.toString(),
                () -> post.print(staff, papers).map(UUID::toString).orElse(""));
        return "redirect:" + PATH + (print.isEmpty() ? "" : "/prints/" + print);
    }

    @GetMapping("/prints/{id}")
    @Transactional
    public String printed(Actor.Staff staff, @PathVariable UUID id, Frame frame, Model model) {
        var sheets = post.sheets(staff, id);
        if (sheets.isEmpty()) throw new NoSuchLetter(id);
        model.addAttribute("page", new PrintPage(id.toString(), sheets.size()));
        return "letters/postprint";
    }

    /** Layout takes half a second of a processor for each letter. */
    @GetMapping("/prints/{id}/pdf")
    ResponseEntity<byte[]> pdf(Actor.Staff staff, @PathVariable UUID id, HttpServletRequest request, Frame frame) {
        limit.check("letters.post", staff.key(), FILES_A_MINUTE);
        var name = "%s-%s.pdf".formatted(frame.text("letters.post.file"), today.day());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.of(staff, id, request));
    }

    @PostMapping("/out")
    @Transactional
    public String out(
            Actor.Staff staff,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        var papers = papers(form);
        var how = first(form, "how");
        var day = DateParts.from(form.toSingleValueMap(), "day");
        var errors = mistakes(papers, how, day, frame);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(staff, how, day, errors, "", frame, model);
        }
        var on = day.toDay().orElseThrow();
        requests.once(
                staff,
                first(form, "key"),
                "letters.out",
                papers + "|" + how + "|" + on,
                () -> String.valueOf(post.out(staff, papers, how.equals("handed"), on)));
        return "redirect:" + PATH + "?done=out";
    }

    private List<FieldError> mistakes(List<UUID> papers, String how, DateParts day, Frame frame) {
        var errors = new ArrayList<FieldError>();
        if (papers.isEmpty()) errors.add(new FieldError("out-papers", frame.text("letters.post.none")));
        if (!List.of("posted", "handed").contains(how))
            errors.add(new FieldError("how", frame.text("letters.post.noHow")));
        if (day.toDay()
                .filter(on -> !on.isAfter(today.day()) && on.isAfter(today.day().minusDays(60)))
                .isEmpty()) errors.add(new FieldError("day", frame.text("letters.post.noDay")));
        return errors;
    }

    private String show(
            Actor.Staff staff,
            String how,
            DateParts day,
            List<FieldError> errors,
            String done,
            Frame frame,
            Model model) {
        var waiting = post.waiting(staff);
        var printed = post.printed(staff);
        model.addAttribute(
                "page",
                new PostPage(
                        waiting.papers().stream().map(one -> line(one, frame)).toList(),
                        waiting.more(),
                        printed.papers().stream().map(one -> line(one, frame)).toList(),
                        printed.more(),
                        how,
                        day,
                        errors,
                        done,
                        UUID.randomUUID().toString()));
        return "letters/post";
    }

    private Line line(Post.Waiting paper, Frame frame) {
        var since = LocalDate.ofInstant(paper.since().toInstant(), CHINA);
        return new Line(
                paper.message().toString(),
                paper.person().value().toString(),
                frame.name(paper.name()),
                paper.place().isEmpty() ? "" : frame.place(places.fullName(new DivisionCode(paper.place()))),
                frame.text(paper.letter() == null ? "letters.post.notice" : "letters.post.letter"),
                frame.formats().dayOfYear(since),
                today.day().toEpochDay() - since.toEpochDay());
    }

    private static List<UUID> papers(MultiValueMap<String, String> form) {
        return form.getOrDefault("paper", List.of()).stream()
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .distinct()
                .limit(Post.MOST)
                .toList();
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
