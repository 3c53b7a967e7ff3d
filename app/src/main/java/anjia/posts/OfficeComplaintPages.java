package anjia.posts;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.access.Requests;
import anjia.registry.Grounds;
import anjia.registry.Organisations;
import anjia.web.Choice;
import anjia.web.DeskTab;
import anjia.web.Fact;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Viewer;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office looks at complaints about posts of its places (岗位举报处理): each beside its post, with an answer and a reason. */
@Controller
@RequestMapping(OfficeComplaintPages.PATH)
@Order(22)
class OfficeComplaintPages implements DeskTab {

    static final String PATH = "/desk/posts/complaints";

    private static final int RECENT = 20;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final Complaints complaints;
    private final PostLines lines;
    private final Organisations organisations;
    private final Requests requests;
    private final Today today;

    OfficeComplaintPages(
            Complaints complaints, PostLines lines, Organisations organisations, Requests requests, Today today) {
        this.complaints = complaints;
        this.lines = lines;
        this.organisations = organisations;
        this.requests = requests;
        this.today = today;
    }

    record Line(String id, String post, String employer, String wrong, String since, String state) {}

    record ListPage(List<Line> open, List<Line> answered) {}

    /**
     * @param words empty when the complainant wrote none
     * @param post what it says; {@code work} in the employer's words
     * @param open whether it waits for an answer; {@code own} whether it is the officer's own
     * @param ways what may come of it, as the post stands now
     * @param late why the answer just sent was not taken; empty else
     */
    record OnePage(
            String id,
            String post,
            String title,
            List<Fact> facts,
            String work,
            List<Fact> complaint,
            String words,
            boolean open,
            boolean own,
            List<Choice> ways,
            String outcome,
            String reason,
            String answer,
            String late,
            List<FieldError> errors,
            String key) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    @GetMapping
    String list(Actor.Staff staff, Frame frame, Model model) {
        var open = lines(complaints.open(staff), frame);
        model.addAttribute("page", new ListPage(open, lines(complaints.answered(staff, RECENT), frame)));
        return "posts/complaints";
    }

    private List<Line> lines(List<Complaint> all, Frame frame) {
        return all.stream().map(one -> line(one, frame)).toList();
    }

    private Line line(Complaint one, Frame frame) {
        var post = complaints.about(one.post());
        return new Line(
                one.id().toString(),
                post.content().title(),
                employer(post),
                frame.text("posts.complaint.wrong." + one.wrong()),
                frame.formats().day(day(one)),
                frame.text("posts.complaint.outcome." + one.state()));
    }

    private String employer(Post post) {
        return organisations.names(List.of(post.employer())).getOrDefault(post.employer(), "");
    }

    private static LocalDate day(Complaint one) {
        return one.raisedAt().atZone(HERE).toLocalDate();
    }

    @GetMapping("/{id}")
    String show(Actor.Staff staff, @PathVariable UUID id, Frame frame, Model model) {
        return page(staff, id, Map.of(), "", List.of(), frame, model);
    }

    @PostMapping("/{id}")
    String answer(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var outcome = form.getOrDefault("outcome", "");
        var reason = form.getOrDefault("reason", "").strip();
        var post = complaints.open(staff, id).post();
        var errors = new ArrayList<FieldError>();
        if (ways(post).stream().noneMatch(one -> one.name().equals(outcome)))
            errors.add(new FieldError("outcome", frame.text("posts.complain.chooseOne")));
        if (!Grounds.isReason(reason)) errors.add(new FieldError("reason", frame.text("posts.complaint.noReason")));
        if (!errors.isEmpty()) return page(staff, id, form, "", errors, frame, model);
        var came = Posts.Outcome.valueOf(requests.once(
                staff,
                form.getOrDefault("key", ""),
                "posts.complaint.answer",
                id + "|" + outcome + "|" + reason,
                () -> complaints
                        .answer(staff, id, Complaint.State.valueOf(outcome), reason, today.day())
                        .name()));
        return switch (came) {
            case DONE -> "redirect:" + PATH + "/" + id;
            case OVER, OWN ->
                page(staff, id, form, frame.text("posts.complaint.late." + came), List.of(), frame, model);
            case FAULTY -> throw new IllegalStateException("an answer to a complaint passes no post");
        };
    }

    /** What may come of a complaint, as its post stands. */
    private static List<Complaint.State> ways(Post post) {
        var ways = new ArrayList<>(List.of(Complaint.State.NOTHING_FOUND));
        if (post.state().mayBecome(PostState.SENT_BACK)) ways.add(Complaint.State.SENT_BACK);
        if (post.state().mayBecome(PostState.WITHDRAWN)) ways.add(Complaint.State.WITHDRAWN);
        if (post.state().isOver()) ways.add(Complaint.State.GONE);
        return ways;
    }

    private String page(
            Actor.Staff staff,
            UUID id,
            Map<String, String> form,
            String late,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var opened = complaints.open(staff, id);
        var post = opened.post();
        var one = opened.complaint();
        var ways = ways(post).stream()
                .map(way -> new Choice(
                        way.name(),
                        frame.text("posts.complaint.outcome." + way),
                        frame.text("posts.complaint.outcomeLine." + way)))
                .toList();
        model.addAttribute(
                "page",
                new OnePage(
                        id.toString(),
                        post.id().toString(),
                        post.content().title(),
                        facts(post, frame),
                        post.content().work(),
                        complaint(one, frame),
                        one.words(),
                        one.state() == Complaint.State.OPEN,
                        opened.own(),
                        ways,
                        form.getOrDefault("outcome", ""),
                        form.getOrDefault("reason", ""),
                        one.answer() == null ? "" : one.answer(),
                        late,
                        errors,
                        UUID.randomUUID().toString()));
        return "posts/complaint";
    }

    private List<Fact> facts(Post post, Frame frame) {
        var content = post.content();
        return List.of(
                new Fact(frame.text("posts.fact.employer"), employer(post)),
                new Fact(
                        frame.text("posts.fact.place"), lines.place(content.division(), frame) + " " + content.place()),
                new Fact(frame.text("posts.fact.wage"), PostLines.wage(content.wage(), frame)),
                new Fact(frame.text("posts.fact.parts"), content.wage().parts()),
                new Fact(frame.text("posts.fact.state"), frame.text("posts.state." + post.state())));
    }

    private static List<Fact> complaint(Complaint one, Frame frame) {
        var facts = new ArrayList<>(List.of(
                new Fact(frame.text("posts.complaint.what"), frame.text("posts.complaint.wrong." + one.wrong())),
                new Fact(frame.text("posts.complaint.since"), frame.formats().day(day(one))),
                new Fact(
                        frame.text("posts.complaint.who"),
                        frame.text(one.complainant() == null ? "posts.complaint.noName" : "posts.complaint.named"))));
        var on = one.answeredOn();
        if (on != null) {
            facts.add(new Fact(
                    frame.text("posts.complaint.result"), frame.text("posts.complaint.outcome." + one.state())));
            facts.add(new Fact(
                    frame.text("posts.complaint.by"),
                    frame.name(String.valueOf(one.answerer()))
                            + frame.text("web.listComma")
                            + frame.formats().day(on)));
        }
        return facts;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String key() {
        return "posts.complaint.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.decides();
    }

    @Override
    public boolean shownIn(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff && complaints.mayAnswer(staff);
    }

    @Override
    public OptionalInt count(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff
                ? OptionalInt.of(complaints.countOpen(staff))
                : OptionalInt.empty();
    }
}
