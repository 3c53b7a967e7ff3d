package anjia.matches;

import anjia.access.Actor;
import anjia.occupations.Certificate;
import anjia.occupations.Occupations;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** She says what she looks for: one question a page, left and taken up again, changed one by one, taken back whole (求职意愿). */
@Controller
@RequestMapping(WishPages.PATH)
class WishPages {

    static final String PATH = "/matches/wishes";

    /**
     * What she says now, one line a question.
     *
     * @param value empty while she has not answered
     */
    record Line(String question, String name, String value) {}

    /** @param alerts whether she is told of new posts; {@code ready} whether there is enough to look for */
    record WishesPage(List<Line> lines, int open, String next, boolean alerts, boolean ready) {}

    /** Something to tick. */
    record Tick(String value, String label, String hint, boolean checked) {}

    /**
     * @param first ticks that are likely, {@code others} folded away
     * @param cities typed names, one for each field
     */
    record QuestionPage(
            Question question,
            int number,
            int left,
            String back,
            List<Choice> choices,
            String chosen,
            List<Tick> first,
            List<Tick> others,
            List<String> cities,
            List<Choice> prefectures,
            List<FieldError> errors) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    private final Wishes wishes;
    private final WishWords words;
    private final Area area;
    private final PostAlerts alerts;
    private final Occupations occupations;

    WishPages(Wishes wishes, WishWords words, Area area, PostAlerts alerts, Occupations occupations) {
        this.wishes = wishes;
        this.words = words;
        this.area = area;
        this.alerts = alerts;
        this.occupations = occupations;
    }

    @GetMapping
    String all(Actor.Person person, Frame frame, Model model) {
        var wish = wishes.of(person);
        var lines = Arrays.stream(Question.values())
                .filter(wish::asks)
                .map(one -> new Line(
                        one.path(),
                        frame.text("matches.wish." + one + ".name"),
                        wish.answered().contains(one) ? words.said(one, wish, frame) : ""))
                .toList();
        model.addAttribute("page", new WishesPage(lines, wish.open(), next(wish), alerts.isOn(person), wish.isReady()));
        return "matches/wishes";
    }

    static String next(Wish wish) {
        return wish.next().map(one -> PATH + "/" + one.path()).orElse(MatchPages.PATH);
    }

    /** @param on empty to be told no more */
    @PostMapping("/alerts")
    String alerts(Actor.Person person, @RequestParam(defaultValue = "") String on) {
        alerts.set(person, !on.isEmpty());
        return "redirect:" + PATH;
    }

    @PostMapping("/erase")
    String erase(Actor.Person person) {
        wishes.erase(person);
        return "redirect:" + MatchPages.PATH;
    }

    @GetMapping("/{question}")
    String ask(Actor.Person person, @PathVariable String question, Frame frame, Model model) {
        var asked = asked(question);
        var form = new WishForm(asked, words.typed(asked, wishes.of(person), wishes.residence(person)));
        return page(person, form, List.of(), frame, model);
    }

    @PostMapping("/{question}")
    String say(
            Actor.Person person,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var form = new WishForm(asked(question), new LinkedMultiValueMap<>(typed));
        return switch (form.read(area, occupations, frame)) {
            case WishForm.Read.Wrong(var errors) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(person, form, errors, frame, model);
            }
            case WishForm.Read.Answer(var said) -> {
                var changes = wishes.of(person).open() == 0;
                wishes.say(person, said);
                yield "redirect:" + (changes ? PATH : next(wishes.of(person)));
            }
        };
    }

    private static Question asked(String path) {
        return Question.read(path).filter(one -> one != Question.WORK).orElseThrow(NoSuchMatch::new);
    }

    private String page(Actor.Person person, WishForm form, List<FieldError> errors, Frame frame, Model model) {
        var wish = wishes.of(person);
        var question = form.question();
        var number =
                Arrays.stream(Question.values()).filter(wish::asks).toList().indexOf(question);
        var ticks = ticks(wish, form, frame);
        model.addAttribute(
                "page",
                new QuestionPage(
                        question,
                        number + 1,
                        wish.asked() - number - 1,
                        wish.open() == 0 ? PATH : MatchPages.PATH,
                        question == Question.HOME ? area.counties() : words.choices(question, frame),
                        form.typed(field(question)),
                        ticks.stream()
                                .filter(one -> likely(question, one, wish))
                                .toList(),
                        ticks.stream()
                                .filter(one -> !likely(question, one, wish))
                                .toList(),
                        WishForm.cityFields().stream().map(form::typed).toList(),
                        question == Question.REACH ? area.prefectures() : List.of(),
                        errors));
        return "matches/wish";
    }

    static String field(Question question) {
        return question == Question.HOME ? "county" : question.path();
    }

    private List<Tick> ticks(Wish wish, WishForm form, Frame frame) {
        var ticks = new ArrayList<Tick>();
        var chosen = form.typed().getOrDefault(question(form), List.of());
        if (form.question() == Question.LIMITS)
            for (var one : Limit.values())
                ticks.add(new Tick(
                        one.name(),
                        frame.text("matches.limit." + one + ".name"),
                        frame.text("matches.limit." + one + ".line"),
                        chosen.contains(one.name())));
        if (form.question() == Question.PAPERS)
            for (var one : occupations.certificates())
                ticks.add(new Tick(one.id(), one.name(frame), String.join("、", one.say()), chosen.contains(one.id())));
        return ticks;
    }

    private static String question(WishForm form) {
        return form.question() == Question.LIMITS ? "limit" : "paper";
    }

    /** Certificates of the work she wants, what nearly everybody may have, and what she has. */
    private boolean likely(Question question, Tick tick, Wish wish) {
        if (question != Question.PAPERS || tick.checked()) return true;
        if (List.of("driving-c", "health").contains(tick.value())) return true;
        return wish.work().stream()
                .flatMap(code -> occupations.find(code).stream())
                .flatMap(one -> Stream.concat(one.certificates().stream(), one.byKind().stream()))
                .map(Certificate::id)
                .anyMatch(tick.value()::equals);
    }
}
