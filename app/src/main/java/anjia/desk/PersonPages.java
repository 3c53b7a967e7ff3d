package anjia.desk;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.AccountForm;
import anjia.cases.CaseNumber;
import anjia.cases.Cases;
import anjia.cases.EmployerForm;
import anjia.cases.HandIn;
import anjia.cases.Missing;
import anjia.cases.NoSuchCase;
import anjia.cases.Submission;
import anjia.catalogue.Answering;
import anjia.catalogue.Answers;
import anjia.catalogue.Catalogue;
import anjia.catalogue.Deceased;
import anjia.catalogue.SealedAnswers;
import anjia.registry.Persons;
import anjia.registry.UnknownPerson;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The person at the window (窗口办理): everything that can be settled today, handed in at once. */
@Controller
@RequestMapping("/desk/persons/{id}")
class PersonPages {

    /** What was just done, as the address says it. */
    private static final List<String> DONE = List.of("worked", "given", "account");

    private final Persons persons;
    private final PersonViews views;
    private final BasketAsking beside;
    private final Cases cases;
    private final Answering answering;
    private final Catalogue catalogue;
    private final SealedAnswers sealed;
    private final Today today;

    PersonPages(
            Persons persons,
            PersonViews views,
            BasketAsking beside,
            Cases cases,
            Answering answering,
            Catalogue catalogue,
            SealedAnswers sealed,
            Today today) {
        this.persons = persons;
        this.views = views;
        this.beside = beside;
        this.cases = cases;
        this.answering = answering;
        this.catalogue = catalogue;
        this.sealed = sealed;
        this.today = today;
    }

    @GetMapping
    String show(
            Actor.Staff clerk,
            @PathVariable UUID id,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String a,
            @RequestParam Map<String, String> query,
            Frame frame,
            Model model) {
        var done = DONE.stream().filter(query::containsKey).findFirst().orElse("");
        return page(clerk, id, sealed.open(a), done, PersonViews.Typed.NOTHING, frame, model);
    }

    /** Answers to the questions on the page; those of before are kept. */
    @PostMapping("/answers")
    String answer(
            Actor.Staff clerk,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var answers = sealed.open(form.getOrDefault(SealedAnswers.PARAMETER, ""));
        var mistakes = new ArrayList<FieldError>();
        for (var item : catalogue.items()) {
            var given = answering.from(form, item);
            answering.mistakes(item, given, today.day(), frame).stream()
                    .filter(mistake ->
                            mistakes.stream().noneMatch(one -> one.field().equals(mistake.field())))
                    .forEach(mistakes::add);
            for (var answer : given.values().entrySet())
                if (mistakes.stream().noneMatch(one -> one.isOf(answer.getKey())))
                    answers = answers.with(answer.getKey(), answer.getValue());
        }
        var more = form.keySet().stream().anyMatch(field -> field.endsWith(".more"));
        if (more || !mistakes.isEmpty())
            return page(
                    clerk,
                    id,
                    more ? sealed.open(form.getOrDefault(SealedAnswers.PARAMETER, "")) : answers,
                    "",
                    new PersonViews.Typed(form, PersonViews.Ticks.NONE, more ? List.of() : mistakes),
                    frame,
                    model);
        return "redirect:/desk/persons/%s?%s=%s".formatted(id, SealedAnswers.PARAMETER, sealed.seal(answers));
    }

