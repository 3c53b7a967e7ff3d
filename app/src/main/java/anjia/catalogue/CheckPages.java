package anjia.catalogue;

import anjia.access.Actor;
import anjia.engine.Fact;
import anjia.engine.Item;
import anjia.engine.Value;
import anjia.places.Places;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One question a page, only those that still matter (逐题自测): for a visitor from nothing, for a worker from her record. The first No ends the
 * questions; who wants to know everything that is against it goes on. The answers travel sealed in the address; nothing is stored.
 */
@Controller
class CheckPages {

    private final Catalogue catalogue;
    private final Assessments assessments;
    private final Explanations explanations;
    private final Questions questions;
    private final Answering answering;
    private final SealedAnswers sealed;
    private final Places places;
    private final Desks desks;
    private final Clock clock;

    CheckPages(
            Catalogue catalogue,
            Assessments assessments,
            Explanations explanations,
            Questions questions,
            Answering answering,
            SealedAnswers sealed,
            Places places,
            Desks desks,
            Clock clock) {
        this.catalogue = catalogue;
        this.assessments = assessments;
        this.explanations = explanations;
        this.questions = questions;
        this.answering = answering;
        this.sealed = sealed;
        this.places = places;
        this.desks = desks;
        this.clock = clock;
    }

    /** Who answers what, so far. */
    private record Run(Item item, Answers answers, LocalDate day, Assessed assessed, boolean further) {}

    @GetMapping("/check/{subject}/{name}")
    String next(
            Actor actor,
            @PathVariable String subject,
            @PathVariable String name,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String soFar,
            @RequestParam(name = WhyPage.FURTHER, defaultValue = "") String further,
            Frame frame,
            Model model) {
        var run = run(actor, item(subject, name), soFar, !further.isEmpty(), frame);
        var open = open(run, frame);
        return open.isEmpty() ? answer(actor, run, frame, model) : ask(run, open, Typed.NOTHING, frame, model);
    }

    @PostMapping("/check/{subject}/{name}")
    String answered(
            Actor actor,
            @PathVariable String subject,
            @PathVariable String name,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String soFar,
            @RequestParam(name = WhyPage.FURTHER, defaultValue = "") String further,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var run = run(actor, item(subject, name), soFar, !further.isEmpty(), frame);
        var open = open(run, frame);
        if (open.isEmpty()) return "redirect:" + address(run, run.answers());
        var asked = open.getFirst();
        var answer = answering.from(form, run.item()).values().getOrDefault(asked.fact(), "");
        if (asked.wantsMore(form)) return ask(run, open, new Typed(answer, form, List.of()), frame, model);
        var errors = errors(run, asked, answer, frame);
        return errors.isEmpty()
                ? "redirect:" + address(run, run.answers().with(asked.fact(), answer))
                : ask(run, open, new Typed(answer, form, errors), frame, model);
    }

    private Run run(Actor actor, Item item, String soFar, boolean further, Frame frame) {
        var day = LocalDate.now(clock);
        var opened = sealed.open(soFar);
        var answers = answering.mistakes(item, opened, day, frame).isEmpty() ? opened : Answers.NONE;
        return new Run(item, answers, day, assessed(actor, item, answers, day), further);
    }

    private Assessed assessed(Actor actor, Item item, Answers answers, LocalDate day) {
        return switch (actor) {
            case Actor.ForPerson person ->
                assessments.assess(
                        person, person.person(), item.code(), day, desks.of(person, person.person()), answers);
            case Actor.Agent agent
            when item.isForOrganisations() -> assessments.assess(agent.organisation(), item.code(), answers, day, null);
            default -> assessments.assess(item.code(), answers, day);
        };
    }

    private List<OpenQuestion> open(Run run, Frame frame) {
        var open = run.further() ? questions.further(run.assessed(), frame) : questions.of(run.assessed(), frame);
        return open.stream()
                .filter(question -> !run.answers().answers(question.fact()))
                .toList();
    }

    private String answer(Actor actor, Run run, Frame frame, Model model) {
        if (actor instanceof Actor.ForPerson)
            return "redirect:/entitlements/" + run.item().code() + sealed.carried(run.answers());
        var explanation = explanations.of(run.assessed(), frame);
        var answers = sealed.seal(run.answers());
        model.addAttribute(
                "page",
                new WhyPage(
                        explanation,
                        Map.of(),
                        answers,
                        false,
                        WhyPage.further(run.assessed(), run.answers()),
                        WhyPage.ForOrganisation.of(actor, run.item(), answers)));
        return "catalogue/why";
    }

    /** An answer that has to be mended: in one line, as the form sent it, and what is wrong. */
    private record Typed(String answer, Map<String, String> form, List<FieldError> errors) {
        static final Typed NOTHING = new Typed("", Map.of(), List.of());
    }

    private String ask(Run run, List<OpenQuestion> open, Typed typed, Frame frame, Model model) {
        var asked = open.getFirst();
        var answered = (int) run.answers().values().keySet().stream()
                .filter(run.item()::uses)
                .count();
        var first = answered == 0;
        var page = new QuestionPage(
                "/check/" + run.item().code() + (run.further() ? "?" + WhyPage.FURTHER + "=1" : ""),
                asked,
                answered + 1,
                open.size() - 1,
                sealed.seal(run.answers()),
                typed.answer(),
                asked.rows(typed.form(), typed.errors(), frame),
                typed.errors(),
                first ? "/guide/" + run.item().code() : address(run, withoutLast(run.answers())),
                frame.text(first ? "catalogue.check.backGuide" : "catalogue.check.back"),
                "");
        model.addAttribute("page", page);
        return "catalogue/question";
    }

    private List<FieldError> errors(Run run, OpenQuestion asked, String answer, Frame frame) {
        if (answer.isEmpty()) return List.of(new FieldError(asked.fact(), frame.text("catalogue.mistake.empty")));
        var mistakes = answering.mistakes(run.item(), Answers.NONE.with(asked.fact(), answer), run.day(), frame);
        if (!mistakes.isEmpty()) return mistakes;
        return sealed.carries(run.answers().with(asked.fact(), answer))
                ? lessThanKnown(run, asked, answer, frame)
                : List.of(new FieldError(asked.fact(), frame.text("catalogue.check.tooMany")));
    }

    /** A total below what the record knows for certain is a slip of the pen. */
    private List<FieldError> lessThanKnown(Run run, OpenQuestion asked, String answer, Frame frame) {
        if (!(run.assessed().facts().get(asked.fact()) instanceof Fact.AtLeast(var n, var _))) return List.of();
        var said = answering.read(run.item(), Answers.NONE.with(asked.fact(), answer), run.day());
        if (!(said.get(asked.fact()) instanceof Fact.Known(Value.Whole(var total), var _)) || total >= n)
            return List.of();
        var spec = run.item().fact(asked.fact());
        var known = new Speech(frame, run.item(), places).figure(n, spec.measure());
        return List.of(new FieldError(asked.fact(), frame.text("catalogue.mistake.less", known)));
    }

    private String address(Run run, Answers answers) {
        var path = "/check/" + run.item().code() + sealed.carried(answers);
        return run.further() ? path + (path.contains("?") ? "&" : "?") + WhyPage.FURTHER + "=1" : path;
    }

    private static Answers withoutLast(Answers answers) {
        return answers.without(
                answers.values().keySet().stream().reduce((_, last) -> last).orElse(""));
    }

    private Item item(String subject, String name) {
        var code = subject + "/" + name;
        return catalogue.find(code).orElseThrow(() -> new NoSuchPage(code));
    }
}
