package anjia.cases;

import anjia.access.Actor;
import anjia.access.Errand;
import anjia.access.Requests;
import anjia.access.Within;
import anjia.catalogue.Catalogue;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A worker holds a refusal to be wrong (申诉): she says why, and somebody else of the office looks at it. */
@Controller
@RequestMapping("/my/cases/{number}/appeal")
class AppealPages {

    private static final int LONGEST = 2000;

    private final CaseAccess access;
    private final Appeals appeals;
    private final Catalogue catalogue;
    private final Requests requests;
    private final Today today;

    AppealPages(CaseAccess access, Appeals appeals, Catalogue catalogue, Requests requests, Today today) {
        this.access = access;
        this.appeals = appeals;
        this.catalogue = catalogue;
        this.requests = requests;
        this.today = today;
    }

    record AppealPage(String number, String name, String words, List<FieldError> errors, String key) {
        /** Within how many working days somebody looks. */
        int days() {
            return Appeals.LIMIT.days();
        }

        @Nullable
        String error() {
            return errors.isEmpty() ? null : errors.getFirst().message();
        }
    }

    @GetMapping
    String ask(@Within(Errand.APPLY) Actor.ForPerson worker, @PathVariable String number, Frame frame, Model model) {
        var file = access.open(worker, MyCasePages.read(number));
        return appeals.mayRaise(file) ? show(file, "", List.of(), frame, model) : back(file.number());
    }

    @PostMapping
    String raise(
            @Within(Errand.APPLY) Actor.ForPerson worker,
            @PathVariable String number,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String words,
            Frame frame,
            Model model) {
        var file = access.open(worker, MyCasePages.read(number));
        var said = words.strip();
        if (said.length() < Deciding.SHORTEST_REASON || said.length() > LONGEST) {
            var error = new FieldError("words", frame.text("cases.appeal.wordsWrong", LONGEST));
            return show(file, words, List.of(error), frame, model);
        }
        requests.once(worker, key, "cases.appeal", file.number() + "|" + said, () -> {
            appeals.raise(worker, file.number(), said, today.day());
            return file.number().value();
        });
        return back(file.number());
    }

    private String show(CaseFile file, String words, List<FieldError> errors, Frame frame, Model model) {
        var name = catalogue
                .law(file.lawHash())
                .item(file.item())
                .words(frame.language().tag())
                .name();
        model.addAttribute(
                "page",
                new AppealPage(
                        file.number().value(),
                        name,
                        words,
                        errors,
                        UUID.randomUUID().toString()));
        return "cases/appeal";
    }

    private static String back(CaseNumber number) {
        return "redirect:/my/cases/" + number;
    }
}
