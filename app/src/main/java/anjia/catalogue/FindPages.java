package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.Errand;
import anjia.engine.Item;
import anjia.web.Entitlement;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What am I entitled to (我能办什么): a few questions, one a page, over everything there is or over what a life event leads to; results can
 * be looked at any time. The answers travel sealed in the address; nothing is stored.
 */
@Controller
class FindPages {

    private static final String ABOUT = "about";

    private final Forerunners items;
    private final LifeEvents events;
    private final Catalogue catalogue;
    private final Inquiry inquiry;
    private final Questions questions;
    private final Answering answering;
    private final Explanations explanations;
    private final SealedAnswers sealed;
    private final Clock clock;

    FindPages(
            Forerunners items,
            LifeEvents events,
            Catalogue catalogue,
            Inquiry inquiry,
            Questions questions,
            Answering answering,
            Explanations explanations,
            SealedAnswers sealed,
            Clock clock) {
        this.items = items;
        this.events = events;
        this.catalogue = catalogue;
        this.inquiry = inquiry;
        this.questions = questions;
        this.answering = answering;
        this.explanations = explanations;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Who answers what about which items, so far; {@code about} is the code of a life event, or empty for everything. */
    private record Run(Actor actor, String about, List<Item> items, Answers answers, List<Assessed> assessed) {}

    /**
     * What came out.
     *
     * @param again where the next question stands; empty when none is open
     * @param open how many are open
     * @param all where everything stands that concerns her, {@code whatIf} where she looks ahead, both with her answers; empty for staff
     * @param handIn where several of them are handed in at once; empty when there are not two
     */
    record FoundPage(
            List<Cards.Card> cards,
            String title,
            String again,
            int open,
            String handIn,
            String fresh,
            String all,
            String whatIf) {
        List<Cards.Card> of(Entitlement.State state) {
            return cards.stream()
                    .filter(card -> card.entitlement().state() == state)
                    .toList();
        }
    }

    @GetMapping("/find")
    String next(
            Actor actor,
            @RequestParam(name = ABOUT, defaultValue = "") String about,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String soFar,
            Frame frame,
            Model model) {
        var run = run(actor, about, soFar, frame);
        var next = Inquiry.next(run.assessed(), run.answers());
        return next.isEmpty()
                ? "redirect:" + address("/find/results", run, run.answers())
                : ask(run, next.get(), "", Map.of(), List.of(), frame, model);
    }

    @PostMapping("/find")
    String answered(
            Actor actor,
            @RequestParam(name = ABOUT, defaultValue = "") String about,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String soFar,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var run = run(actor, about, soFar, frame);
        var next = Inquiry.next(run.assessed(), run.answers());
        if (next.isEmpty()) return "redirect:" + address("/find/results", run, run.answers());
        var fact = next.get().question().fact();
        var item = next.get().of().item();
        var answer = answering.from(form, item).values().getOrDefault(fact, "");
        if (question(next.get(), frame).wantsMore(form))
            return ask(run, next.get(), answer, form, List.of(), frame, model);
        var errors = answer.isEmpty()
                ? List.of(new FieldError(fact, frame.text("catalogue.mistake.empty")))
                : mistakes(item, fact, answer, run, frame);
        return errors.isEmpty()
                ? "redirect:" + address("/find", run, run.answers().with(fact, answer))
                : ask(run, next.get(), answer, form, errors, frame, model);
    }

    /** An answer more than an address carries is said to be one, and those before it go on to what they lead to. */
    private List<FieldError> mistakes(Item item, String fact, String answer, Run run, Frame frame) {
        var mistakes = answering.mistakes(item, Answers.NONE.with(fact, answer), LocalDate.now(clock), frame);
        return mistakes.isEmpty() && !sealed.carries(run.answers().with(fact, answer))
                ? List.of(new FieldError(fact, frame.text("catalogue.find.tooMany")))
                : mistakes;
    }

    @GetMapping("/find/results")
    String found(
            Actor actor,
            @RequestParam(name = ABOUT, defaultValue = "") String about,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String soFar,
            Frame frame,
            Model model) {
        var run = run(actor, about, soFar, frame);
        // over everything, what may not concern her at all is not called a near miss
        var cards = run.assessed().stream()
                .filter(assessed -> !about.isEmpty() || !assessed.assessment().gateIsOpen())
                .map(assessed -> Cards.found(
                        explanations.of(assessed, frame), sealed.seal(assessed.saying(run.answers())), frame))
                .toList();
        var open = Inquiry.open(run.assessed(), run.answers());
        var title = about.isEmpty()
                ? frame.text("catalogue.home.mine")
                : events.find(about).map(event -> frame.text(event.nameKey())).orElse("");
        var again = open == 0 ? "" : address("/find", run, run.answers());
        var can = cards.stream()
                .filter(card -> card.entitlement().state() == Entitlement.State.ENTITLED)
                .count();
        var handIn = can < 2 || !mayHandIn(actor) ? "" : address("/my/together", run, run.answers());
        model.addAttribute(
                "page",
                new FoundPage(
                        cards,
                        title,
                        again,
                        open,
                        handIn,
                        address("/find", run, Answers.NONE),
                        goesOn(actor, "/entitlements", run),
                        goesOn(actor, "/what-if", run)));
        return "catalogue/found";
    }

    /** Whoever is not logged in yet is let in on the way there, and her answers with her. */
    private String goesOn(Actor actor, String path, Run run) {
        return actor instanceof Actor.Visitor || actor instanceof Actor.ForPerson
                ? path + sealed.carried(run.answers())
                : "";
    }

    /** Whoever is not logged in yet is let in on the way there. */
    private static boolean mayHandIn(Actor actor) {
        return actor instanceof Actor.Visitor || actor instanceof Actor.ForPerson person && person.may(Errand.APPLY);
    }

    private Run run(Actor actor, String about, String soFar, Frame frame) {
        var wanted = about.isEmpty()
                ? items.inOrder()
                : events.find(about).orElseThrow(() -> new NoSuchPage(about)).items().stream()
                        .map(catalogue::item)
                        .toList();
        var day = LocalDate.now(clock);
        var answers = Inquiry.usable(wanted, sealed.open(soFar), answering, day, frame);
        return new Run(actor, about, wanted, answers, inquiry.assess(actor, wanted, answers, day));
    }

    private OpenQuestion question(Inquiry.Asked asked, Frame frame) {
        return questions.of(asked.of(), frame).stream()
                .filter(question -> question.fact().equals(asked.question().fact()))
                .findFirst()
                .orElseThrow();
    }

    private String ask(
            Run run,
            Inquiry.Asked next,
            String typed,
            Map<String, String> form,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var asked = question(next, frame);
        var answered = run.answers().values().size();
        var before = run.answers().values().keySet().stream().reduce((_, last) -> last);
        var start = run.about().isEmpty() ? "/" : "/events/" + run.about();
        var page = new QuestionPage(
                run.about().isEmpty() ? "/find" : "/find?" + ABOUT + "=" + run.about(),
                asked,
                answered + 1,
                Inquiry.open(run.assessed(), run.answers()) - 1,
                sealed.seal(run.answers()),
                typed,
                asked.rows(form, errors, frame),
                errors,
                before.map(fact -> address("/find", run, run.answers().without(fact)))
                        .orElse(start),
                frame.text(before.isPresent() ? "catalogue.check.back" : "web.tab.home"),
                answered == 0 ? "" : address("/find/results", run, run.answers()));
        model.addAttribute("page", page);
        return "catalogue/question";
    }

    private String address(String path, Run run, Answers answers) {
        var about = run.about().isEmpty() ? "" : ABOUT + "=" + run.about();
        var carried = answers.values().isEmpty() ? "" : SealedAnswers.PARAMETER + "=" + sealed.seal(answers);
        var both = about.isEmpty() || carried.isEmpty() ? about + carried : about + "&" + carried;
        return both.isEmpty() ? path : path + "?" + both;
    }
}
