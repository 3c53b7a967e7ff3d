package anjia.objections;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.objections.Objections.Raised;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Language;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** She says that something in her record is not right (提出异议), sees by when it is answered, and what was answered. */
@Controller
@RequestMapping("/my/record")
class MyObjectionPages {

    private static final int LONGEST = 500;
    private static final String TOO_MANY = "too-many";
    private static final String NO_OFFICE = "no-office";

    private final Objections objections;
    private final Parts parts;
    private final ObjectionWords words;
    private final Requests requests;
    private final Today today;

    MyObjectionPages(Objections objections, Parts parts, ObjectionWords words, Requests requests, Today today) {
        this.objections = objections;
        this.parts = parts;
        this.words = words;
        this.requests = requests;
        this.today = today;
    }

    /** @param limit in how many days it is answered, by which day, and that the limit is ours */
    record FormPage(
            String about,
            String shown,
            List<Choice> ways,
            String wrong,
            String words,
            String limit,
            List<FieldError> errors,
            String key) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    record StatePage(String id, String shown, ObjectionWords.View view, boolean open, String key) {}

    @GetMapping("/objection")
    String form(Actor.Person person, @RequestParam(defaultValue = "") String about, Frame frame, Model model) {
        var what = About.read(about).orElseThrow(NoSuchObjection::new);
        return page(person, what, "", "", List.of(), frame, model);
    }

    @PostMapping("/objection")
    String raise(Actor.Person person, @RequestParam Map<String, String> form, Frame frame, Model model) {
        var about = About.read(form.getOrDefault("about", "")).orElseThrow(NoSuchObjection::new);
        var typed = form.getOrDefault("words", "").strip();
        var wrong = wrong(form.getOrDefault("wrong", ""), about);
        var errors = errors(wrong, typed, frame);
        if (!errors.isEmpty()) return page(person, about, form.getOrDefault("wrong", ""), typed, errors, frame, model);
        var shown =
                parts.of(person, about, Frame.outsideRequests(Language.ZH_CN)).orElseThrow(NoSuchObjection::new);
        var answer = requests.once(
                person,
                form.getOrDefault("key", ""),
                "objections.raise",
                about.text() + "|" + wrong + "|" + typed,
                () -> word(objections.raise(person, about, shown, wrong.orElseThrow(), typed, today.day())));
        return switch (answer) {
            case TOO_MANY -> wrong(person, about, form, typed, frame.text("objections.tooMany"), frame, model);
            case NO_OFFICE -> wrong(person, about, form, typed, frame.text("objections.noOffice"), frame, model);
            default -> "redirect:/my/record/objections/" + answer;
        };
    }

    private String wrong(
            Actor.Person person,
            About about,
            Map<String, String> form,
            String typed,
            String message,
            Frame frame,
            Model model) {
        var errors = List.of(new FieldError("words", message));
        return page(person, about, form.getOrDefault("wrong", ""), typed, errors, frame, model);
    }

    private static String word(Raised raised) {
        return switch (raised) {
            case Raised.Open(var id) -> id.toString();
            case Raised.TooMany() -> TOO_MANY;
            case Raised.NoOffice() -> NO_OFFICE;
        };
    }

    private static Optional<Wrong> wrong(String typed, About about) {
        var named = Arrays.stream(Wrong.values())
                .filter(one -> one.name().equals(typed))
                .findFirst();
        return about.ways().size() == 1 ? Optional.of(about.ways().getFirst()) : named.filter(about.ways()::contains);
    }

    private static List<FieldError> errors(Optional<Wrong> wrong, String typed, Frame frame) {
        var errors = new ArrayList<FieldError>();
        if (wrong.isEmpty()) errors.add(new FieldError("wrong", frame.text("objections.chooseOne")));
        if (typed.length() < 2 || typed.length() > LONGEST)
            errors.add(new FieldError("words", frame.text("objections.noWords")));
        return errors;
    }

    @GetMapping("/objections/{id}")
    String state(Actor.Person person, @PathVariable UUID id, Frame frame, Model model) {
        var objection = objections.ofHers(person, id);
        var shown = parts.of(person, objection.about(), frame).map(Shown::text).orElse(objection.shown());
        model.addAttribute(
                "page",
                new StatePage(
                        id.toString(),
                        objection.state() == Objection.State.OPEN ? shown : objection.shown(),
                        words.of(objection, frame),
                        objection.state() == Objection.State.OPEN,
                        UUID.randomUUID().toString()));
        return "objections/mine";
    }

    @PostMapping("/objections/{id}/withdraw")
    String withdraw(Actor.Person person, @PathVariable UUID id) {
        objections.withdraw(person, id);
        return "redirect:/my/record/objections/" + id;
    }

    private String page(
            Actor.Person person,
            About about,
            String wrong,
            String typed,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var shown = parts.of(person, about, frame).orElseThrow(NoSuchObjection::new);
        var ways = about.ways().stream()
                .map(one -> Choice.of(one.name(), frame.text("objections.wrong." + one)))
                .toList();
        var due = objections.dueOf(today.day());
        var limit = frame.text(
                due.provisional() ? "objections.limitAbout" : "objections.limit",
                Objections.WORKING_DAYS,
                frame.formats().dayToRemember(due.on()));
        model.addAttribute(
                "page",
                new FormPage(
                        about.text(),
                        shown.text(),
                        ways,
                        wrong,
                        typed,
                        limit,
                        errors,
                        UUID.randomUUID().toString()));
        return "objections/raise";
    }
}
