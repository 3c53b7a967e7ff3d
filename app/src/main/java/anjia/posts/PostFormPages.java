package anjia.posts;

import anjia.access.Actor;
import anjia.access.RateLimit;
import anjia.access.Requests;
import anjia.posts.Posts.Written;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
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

/** An employer writes a post, or mends one (发布和修改岗位): one form, on which the occupation is found by a plain word. */
@Controller
@RequestMapping(EmployerPostPages.PATH)
class PostFormPages {

    static final int A_MINUTE = 30;
    static final String FAULTY = "FAULTY";
    private static final String OVER = "OVER";

    private final Posts posts;
    private final PostFormView view;
    private final PostTyping typing;
    private final Requests requests;
    private final RateLimit limit;
    private final Today today;

    PostFormPages(Posts posts, PostFormView view, PostTyping typing, Requests requests, RateLimit limit, Today today) {
        this.posts = posts;
        this.view = view;
        this.typing = typing;
        this.requests = requests;
        this.limit = limit;
        this.today = today;
    }

    @GetMapping("/new")
    String begin(Actor actor, Frame frame, Model model) {
        return show(EmployerPostPages.agent(actor), new PostFormAbout.New(), PostForm.empty(), List.of(), frame, model);
    }

    /** The form with what another post of theirs says; nothing is kept until it is sent. */
    @GetMapping("/{id}/again")
    String again(Actor actor, @PathVariable UUID id, Frame frame, Model model) {
        var agent = EmployerPostPages.agent(actor);
        var post = posts.of(agent, id);
        var form = PostForm.like(post.content(), typing.place(post.content()));
        return show(agent, new PostFormAbout.Like(post), form, List.of(), frame, model);
    }

    @PostMapping("/new")
    String write(
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        return sent(EmployerPostPages.agent(actor), null, new PostForm(typed), frame, response, model);
    }

    @GetMapping("/{id}/mend")
    String mend(Actor actor, @PathVariable UUID id, Frame frame, Model model) {
        var agent = EmployerPostPages.agent(actor);
        var post = posts.of(agent, id);
        if (post.state().isOver()) return to(id);
        var form = PostForm.of(post.content(), typing.place(post.content()));
        return show(agent, new PostFormAbout.Mending(post), form, List.of(), frame, model);
    }

    @PostMapping("/{id}/mend")
    String mended(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var agent = EmployerPostPages.agent(actor);
        return sent(agent, posts.of(agent, id), new PostForm(typed), frame, response, model);
    }

    static String to(UUID id) {
        return "redirect:" + EmployerPostPages.PATH + "/" + id;
    }

    private String show(
            Actor.Agent agent, PostFormAbout about, PostForm form, List<FieldError> errors, Frame frame, Model model) {
        model.addAttribute("page", view.page(agent, about, form, errors, frame));
        return "posts/form";
    }

    private String sent(
            Actor.Agent agent,
            @Nullable Post before,
            PostForm form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        limit.check("posts.write", agent.key(), A_MINUTE);
        var about = before == null ? new PostFormAbout.New() : new PostFormAbout.Mending(before);
        var led = view.led(form);
        if (led.isPresent()) return show(agent, about, led.get(), List.of(), frame, model);
        var typed = typing.read(form, before);
        var content = typed.content();
        var answer = requests.once(
                agent,
                form.said("key"),
                "posts.write",
                (before == null ? "new" : before.id()) + "|" + content,
                () -> answer(write(agent, before, content)));
        if (answer.equals(OVER) && before != null) return to(before.id());
        if (!answer.equals(FAULTY)) return to(UUID.fromString(answer));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var errors = typing.said(posts.faults(before, content, today.day()), typed, frame);
        return show(agent, about, form, errors, frame, model);
    }

    private Written write(Actor.Agent agent, @Nullable Post before, PostContent content) {
        return before == null
                ? posts.write(agent, content, today.day())
                : posts.mend(agent, before.id(), content, today.day());
    }

    /** What is kept under the key of the form; the id of the post when it is written. */
    static String answer(Written written) {
        return switch (written) {
            case Written.Open(var id) -> id.toString();
            case Written.InReview waiting -> waiting.id().toString();
            case Written.Faulty _ -> FAULTY;
            case Written.Over _ -> OVER;
        };
    }
}
