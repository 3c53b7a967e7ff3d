package anjia.posts;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.access.Requests;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import anjia.web.DeskTab;
import anjia.web.Fact;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Language;
import anjia.web.Texts;
import anjia.web.Viewer;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office of the place of work looks at posts whose words may not stand, passes them or sends them back with a reason (岗位审核). */
@Controller
@RequestMapping(PostReviewPages.PATH)
@Order(29)
class PostReviewPages implements DeskTab {

    static final String PATH = "/desk/posts";

    /** A line for each of the categories fits in. */
    private static final int LONGEST_REASON = 1_000;

    private static final String REASON = "reason";

    /** @param found what it may not say, each category once; empty for one that was sent back before and is clean now */
    record Line(String id, String title, String employer, String place, String found) {}

    record ListPage(List<Line> waiting) {}

    /**
     * @param marked the words of the post as they were typed
     * @param stale why it cannot open today though its words might stand, in sentences; empty when it can
     * @param toSee what she has to see to herself, beside the words
     * @param before why it was sent back the last time; empty when it never was
     * @param record what is known of the employer
     * @param own she would look at her own: somebody else does
     */
    record ReviewPage(
            String id,
            String employer,
            PostSheet.Sheet sheet,
            String state,
            PostReading.Marked marked,
            List<String> stale,
            List<String> toSee,
            String before,
            List<Fact> facts,
            List<Fact> record,
            boolean waits,
            boolean own,
            String reason,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    private final Posts posts;
    private final PostLines lines;
    private final PostSheet sheet;
    private final PostReading reading;
    private final WordList words;
    private final FirstLook look;
    private final EmployerRecord record;
    private final Organisations organisations;
    private final Requests requests;
    private final Today today;

    PostReviewPages(
            Posts posts,
            PostLines lines,
            PostSheet sheet,
            PostReading reading,
            WordList words,
            FirstLook look,
            EmployerRecord record,
            Organisations organisations,
            Requests requests,
            Today today) {
        this.posts = posts;
        this.lines = lines;
        this.sheet = sheet;
        this.reading = reading;
        this.words = words;
        this.look = look;
        this.record = record;
        this.organisations = organisations;
        this.requests = requests;
        this.today = today;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String key() {
        return "posts.review.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.decides();
    }

    @Override
    public boolean shownIn(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff && posts.mayReview(staff);
    }

    @Override
    public OptionalInt count(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff
                ? OptionalInt.of(posts.countInReview(staff))
                : OptionalInt.empty();
    }

    @GetMapping
    String list(Actor.Staff staff, Frame frame, Model model) {
        if (!posts.mayReview(staff)) throw new NoSuchPost();
        var waiting = posts.inReview(staff);
        var names = organisations.names(waiting.stream().map(Post::employer).collect(Collectors.toSet()));
        model.addAttribute(
                "page",
                new ListPage(waiting.stream()
                        .map(post -> line(post, names.getOrDefault(post.employer(), ""), frame))
                        .toList()));
        return "posts/reviews";
    }

    private Line line(Post post, String employer, Frame frame) {
        var found = Stream.concat(
                        post.findings().stream()
                                .map(Post.Found::category)
                                .distinct()
                                .flatMap(category -> words.category(category).stream())
                                .map(category -> category.name(frame)),
                        look.toSee(post.content(), today.day(), frame).stream())
                .collect(Collectors.joining(frame.english() ? "; " : "；"));
        return new Line(
                post.id().toString(),
                post.content().title(),
                employer,
                lines.place(post.content().division(), frame),
                found);
    }

    @GetMapping("/{id}")
    String show(Actor.Staff staff, @PathVariable UUID id, Frame frame, Model model) {
        var post = posts.at(staff, id);
        return page(staff, post, advice(post), List.of(), frame, model);
    }

    /** What she may write back: what was found in its words, and what the law of today asks for otherwise. */
    private String advice(Post post) {
        var found = reading.advice(post.content().words());
        return Stream.concat(
                        found.isEmpty() ? Stream.of() : Stream.of(found),
                        posts.stale(post, today.day()).stream().map(fault -> fault.text(Texts.in(Language.ZH_CN))))
                .collect(Collectors.joining("\n"));
    }

    /** One that cannot open today stays, and its page says why. */
    @PostMapping("/{id}/pass")
    String pass(Actor.Staff staff, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        posts.at(staff, id);
        requests.once(
                staff,
                form.getOrDefault("key", ""),
                "posts.pass",
                id.toString(),
                () -> posts.pass(staff, id, today.day()).name());
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id}/back")
    String sendBack(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var post = posts.at(staff, id);
        var reason = form.getOrDefault(REASON, "").strip().replace("\r\n", "\n");
        if (reason.length() < 2 || reason.length() > LONGEST_REASON) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var error = new FieldError(REASON, frame.text("posts.review.reasonFault", LONGEST_REASON));
            return page(staff, post, reason, List.of(error), frame, model);
        }
        requests.once(
                staff,
                form.getOrDefault("key", ""),
                "posts.sendBack",
                id + "|" + reason,
                () -> posts.sendBack(staff, id, reason, today.day()).name());
        return "redirect:" + PATH + "/" + id;
    }

    private String page(
            Actor.Staff staff, Post post, String reason, List<FieldError> errors, Frame frame, Model model) {
        var employer = organisations.find(post.employer()).orElseThrow();
        model.addAttribute(
                "page",
                new ReviewPage(
                        post.id().toString(),
                        employer.name(),
                        sheet.of(post, today.day(), frame),
                        frame.text("posts.state." + post.state()),
                        reading.read(post.content().words(), frame),
                        posts.stale(post, today.day()).stream()
                                .map(fault -> fault.text(frame.texts()))
                                .toList(),
                        look.toSee(post.content(), today.day(), frame),
                        post.wasSentBack() ? post.reason() : "",
                        facts(employer, frame),
                        record.of(employer.id(), frame),
                        post.state() == PostState.IN_REVIEW,
                        posts.isOwn(staff, post),
                        reason,
                        errors,
                        UUID.randomUUID().toString()));
        return "posts/review";
    }

    private List<Fact> facts(Organisation employer, Frame frame) {
        var facts = new ArrayList<Fact>();
        var code = employer.creditCode();
        if (code != null) facts.add(new Fact(frame.text("posts.review.code"), code.value()));
        facts.add(new Fact(frame.text("posts.review.seat"), lines.place(employer.division(), frame)));
        return facts;
    }
}
