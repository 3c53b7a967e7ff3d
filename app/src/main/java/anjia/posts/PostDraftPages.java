package anjia.posts;

import anjia.access.Actor;
import anjia.access.KeyReused;
import anjia.access.RateLimit;
import anjia.access.Requests;
import anjia.posts.PostDrafts.Outcome;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A post is kept for later as it stands, gone on with by whoever acts for the organisation, published, or thrown away (岗位草稿). */
@Controller
@RequestMapping(EmployerPostPages.PATH)
class PostDraftPages {

    static final String KEEP = "keep";

    private static final String CHANGED = "CHANGED";
    private static final String GONE = "GONE";
    private static final String FULL = "FULL";
    private static final String TOO_LONG = "TOO_LONG";
    private static final String SENT_BEFORE = "SENT_BEFORE";
    private static final String DISCARDED = "DISCARDED";

    private final PostDrafts drafts;
    private final Posts posts;
    private final PostFormView view;
    private final PostTyping typing;
    private final Requests requests;
    private final RateLimit limit;
    private final Today today;

    PostDraftPages(
            PostDrafts drafts,
            Posts posts,
            PostFormView view,
            PostTyping typing,
            Requests requests,
            RateLimit limit,
            Today today) {
        this.drafts = drafts;
        this.posts = posts;
        this.view = view;
        this.typing = typing;
        this.requests = requests;
        this.limit = limit;
        this.today = today;
    }

    /** What somebody sent: the form of a draft, or of a new post. */
    private record Sent(Actor.Agent agent, PostForm form, Frame frame, HttpServletResponse response, Model model) {
        /** Of the draft, when the form was opened. */
        int version() {
            var said = form.said("version");
            return said.matches("\\d{1,9}") ? Integer.parseInt(said) : 0;
        }
    }

    private Sent sent(
            Actor actor, Map<String, List<String>> typed, Frame frame, HttpServletResponse response, Model model) {
        var agent = EmployerPostPages.agent(actor);
        limit.check("posts.write", agent.key(), PostFormPages.A_MINUTE);
        return new Sent(agent, new PostForm(typed), frame, response, model);
    }

    @PostMapping(path = "/new", params = KEEP)
    String begin(
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var sent = sent(actor, typed, frame, response, model);
        var answer = once(
                sent,
                "posts.keepDraft",
                "new|" + sent.form().own(),
                () -> drafts.begin(sent.agent(), sent.form(), today.day()));
        return kept(sent, null, answer);
    }

    /** @param changed somebody saved it while it was about to be thrown away */
    @GetMapping("/drafts/{id}")
    String goOn(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean changed,
            Frame frame,
            Model model) {
        var agent = EmployerPostPages.agent(actor);
        var draft = drafts.find(agent, id, today.day()).orElseThrow(NoSuchDraft::new);
        var about = changed ? new PostFormAbout.StillThere(draft) : new PostFormAbout.GoingOn(draft, draft.version());
        model.addAttribute("page", view.page(agent, about, draft.form(), List.of(), frame));
        return "posts/form";
    }

    @PostMapping(path = "/drafts/{id}", params = KEEP)
    String keep(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var sent = sent(actor, typed, frame, response, model);
        var version = sent.version();
        var answer = once(
                sent,
                "posts.keepDraft",
                id + "|" + version + "|" + sent.form().own(),
                () -> drafts.save(sent.agent(), id, version, sent.form(), today.day()));
        return kept(sent, id, answer);
    }

    @PostMapping("/drafts/{id}")
    String publish(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var sent = sent(actor, typed, frame, response, model);
        var led = view.led(sent.form());
        if (led.isPresent()) return again(sent, about(sent, id), led.get(), HttpStatus.OK, List.of());
        var read = typing.read(sent.form(), null);
        var version = sent.version();
        var answer = once(
                sent,
                "posts.publishDraft",
                id + "|" + version + "|" + read.content(),
                () -> drafts.publish(sent.agent(), id, version, read.content(), today.day()));
        return switch (answer) {
            case CHANGED, GONE -> late(sent, id);
            case SENT_BEFORE -> notKept(sent, id, frame.text("posts.draft.sentBefore"));
            case PostFormPages.FAULTY -> {
                var faults = typing.said(posts.faults(null, read.content(), today.day()), read, frame);
                yield again(sent, about(sent, id), sent.form(), HttpStatus.UNPROCESSABLE_CONTENT, faults);
            }
            default -> PostFormPages.to(UUID.fromString(answer));
        };
    }

