package anjia.cases;

import anjia.access.Actor;
import anjia.access.Errand;
import anjia.access.Within;
import anjia.catalogue.Answering;
import anjia.catalogue.Answers;
import anjia.catalogue.Deceased;
import anjia.catalogue.Explanations;
import anjia.catalogue.Matter;
import anjia.catalogue.OpenQuestion;
import anjia.catalogue.SealedAnswers;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A worker applies by herself (本人申请): one thing a page, what she typed travels sealed in the address, and is stored when she hands in. */
@Controller
@RequestMapping("/my/apply/{subject}/{name}")
class ApplyPages {

    private static final String SEALED = SealedAnswers.PARAMETER;

    private final Applying applying;
    private final ApplyViews views;
    private final Cases cases;
    private final Answering answering;
    private final Explanations explanations;
    private final SealedAnswers sealed;
    private final AccountAsking accounts;
    private final EmployerAsking employers;
    private final DeceasedAsking deceased;
    private final WhichPays pays;
    private final AskedBeside beside;
    private final Drafts drafts;
    private final Bundles bundles;
    private final Today today;

    ApplyPages(
            Applying applying,
            ApplyViews views,
            Cases cases,
            Answering answering,
            Explanations explanations,
            SealedAnswers sealed,
            AccountAsking accounts,
            EmployerAsking employers,
            DeceasedAsking deceased,
            WhichPays pays,
            AskedBeside beside,
            Drafts drafts,
            Bundles bundles,
            Today today) {
        this.applying = applying;
        this.views = views;
        this.cases = cases;
        this.answering = answering;
        this.explanations = explanations;
        this.sealed = sealed;
        this.accounts = accounts;
        this.employers = employers;
        this.deceased = deceased;
        this.pays = pays;
        this.beside = beside;
        this.drafts = drafts;
        this.bundles = bundles;
        this.today = today;
    }

    @GetMapping
    String show(
            @Within(Errand.APPLY) Actor.ForPerson worker,
            @PathVariable String subject,
            @PathVariable String name,
            @RequestParam(name = SEALED, defaultValue = "") String a,
            @RequestParam(defaultValue = "") String insist,
            @RequestParam(name = Way.ON, defaultValue = "") String on,
            Frame frame,
            Model model) {
        var way = new Way(subject + "/" + name, a, !insist.isEmpty());
        var draft = on.isEmpty() ? drafts.find(worker.person(), matter(way)) : Optional.<Drafts.Draft>empty();
        return draft.isPresent()
                ? "redirect:" + way.with(sealed.seal(merged(draft.get(), way)))
                : page(worker, way, next(worker, way), new Typed(Map.of(), List.of()), frame, model);
    }

    /** What she brings along counts before what she began with. */
    private Answers merged(Drafts.Draft draft, Way way) {
        return draft.application().with(application(way).typed()).typed();
    }

    /** What came back with an error: the form as it was typed. */
    private record Typed(Map<String, String> form, List<FieldError> errors) {}

    /** An answer, or the account: then on to the next page. */
    @PostMapping("/next")
    String answer(
            @Within(Errand.APPLY) Actor.ForPerson worker,
            @PathVariable String subject,
            @PathVariable String name,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var way = new Way(subject + "/" + name, form.getOrDefault(SEALED, ""), form.containsKey("insist"));
        var next = next(worker, way);
        if (next instanceof Applying.Next.Ask ask) return answer(worker, way, ask, form, frame, model);
        var said = beside.read(worker, next, application(way), form, frame);
        if (said.isEmpty()) return "redirect:" + way.with(way.a());
        return said.get().mistakes().isEmpty()
                ? goOn(worker, way, said.get().application())
                : page(worker, way, next, new Typed(form, said.get().mistakes()), frame, model);
    }

    private String answer(
            Actor.ForPerson worker,
            Way way,
            Applying.Next.Ask ask,
            Map<String, String> form,
            Frame frame,
            Model model) {
        var answers = answering.from(form, ask.asked().item());
        var question = question(way, ask, frame);
        if (question.wantsMore(form)) return page(worker, way, ask, new Typed(form, List.of()), frame, model);
        var mistakes = answers.answers(question.fact())
                ? answering.mistakes(ask.asked().item(), answers, today.day(), frame)
                : List.of(new FieldError(question.fact(), frame.text("cases.apply.chooseOne")));
        if (!mistakes.isEmpty()) return page(worker, way, ask, new Typed(form, mistakes), frame, model);
        var more = Answers.NONE.with(question.fact(), answers.values().getOrDefault(question.fact(), Answers.UNSURE));
        var application = application(way).with(more);
        if (sealed.carries(application.typed())) return goOn(worker, way, application);
        var tooMany = List.of(new FieldError(question.fact(), frame.text("catalogue.check.tooMany")));
        return page(worker, way, ask, new Typed(form, tooMany), frame, model);
    }

