package anjia.catalogue;

import anjia.access.Actor;
import anjia.catalogue.WhatIf.World;
import anjia.catalogue.WhatIfEvent.Ask;
import anjia.places.DivisionCode;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What if (如果……会怎样): a worker looks ahead at what an event would change for her, a question a page. The answers travel sealed in the
 * address; nothing is stored.
 */
@Controller
class WhatIfPages {

    private static final String START = "/what-if";

    private final Forerunners items;
    private final Answering answering;
    private final WhatIfEvents events;
    private final WhatIfAsking asking;
    private final WhatIfWords words;
    private final Assessments assessments;
    private final SealedAnswers sealed;
    private final Desks desks;
    private final Clock clock;

    WhatIfPages(
            Forerunners items,
            Answering answering,
            WhatIfEvents events,
            WhatIfAsking asking,
            WhatIfWords words,
            Assessments assessments,
            SealedAnswers sealed,
            Desks desks,
            Clock clock) {
        this.items = items;
        this.answering = answering;
        this.events = events;
        this.asking = asking;
        this.words = words;
        this.assessments = assessments;
        this.sealed = sealed;
        this.desks = desks;
        this.clock = clock;
    }

    /** Before the name of what she answered about how things are now: the same fact may be asked of what would be. */
    private static final String NOW = "now.";

    /**
     * Who asks about which event.
     *
     * @param now what she answered elsewhere about how things are; {@code answers} what she said of the event so far
     */
    private record Run(
            Actor.ForPerson person, WhatIfEvent event, World world, Answers now, Answers answers, List<Ask> open) {}

    /** @param carried end of an address that takes along what she answered elsewhere */
    record ListPage(List<WhatIfEvent> events, int answered, String carried) {}

    @GetMapping(START)
    String list(
            Actor.ForPerson person,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String soFar,
            Frame frame,
            Model model) {
        var now = usable(sealed.open(soFar), frame);
        model.addAttribute(
                "page", new ListPage(events.all(), now.values().size(), sealed.carried(along(now, Answers.NONE))));
        return "catalogue/whatif";
    }

    private Answers usable(Answers now, Frame frame) {
        return Inquiry.usable(items.inOrder(), now, answering, LocalDate.now(clock), frame);
    }

    /** Those about how things are now, out of what is carried. */
    private static Answers now(Answers carried) {
        var now = Answers.NONE;
        for (var one : carried.values().entrySet())
            if (one.getKey().startsWith(NOW)) now = now.with(one.getKey().substring(NOW.length()), one.getValue());
        return now;
    }

    private static Answers along(Answers now, Answers said) {
        var all = Answers.NONE;
        for (var one : now.values().entrySet()) all = all.with(NOW + one.getKey(), one.getValue());
        for (var one : said.values().entrySet()) all = all.with(one.getKey(), one.getValue());
        return all;
    }

    @GetMapping(START + "/{event}")
    String next(
            Actor.ForPerson person,
            @PathVariable String event,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String soFar,
            Frame frame,
            Model model) {
        var run = run(person, event, soFar, frame);
        return run.open().isEmpty()
                ? "redirect:" + address(run, "/answer", run.answers())
                : ask(run, "", List.of(), frame, model);
    }

    @PostMapping(START + "/{event}")
    String answered(
            Actor.ForPerson person,
            @PathVariable String event,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String soFar,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var run = run(person, event, soFar, frame);
        if (run.open().isEmpty()) return "redirect:" + address(run, "/answer", run.answers());
        var asked = run.open().getFirst();
        var typed = asking.typed(asked, form);
        var errors = mistakes(run, asked, typed, frame);
        return errors.isEmpty()
                ? "redirect:" + address(run, "", run.answers().with(asked.name(), typed))
                : ask(run, typed, errors, frame, model);
    }

    @GetMapping(START + "/{event}/answer")
    String answer(
            Actor.ForPerson person,
            @PathVariable String event,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String soFar,
            Frame frame,
            Model model) {
        var run = run(person, event, soFar, frame);
        if (!run.open().isEmpty()) return "redirect:" + address(run, "", run.answers());
        var said = asking.read(run.event(), run.answers(), run.world().today());
        var after = run.event().moves() ? world(person, said.place(), run.now()) : run.world();
        var whatIf = new WhatIf(events.whatIfs(), run.event(), said, run.world(), after, assessments::assessment);
        model.addAttribute(
                "page", words.of(whatIf, frame, day -> onDay(run, day, frame), address(run, "", Answers.NONE)));
        return "catalogue/whatifanswer";
    }

    private Run run(Actor.ForPerson person, String code, String soFar, Frame frame) {
        var event = events.find(code).orElseThrow(() -> new NoSuchPage(code));
        var carried = sealed.open(soFar);
        var now = usable(now(carried), frame);
        var world = world(person, desks.of(person, person.person()), now);
        var answers = asking.usable(event, carried, world, frame);
        return new Run(person, event, world, now, answers, asking.open(event, answers, world));
    }

    private World world(Actor.ForPerson person, @Nullable DivisionCode desk, Answers now) {
        var today = LocalDate.now(clock);
        return new World(today, desk, assessments.everything(person, person.person(), today, desk, now));
    }

    private List<FieldError> mistakes(Run run, Ask asked, String typed, Frame frame) {
        var mistakes = asking.mistakes(asked, typed, run.world(), frame);
        return mistakes.isEmpty()
                        && !sealed.carries(along(run.now(), run.answers().with(asked.name(), typed)))
                ? List.of(new FieldError(asked.name(), frame.text("catalogue.check.tooMany")))
                : mistakes;
    }

    private String ask(Run run, String typed, List<FieldError> errors, Frame frame, Model model) {
        var before = run.answers().values().keySet().stream().reduce((_, last) -> last);
        var page = new QuestionPage(
                START + "/" + run.event().code(),
                asking.question(run.event(), run.open().getFirst(), run.world(), frame),
                run.answers().values().size() + 1,
                run.open().size() - 1,
                sealed.seal(along(run.now(), run.answers())),
                typed,
                List.of(),
                errors,
                before.map(last -> address(run, "", run.answers().without(last)))
                        .orElse(START + sealed.carried(run.now())),
                frame.text(before.isPresent() ? "catalogue.check.back" : "catalogue.whatif.back"),
                "");
        model.addAttribute("page", page);
        return "catalogue/question";
    }

    /** Empty when nobody may look ahead so far. */
    private String onDay(Run run, LocalDate day, Frame frame) {
        var answers = run.answers().with(WhatIfEvent.DAY, day.toString());
        var usable = asking.usable(run.event(), answers, run.world(), frame);
        return usable.answers(WhatIfEvent.DAY) ? address(run, "/answer", answers) : "";
    }

    private String address(Run run, String step, Answers answers) {
        return START + "/" + run.event().code() + step + sealed.carried(along(run.now(), answers));
    }
}