    @PostMapping("/drafts/{id}/discard")
    String discard(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var sent = sent(actor, typed, frame, response, model);
        var version = sent.version();
        var answer = once(
                sent,
                "posts.discardDraft",
                id + "|" + version,
                () -> drafts.discard(sent.agent(), id, version, today.day()));
        return switch (answer) {
            case DISCARDED -> "redirect:" + EmployerPostPages.PATH + "?discarded";
            case CHANGED -> "redirect:" + EmployerPostPages.PATH + "/drafts/" + id + "?changed=true";
            default -> throw new NoSuchDraft();
        };
    }

    /** Whoever goes back to a page that was sent and writes on loses nothing: the next press has a key of its own. */
    private String once(Sent sent, String act, String body, Supplier<Outcome> outcome) {
        try {
            return requests.once(sent.agent(), sent.form().said("key"), act, body, () -> answer(outcome.get()));
        } catch (KeyReused reused) {
            return SENT_BEFORE;
        }
    }

    /** What is kept under the key of the form: the id of what was made, or why nothing was. */
    private static String answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept(var id) -> id.toString();
            case Outcome.Published(var written) -> PostFormPages.answer(written);
            case Outcome.Discarded _ -> DISCARDED;
            case Outcome.Changed _ -> CHANGED;
            case Outcome.Gone _ -> GONE;
            case Outcome.Full _ -> FULL;
            case Outcome.TooLong _ -> TOO_LONG;
        };
    }

    /** @param draft null for one that was not kept before */
    private String kept(Sent sent, @Nullable UUID draft, String answer) {
        var words = sent.frame();
        return switch (answer) {
            case CHANGED, GONE -> late(sent, draft);
            case SENT_BEFORE -> notKept(sent, draft, words.text("posts.draft.sentBefore"));
            case FULL -> notKept(sent, draft, words.text("posts.draft.full", PostDrafts.MOST));
            case TOO_LONG ->
                notKept(
                        sent,
                        draft,
                        words.text("posts.draft.tooLong", sent.form().length(), PostDrafts.LONGEST));
            default -> "redirect:%s?kept=%s".formatted(EmployerPostPages.PATH, answer);
        };
    }

    private String notKept(Sent sent, @Nullable UUID draft, String error) {
        var errors = List.of(new FieldError(KEEP, error));
        return again(sent, about(sent, draft), sent.form(), HttpStatus.UNPROCESSABLE_CONTENT, errors);
    }

    /** Somebody was quicker: what she made of it and what was typed here are both there. */
    private String late(Sent sent, @Nullable UUID draft) {
        return again(sent, about(sent, draft), sent.form(), HttpStatus.CONFLICT, List.of());
    }

    /** How the draft stands now beside what was sent. */
    private PostFormAbout about(Sent sent, @Nullable UUID id) {
        if (id == null) return new PostFormAbout.New();
        var version = sent.version();
        return drafts.find(sent.agent(), id, today.day())
                .<PostFormAbout>map(draft -> draft.version() == version
                        ? new PostFormAbout.GoingOn(draft, version)
                        : new PostFormAbout.Changed(draft))
                .orElseGet(PostFormAbout.Gone::new);
    }

    /** What was typed stays; a draft that is not there (any more) is that for everybody. */
    private String again(Sent sent, PostFormAbout about, PostForm form, HttpStatus status, List<FieldError> errors) {
        sent.response().setStatus(about instanceof PostFormAbout.Gone ? HttpStatus.NOT_FOUND.value() : status.value());
        sent.model().addAttribute("page", view.page(sent.agent(), about, form, errors, sent.frame()));
        return "posts/form";
    }
}