    /** To the next page, with what was typed kept as a draft. */
    private String goOn(Actor.ForPerson worker, Way way, Application application) {
        var then = way.with(sealed.seal(application.typed()));
        drafts.save(
                worker.person(),
                matter(new Way(way.item(), sealed.seal(application.typed()), way.insists())),
                application);
        return "redirect:" + then;
    }

    private Matter matter(Way way) {
        return applying.matter(way.item(), application(way));
    }

    @PostMapping
    String handIn(
            @Within(Errand.APPLY) Actor.ForPerson worker,
            @PathVariable String subject,
            @PathVariable String name,
            @RequestParam Map<String, String> form,
            Model model) {
        var way = new Way(subject + "/" + name, form.getOrDefault(SEALED, ""), form.containsKey("insist"));
        var application = application(way);
        var typed = application.account();
        if (typed != null && !accounts.mayPayTo(worker, typed))
            return "redirect:"
                    + way.with(sealed.seal(application.without("account.").typed()));
        var items = List.of(form.getOrDefault("items", way.item()).split(","));
        var wanted = items.stream()
                .map(item -> new HandIn.Wanted(item, way.insists()))
                .toList();
        var handIn = new HandIn(
                form.getOrDefault("key", ""),
                worker.person(),
                wanted,
                application.answers(),
                List.of(),
                application.account(),
                application.declared(),
                application.employer());
        return switch (cases.submit(worker, handIn)) {
            case Submission.Taken(var id, var receipts) -> {
                for (var matter : bundles.chosen(way, application)) drafts.remove(worker.person(), matter);
                yield application.together().isEmpty()
                        ? "redirect:/my/cases/" + receipts.getLast().number() + "?new"
                        : "redirect:" + HandedInPages.address(id) + "?new";
            }
            case Submission.Incomplete _, Submission.NotEntitled _ -> "redirect:" + way.with(way.a());
        };
    }

    private Applying.Next next(Actor.ForPerson worker, Way way) {
        return applying.next(worker, way.item(), application(way), way.insists(), today.day());
    }

    private Application application(Way way) {
        return new Application(sealed.open(way.a()));
    }

    /** The first that she has not answered yet. */
    private OpenQuestion question(Way way, Applying.Next.Ask ask, Frame frame) {
        var typed = application(way);
        return explanations.of(ask.asked(), frame).questions().stream()
                .filter(question -> !typed.answers().answers(question.fact()))
                .findFirst()
                .orElseThrow();
    }

    private String page(Actor.ForPerson worker, Way way, Applying.Next next, Typed typed, Frame frame, Model model) {
        return switch (next) {
            case Applying.Next.Ask ask -> {
                model.addAttribute("page", questionPage(way, ask, typed, frame));
                yield "cases/question";
            }
            case Applying.Next.AskAccount _ when !worker.may(Errand.ACCOUNT) -> "cases/accounthers";
            case Applying.Next.AskAccount _ -> {
                var form = typed.form().isEmpty() ? accounts.form(worker) : AccountForm.from(typed.form());
                model.addAttribute("page", new AccountAsking.AccountPage(way, form, typed.errors()));
                yield "cases/account";
            }
            case Applying.Next.AskEmployer(var _, var matter) -> {
                var form = EmployerForm.from(typed.form());
                model.addAttribute("page", employers.page(worker, way, matter, form, typed.errors(), frame));
                yield "cases/told";
            }
            case Applying.Next.AskWhoDied _ -> {
                model.addAttribute("page", deceased.page(way, typed.form(), typed.errors(), frame));
                yield "cases/deceased";
            }
            case Applying.Next.AskWhichPays(var _, var contest) -> {
                model.addAttribute("page", pays.page(way, contest, typed.errors(), frame));
                yield "cases/pays";
            }
            case Applying.Next.Check check -> {
                model.addAttribute(
                        "page",
                        views.check(
                                worker,
                                way,
                                check,
                                application(way),
                                UUID.randomUUID().toString(),
                                frame));
                yield "cases/check";
            }
            case Applying.Next.BringPapers(var offers, var papers) -> {
                model.addAttribute("page", views.papers(worker, way, offers, papers, application(way), frame));
                yield "cases/bring";
            }
            case Applying.Next.Denied(var offers) -> {
                model.addAttribute("page", views.denied(way, offers, application(way), frame));
                yield "cases/denied";
            }
            case Applying.Next.AlreadyOpen(var line) -> "redirect:/my/cases/" + line.number() + "?open";
            case Applying.Next.Nothing _ -> throw new NoSuchCase();
        };
    }

    private AskPage questionPage(Way way, Applying.Next.Ask ask, Typed typed, Frame frame) {
        var question = question(way, ask, frame);
        return new AskPage(
                way,
                question,
                number(way),
                ask.left(),
                question.rows(typed.form(), typed.errors(), frame),
                typed.form(),
                typed.errors());
    }

    private int number(Way way) {
        return (int) application(way).answers().values().keySet().stream()
                        .filter(answer -> !Deceased.isAbout(answer))
                        .count()
                + 1;
    }
}