    @PostMapping("/hand-in")
    String handIn(
            Actor.Staff clerk,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "item", defaultValue = "") List<String> items,
            @RequestParam(name = "insist", defaultValue = "") List<String> insisted,
            @RequestParam(name = "paper", defaultValue = "") List<String> papers,
            @RequestParam(name = "declared", defaultValue = "") List<String> declared,
            Frame frame,
            Model model) {
        var answers = sealed.open(form.getOrDefault(SealedAnswers.PARAMETER, ""));
        var wanted = wanted(items, insisted);
        var basket = new Basket(
                answers,
                form,
                new PersonViews.Ticks(
                        Set.copyOf(items), Set.copyOf(insisted), Set.copyOf(papers), Set.copyOf(declared)));
        if (wanted.isEmpty())
            return wrong(
                    clerk,
                    id,
                    basket,
                    List.of(new FieldError("items", frame.text("desk.basket.nothing"))),
                    frame,
                    model);
        var account = AccountForm.from(form);
        if (!account.isEmpty() && !account.mistakes(frame).isEmpty())
            return wrong(clerk, id, basket, account.mistakes(frame), frame, model);
        var employer = EmployerForm.from(form);
        if (!employer.isEmpty() && !employer.mistakes(frame).isEmpty())
            return wrong(clerk, id, basket, employer.mistakes(frame), frame, model);
        var said = beside.read(clerk, new PersonId(id), answers, wanted, form, frame);
        if (!said.mistakes().isEmpty()) return wrong(clerk, id, basket, said.mistakes(), frame, model);
        var handIn = new HandIn(
                form.getOrDefault("key", ""),
                new PersonId(id),
                said.items(),
                said.answers(),
                papers.stream().map(kind -> shown(kind, form)).toList(),
                account.isEmpty() ? null : account.account(),
                Set.copyOf(declared),
                employer.isEmpty() ? null : employer.told());
        return switch (cases.submit(clerk, handIn)) {
            case Submission.Taken(var slip, var _) -> "redirect:/desk/slips/" + slip;
            case Submission.Incomplete(var missing) -> wrong(clerk, id, basket, errors(missing, frame), frame, model);
            case Submission.NotEntitled(var assessed) -> {
                var name = assessed.item().words(frame.language().tag()).name();
                yield wrong(
                        clerk,
                        id,
                        basket,
                        List.of(new FieldError("items", frame.text("desk.basket.no", name))),
                        frame,
                        model);
            }
        };
    }

    private static List<HandIn.Wanted> wanted(List<String> items, List<String> insisted) {
        var wanted = new ArrayList<HandIn.Wanted>();
        items.stream().filter(item -> !item.isEmpty()).map(HandIn.Wanted::of).forEach(wanted::add);
        insisted.stream()
                .filter(item -> !item.isEmpty())
                .map(item -> new HandIn.Wanted(item, true))
                .forEach(wanted::add);
        return wanted;
    }

    private static HandIn.PaperShown shown(String kind, Map<String, String> form) {
        var number = form.getOrDefault("number." + kind, "").strip();
        var until = DateParts.from(form, "until." + kind).toDay().orElse(null);
        return new HandIn.PaperShown(kind, number.isEmpty() ? null : number, until);
    }

    /** Everything that is missing, each at its field. */
    private List<FieldError> errors(List<Missing> missing, Frame frame) {
        return missing.stream().map(one -> error(one, frame)).distinct().toList();
    }

    private FieldError error(Missing missing, Frame frame) {
        var item = catalogue.item(missing.item()).words(frame.language().tag());
        return switch (missing) {
            case Missing.Answer(var _, var fact, var key) ->
                new FieldError(fact, item.question(key).ask());
            case Missing.Paper(var _, var kind) ->
                new FieldError("paper-" + kind, frame.text("desk.basket.paper", frame.text("papers.kind." + kind)));
            case Missing.Employer(var _) -> new FieldError("employer", frame.text("cases.told.noName"));
            case Missing.WhoDied(var _) -> new FieldError(Deceased.NAME, frame.text("catalogue.deceased.noName"));
            case Missing.Account(var _, var problem, var digits) ->
                new FieldError("account", frame.text(problem, digits));
        };
    }

    /** The papers of a waiting file were shown. */
    @PostMapping("/given")
    String given(
            Actor.Staff clerk,
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam String number,
            @RequestParam long version,
            @RequestParam(name = "paper", defaultValue = "") List<String> papers) {
        var which = CaseNumber.parse(number).orElseThrow(NoSuchCase::new);
        cases.given(
                clerk,
                key,
                which,
                version,
                papers.stream().filter(kind -> !kind.isEmpty()).toList());
        return "redirect:/desk/persons/" + id + "?given";
    }

    /** What came with a hand-in. */
    private record Basket(Answers answers, Map<String, String> form, PersonViews.Ticks ticks) {}

    private String wrong(Actor.Staff clerk, UUID id, Basket basket, List<FieldError> errors, Frame frame, Model model) {
        var typed = new PersonViews.Typed(basket.form(), basket.ticks(), errors);
        return page(clerk, id, basket.answers(), "", typed, frame, model);
    }

    private String page(
            Actor.Staff clerk,
            UUID id,
            Answers answers,
            String done,
            PersonViews.Typed typed,
            Frame frame,
            Model model) {
        var person = persons.view(clerk, new PersonId(id)).orElseThrow(() -> new UnknownPerson(new PersonId(id)));
        var ask = new PersonViews.Ask(
                answers, sealed.seal(answers), UUID.randomUUID().toString(), done, typed);
        model.addAttribute("page", views.page(clerk, person, ask, today.day(), frame));
        return "desk/person";
    }
}
