package anjia.posts;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.registry.Grounds;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Notice;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One post of the organisation for which she acts (单位的岗位): how it stands, how many are filled, and its end. */
@Controller
@RequestMapping(EmployerPostPages.PATH)
class EmployerPostPages {

    static final String PATH = "/organisation/posts";

    private static final String TAKEN = "taken";
    private static final String REASON = "reason";

    /**
     * @param told how it stands, in a sentence, with its notice
     * @param marked what its words may not say; clean when nothing is waited for
     * @param reason why it was sent back or withdrawn; empty else
     * @param hired so many of those taken were hired here
     * @param typed what was typed into a form of this page
     */
    record OwnPage(
            String id,
            PostSheet.Sheet sheet,
            PostState state,
            Notice notice,
            String lead,
            String told,
            String reason,
            PostReading.Marked marked,
            int openings,
            int taken,
            int hired,
            Map<String, String> typed,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }

        boolean isOpen() {
            return state == PostState.OPEN;
        }
    }

    private final Posts posts;
    private final PostSheet sheet;
    private final PostReading reading;
    private final HiredHere hired;
    private final Requests requests;
    private final Today today;

    EmployerPostPages(
            Posts posts, PostSheet sheet, PostReading reading, HiredHere hired, Requests requests, Today today) {
        this.posts = posts;
        this.sheet = sheet;
        this.reading = reading;
        this.hired = hired;
        this.requests = requests;
        this.today = today;
    }

    /** @throws NotActing when she acts for no organisation just now */
    static Actor.Agent agent(Actor actor) {
        if (actor instanceof Actor.Agent agent) return agent;
        throw new NotActing();
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Frame frame, Model model) {
        return page(posts.of(agent(actor), id), Map.of(), List.of(), frame, model);
    }

    /** So many are filled now. */
    @PostMapping("/{id}/taken")
    String taken(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var agent = agent(actor);
        var post = posts.of(agent, id);
        var typed = form.getOrDefault(TAKEN, "").strip();
        var most = post.content().openings();
        if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > most)
            return again(post, form, TAKEN, frame.text("posts.employer.one.takenFault", most), frame, response, model);
        requests.once(
                agent,
                key(form),
                "posts.take",
                id + "|" + typed,
                () -> posts.take(agent, id, Integer.parseInt(typed), today.day())
                        .name());
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var agent = agent(actor);
        var post = posts.of(agent, id);
        var reason = form.getOrDefault(REASON, "").strip();
        if (!Grounds.isReason(reason))
            return again(
                    post,
                    form,
                    REASON,
                    frame.text("posts.employer.one.withdrawFault", Grounds.LONGEST),
                    frame,
                    response,
                    model);
        requests.once(
                agent,
                key(form),
                "posts.withdraw",
                id + "|" + reason,
                () -> posts.withdraw(agent, id, reason, today.day()).name());
        return "redirect:" + PATH + "/" + id;
    }

    private static String key(Map<String, String> form) {
        return form.getOrDefault("key", "");
    }

    private String again(
            Post post,
            Map<String, String> form,
            String field,
            String error,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(post, form, List.of(new FieldError(field, error)), frame, model);
    }

    private String page(Post post, Map<String, String> typed, List<FieldError> errors, Frame frame, Model model) {
        var looked = post.state() == PostState.IN_REVIEW || post.state() == PostState.SENT_BACK;
        var state = "posts.employer.one." + post.state();
        model.addAttribute(
                "page",
                new OwnPage(
                        post.id().toString(),
                        sheet.of(post, today.day(), frame),
                        post.state(),
                        notice(post.state()),
                        frame.text(state + ".lead"),
                        frame.text(state + ".line"),
                        post.reason(),
                        looked ? reading.read(post.content().words(), frame) : PostReading.Marked.NOTHING,
                        post.content().openings(),
                        post.taken(),
                        hired.count(post.id()),
                        typed,
                        errors,
                        UUID.randomUUID().toString()));
        return "posts/own";
    }

    private static Notice notice(PostState state) {
        return switch (state) {
            case OPEN, FILLED -> Notice.GOOD;
            case IN_REVIEW -> Notice.SOON;
            case SENT_BACK -> Notice.WRONG;
            case EXPIRED, WITHDRAWN -> Notice.PLAIN;
        };
    }
}
