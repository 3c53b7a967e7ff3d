package anjia.cases;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.catalogue.Explanation;
import anjia.catalogue.SealedAnswers;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import anjia.web.ClockBar;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Step;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever acts for an organisation hands in for it, and reads how its files stand (单位办件). */
@Controller
@RequestMapping(OrganisationCasePages.PATH)
class OrganisationCasePages {

    static final String PATH = "/organisation/cases";

    private final OrganisationCaseViews views;
    private final HandingInForOrganisations handingIn;
    private final FilesOfOrganisations files;
    private final CaseAccess access;
    private final CaseSteps steps;
    private final CaseStanding standing;
    private final Supplements supplements;
    private final Decisions decisions;
    private final Withdrawing withdrawing;
    private final Organisations organisations;
    private final SealedAnswers sealed;
    private final Requests requests;
    private final Today today;

    OrganisationCasePages(
            OrganisationCaseViews views,
            HandingInForOrganisations handingIn,
            FilesOfOrganisations files,
            CaseAccess access,
            CaseSteps steps,
            CaseStanding standing,
            Supplements supplements,
            Decisions decisions,
            Withdrawing withdrawing,
            Organisations organisations,
            SealedAnswers sealed,
            Requests requests,
            Today today) {
        this.views = views;
        this.handingIn = handingIn;
        this.files = files;
        this.access = access;
        this.steps = steps;
        this.standing = standing;
        this.supplements = supplements;
        this.decisions = decisions;
        this.withdrawing = withdrawing;
        this.organisations = organisations;
        this.sealed = sealed;
        this.requests = requests;
        this.today = today;
    }

    record ListPage(
            String organisation, List<OrganisationCaseViews.Line> lines, List<OrganisationCaseViews.Offer> offers) {}

    /**
     * How one stands.
     *
     * @param said what has just happened to it; empty when nothing has
     * @param bring kinds of papers that it waits for, and {@code note} why
     * @param reason the office's own words; empty when the law said it
     * @param decided whether there is a decision, which the grounds explain
     */
    record OnePage(
            String organisation,
            String number,
            String name,
            String office,
            String said,
            String dueWords,
            @Nullable ClockBar bar,
            List<String> bring,
            String note,
            List<Step> steps,
            Explanation item,
            boolean decided,
            String reason,
            boolean mayWithdraw,
            String key) {}

    @GetMapping
    String list(Actor.Agent agent, Frame frame, Model model) {
        model.addAttribute(
                "page",
                new ListPage(organisation(agent).name(), views.lines(files.of(agent), frame), views.offers(frame)));
        return "cases/organisationcases";
    }

    @GetMapping("/new/{subject}/{name}")
    String check(
            Actor.Agent agent,
            @PathVariable String subject,
            @PathVariable String name,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String a,
            Frame frame,
            Model model) {
        return page(agent, subject + "/" + name, a, List.of(), frame, model);
    }

    @PostMapping("/new/{subject}/{name}")
    String handIn(
            Actor.Agent agent,
            @PathVariable String subject,
            @PathVariable String name,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        var item = subject + "/" + name;
        var a = form.getOrDefault(SealedAnswers.PARAMETER, "");
        var wish = new HandingInForOrganisations.Wish(
                organisation(agent), item, sealed.open(a), List.of(), form.containsKey("insist"));
        var result = handingIn.submit(agent, form.getOrDefault("key", ""), wish);
        return switch (result.outcome()) {
            case TAKEN -> "redirect:" + PATH + "/" + result.number() + "?said=new";
            case OPEN -> "redirect:" + PATH + "/" + result.number() + "?said=open";
            case UNANSWERED, LAW_SAYS_NO, NO_OFFICE, OWN -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(agent, item, a, OrganisationCaseViews.errors(result.outcome(), frame), frame, model);
            }
        };
    }

    private String page(Actor.Agent agent, String item, String a, List<FieldError> errors, Frame frame, Model model) {
        var organisation = organisation(agent);
        var answers = sealed.open(a);
        var assessed = views.answered(organisation, item, answers);
        if (assessed == null) return "redirect:" + views.asksOn(organisation, item, answers);
        model.addAttribute(
                "page",
                views.check(agent, organisation, assessed, answers, PATH + "/new/" + item, Set.of(), errors, frame));
        return "cases/organisationcheck";
    }

    @GetMapping("/{number}")
    String one(
            Actor.Agent agent,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String said,
            Frame frame,
            Model model) {
        var file = access.open(agent, MyCasePages.read(number));
        var decided = decisions.find(file.id()).orElse(null);
        var asked = supplements.open(file.id());
        model.addAttribute(
                "page",
                new OnePage(
                        organisation(agent).name(),
                        file.number().value(),
                        views.name(file, frame),
                        views.office(file),
                        Set.of("new", "open", "withdrawn").contains(said) ? said : "",
                        CaseStanding.line(file, frame),
                        file.isOpen() ? standing.bar(file, today.day(), frame) : null,
                        asked.map(Supplements.Asked::papers).orElse(List.of()),
                        asked.map(Supplements.Asked::note).orElse(""),
                        steps.of(agent, file, false, frame),
                        views.explanation(file, decided, frame),
                        decided != null,
                        decided == null ? "" : decided.reason(),
                        file.state().mayBecome(CaseState.WITHDRAWN),
                        UUID.randomUUID().toString()));
        return "cases/organisationcase";
    }

    @PostMapping("/{number}/withdraw")
    String withdraw(Actor.Agent agent, @PathVariable String number, @RequestParam(defaultValue = "") String key) {
        var which = access.open(agent, MyCasePages.read(number)).number();
        requests.once(
                agent,
                key,
                "cases.withdraw",
                which.value(),
                () -> String.valueOf(withdrawing.withdraw(agent, which, today.day())));
        return "redirect:" + PATH + "/" + which + "?said=withdrawn";
    }

    private Organisation organisation(Actor.Agent agent) {
        return organisations.find(agent.organisation()).orElseThrow(NoSuchCase::new);
    }
}
