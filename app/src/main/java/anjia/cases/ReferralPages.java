package anjia.cases;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.web.FieldError;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What other offices ask this one (协查待办), and the answers. */
@Controller
class ReferralPages {

    static final String PATH = "/office/referrals";

    private final Referrals referrals;
    private final Requests requests;
    private final Today today;

    ReferralPages(Referrals referrals, Requests requests, Today today) {
        this.referrals = referrals;
        this.requests = requests;
        this.today = today;
    }

    record Line(String id, String number, String numberWords, String question, String asker, String due) {}

    /** @param wrong which answer has to be mended; {@code typed} is what it said */
    record ListPage(List<Line> lines, String wrong, String typed, List<FieldError> errors, String key) {
        @Nullable
        String error(String id) {
            return errors.isEmpty() || !wrong.equals(id)
                    ? null
                    : errors.getFirst().message();
        }
    }

    @GetMapping(PATH)
    String list(Actor.Staff staff, Frame frame, Model model) {
        return show(staff, "", "", List.of(), frame, model);
    }

    @PostMapping(PATH + "/{id}")
    String answer(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var answer = form.getOrDefault("answer", "").strip();
        if (answer.length() < Deciding.SHORTEST_REASON) {
            if (referrals.waiting(staff).stream().noneMatch(one -> one.id().equals(id))) throw new NoSuchCase();
            var error = new FieldError("answer-" + id, frame.text("cases.refer.answerShort"));
            return show(staff, id.toString(), answer, List.of(error), frame, model);
        }
        requests.once(
                staff,
                form.getOrDefault("key", ""),
                "cases.answerReferral",
                id + "|" + answer,
                () -> referrals.answer(staff, id, answer, today.day()).value());
        return "redirect:" + PATH;
    }

    private String show(
            Actor.Staff staff, String wrong, String typed, List<FieldError> errors, Frame frame, Model model) {
        var lines = referrals.waiting(staff).stream()
                .map(one -> new Line(
                        one.id().toString(),
                        one.number().value(),
                        Formats.fileNumber(one.number().value()),
                        one.question(),
                        frame.name(one.asker()),
                        frame.formats().dayOfYear(one.dueOn())))
                .toList();
        model.addAttribute(
                "page",
                new ListPage(lines, wrong, typed, errors, UUID.randomUUID().toString()));
        return "cases/referrals";
    }
}
