package anjia.posts;

import anjia.access.Actor;
import anjia.access.RateLimit;
import anjia.access.Requests;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody complains about a post, on one page, with her name or without (我要举报). */
@Controller
class ComplainPages {

    static final int LONGEST = 500;

    private static final int A_MINUTE = 5;

    private final Complaints complaints;
    private final Requests requests;
    private final RateLimit limit;

    ComplainPages(Complaints complaints, Requests requests, RateLimit limit) {
        this.complaints = complaints;
        this.requests = requests;
        this.limit = limit;
    }

    /** @param mayName whether she is logged in and can leave her name; {@code named} whether she does */
    record ComplainPage(
            String id,
            String title,
            List<Choice> ways,
            String wrong,
            String words,
            boolean mayName,
            boolean named,
            List<FieldError> errors,
            String key) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    /** @param told whether she will be told what came of it */
    record SentPage(String id, boolean told) {}

    @GetMapping("/posts/{id}/complain")
    String ask(Actor actor, @PathVariable UUID id, Frame frame, Model model) {
        return show(actor, id, "", "", true, List.of(), frame, model);
    }

    @GetMapping("/posts/{id}/complain/sent")
    String sent(@PathVariable UUID id, @RequestParam(defaultValue = "") String named, Model model) {
        complaints.about(id);
        model.addAttribute("page", new SentPage(id.toString(), named.equals(Asked.YES)));
        return "posts/complained";
    }

    @PostMapping("/posts/{id}/complain")
    String complain(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        complaints.about(id);
        var named = actor instanceof Actor.Person && form.containsKey("named");
        var typed = form.getOrDefault("words", "").replace("\r\n", "\n").strip();
        var chosen = form.getOrDefault("wrong", "");
        var wrong = Arrays.stream(Complaint.Wrong.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst();
        var errors = errors(wrong, typed, frame);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, id, chosen, typed, named, errors, frame, model);
        }
        limit.check("posts.complain", RateLimit.place(request.getRemoteAddr()), A_MINUTE);
        // without a name nothing is kept under hers, not even that she sent a form
        var who = named ? actor : new Actor.Visitor(null);
        requests.once(who, form.getOrDefault("key", ""), "posts.complain", id + "|" + chosen + "|" + typed, () -> {
            complaints.raise(who, id, wrong.orElseThrow(), typed);
            return "done";
        });
        return "redirect:/posts/" + id + "/complain/sent" + (named ? "?named=" + Asked.YES : "");
    }

    private static List<FieldError> errors(Optional<Complaint.Wrong> wrong, String typed, Frame frame) {
        var errors = new ArrayList<FieldError>();
        if (wrong.isEmpty()) errors.add(new FieldError("wrong", frame.text("posts.complain.chooseOne")));
        if (typed.length() > LONGEST)
            errors.add(new FieldError("words", frame.text("posts.complain.tooLong", typed.length(), LONGEST)));
        if (wrong.filter(Complaint.Wrong.OTHER::equals).isPresent() && typed.length() < 2)
            errors.add(new FieldError("words", frame.text("posts.complain.sayWhat")));
        return errors;
    }

    private String show(
            Actor actor,
            UUID id,
            String wrong,
            String words,
            boolean named,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var ways = Arrays.stream(Complaint.Wrong.values())
                .map(one -> Choice.of(one.name(), frame.text("posts.complaint.wrong." + one)))
                .toList();
        var title = complaints.about(id).content().title();
        var key = UUID.randomUUID().toString();
        var mayName = actor instanceof Actor.Person;
        model.addAttribute(
                "page", new ComplainPage(id.toString(), title, ways, wrong, words, mayName, named, errors, key));
        return "posts/complain";
    }
}
