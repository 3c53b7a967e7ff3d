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

    private final WhatIfEvents events;
    private final WhatIfAsking asking;
    private final WhatIfWords words;
    private final Assessments assessments;
    private final SealedAnswers sealed;
    private final Desks desks;
    private final Clock clock;

    WhatIfPages(
            WhatIfEvents events,
            WhatIfAsking asking,
            WhatIfWords words,
            Assessments assessments,
            SealedAnswers sealed,
            Desks desks,
            Clock clock) {
        this.events = events;
        this.asking = asking;
        this.words = words;
        this.assessments = assessments;
        this.sealed = sealed;
        this.desks = desks;
        this.clock = clock;
    }

    /** Who asks about which event, and what was said so far. */
    private record Run(Actor.ForPerson person, WhatIfEvent event, World world, Answers answers, List<Ask> open) {}

    @GetMapping(START)
    String list(Actor.ForPerson person, Model model) {
        model.addAttribute("events", events.all());
        return "catalogue/whatif";
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
                ? "redirect:" + address(run.event(), "/answer", run.answers())
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
        if (run.open().isEmpty()) return "redirect:" + address(run.event(), "/answer", run.answers());
        var asked = run.open().getFirst();
        var typed = asking.typed(asked, form);
        var errors = asking.mistakes(asked, typed, run.world(), frame);
        return errors.isEmpty()
                ? "redirect:" + address(run.event(), "", run.answers().with(asked.name(), typed))
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
        if (!run.open().isEmpty()) return "redirect:" + address(run.event(), "", run.answers());
        var said = asking.read(run.event(), run.answers(), run.world().today());
        var after = run.event().moves() ? world(person, said.place()) : run.world();
        var whatIf = new WhatIf(events.whatIfs(), run.event(), said, run.world(), after, assessments::assessment);
        model.addAttribute("page", words.of(whatIf, frame, day -> onDay(run, day, frame), START + "/" + event));
        return "catalogue/whatifanswer";
    }

    private Run run(Actor.ForPerson person, String code, String soFar, Frame frame) {
        var event = events.find(code).orElseThrow(() -> new NoSuchPage(code));
        var world = world(person, desks.of(person, person.person()));
        var answers = asking.usable(event, sealed.open(soFar), world, frame);
        return new Run(person, event, world, answers, asking.open(event, answers, world));
    }

    private World world(Actor.ForPerson person, @Nullable DivisionCode desk) {
        var today = LocalDate.now(clock);
        return new World(today, desk, assessments.everything(person, person.person(), today, desk));
    }

    private String ask(Run run, String typed, List<FieldError> errors, Frame frame, Model model) {
        var before = run.answers().values().keySet().stream().reduce((_, last) -> last);
        var page = new QuestionPage(
                START + "/" + run.event().code(),
                asking.question(run.event(), run.open().getFirst(), frame),
                run.answers().values().size() + 1,
                run.open().size() - 1,
                sealed.seal(run.answers()),
                typed,
                List.of(),
                errors,
                before.map(last -> address(run.event(), "", run.answers().without(last)))
                        .orElse(START),
                frame.text(before.isPresent() ? "catalogue.check.back" : "catalogue.whatif.back"),
                "");
        model.addAttribute("page", page);
        return "catalogue/question";
    }

    /** Empty when nobody may look ahead so far. */
    private String onDay(Run run, LocalDate day, Frame frame) {
        var answers = run.answers().with(WhatIfEvent.DAY, day.toString());
        var usable = asking.usable(run.event(), answers, run.world(), frame);
        return usable.answers(WhatIfEvent.DAY) ? address(run.event(), "/answer", answers) : "";
    }

    private String address(WhatIfEvent event, String step, Answers answers) {
        var path = START + "/" + event.code() + step;
        return answers.values().isEmpty() ? path : path + "?" + SealedAnswers.PARAMETER + "=" + sealed.seal(answers);
    }
}
