package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Catalogue;
import anjia.catalogue.SealedAnswers;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The window hands in for an organisation whose papers lie before the clerk, and notes papers that come later (窗口代单位递交). */
@Controller
@RequestMapping(DeskOrganisationCasePages.PATH)
class DeskOrganisationCasePages {

    static final String PATH = "/desk/organisation-cases";

    private static final int MOST = 20;

    private final OrganisationCaseViews views;
    private final HandingInForOrganisations handingIn;
    private final FilesOfOrganisations files;
    private final Cases cases;
    private final CaseAccess access;
    private final Organisations organisations;
    private final Catalogue catalogue;
    private final SealedAnswers sealed;

    DeskOrganisationCasePages(
            OrganisationCaseViews views,
            HandingInForOrganisations handingIn,
            FilesOfOrganisations files,
            Cases cases,
            CaseAccess access,
            Organisations organisations,
            Catalogue catalogue,
            SealedAnswers sealed) {
        this.views = views;
        this.handingIn = handingIn;
        this.files = files;
        this.cases = cases;
        this.access = access;
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.sealed = sealed;
    }

    /** An organisation that was found; {@code href} leads on with it. */
    record Found(String name, String code, String href) {}

    /** @param takes whether the reader may note that papers were brought */
    record FileLine(OrganisationCaseViews.Line line, boolean takes) {}

    /**
     * The way of the clerk: what, for which organisation, look once more.
     *
     * @param item name of what is handed in; empty when nothing was chosen yet
     * @param searched whether something was typed
     * @param organisation name and code of the chosen one; empty when none is
     */
    record DeskPage(
            String item,
            String itemCode,
            String a,
            String typed,
            boolean searched,
            List<Found> found,
            String organisation,
            String said,
            List<FileLine> lines,
            List<OrganisationCaseViews.Offer> offers,
            String key) {}

    @GetMapping
    String show(
            Actor.Staff staff,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String a,
            @RequestParam(defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String said,
            Frame frame,
            Model model) {
        var wanted = handingIn.takes(item) ? item : "";
        var chosen = organisation.isEmpty() ? null : organisation(organisation);
        var found = organisations.search(typed, MOST).stream()
                .filter(one -> one.creditCode() != null)
                .map(one -> found(one, wanted, a))
                .toList();
        model.addAttribute(
                "page",
                new DeskPage(
                        wanted.isEmpty()
                                ? ""
                                : catalogue
                                        .item(wanted)
                                        .words(frame.language().tag())
                                        .name(),
                        wanted,
                        a,
                        typed,
                        !typed.isBlank(),
                        found,
                        chosen == null ? "" : name(chosen),
                        said,
                        chosen == null ? List.of() : lines(staff, chosen, frame),
                        views.offers(frame),
                        UUID.randomUUID().toString()));
        return "cases/deskorganisation";
    }

    private static String name(Organisation organisation) {
        var code = organisation.creditCode();
        return organisation.name() + (code == null ? "" : " " + code.value());
    }

    private static Found found(Organisation one, String item, String a) {
        var code = one.creditCode();
        return new Found(
                one.name(),
                code == null ? "" : code.value(),
                item.isEmpty()
                        ? PATH + "?organisation=" + one.id()
                        : "%s/%s/%s?%s=%s".formatted(PATH, one.id(), item, SealedAnswers.PARAMETER, a));
    }

    private List<FileLine> lines(Actor.Staff staff, Organisation organisation, Frame frame) {
        return files.of(organisation).stream()
                .filter(file -> access.mayOpen(staff, file))
                .map(file -> new FileLine(
                        views.lines(List.of(file), frame).getFirst(),
                        file.state() == CaseState.WAITING && access.mayTakePapers(staff, file)))
                .toList();
    }

    @GetMapping("/{id}/{subject}/{name}")
    String check(
            Actor.Staff staff,
            @PathVariable String id,
            @PathVariable String subject,
            @PathVariable String name,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String a,
            Frame frame,
            Model model) {
        return page(staff, organisation(id), subject + "/" + name, a, Set.of(), List.of(), frame, model);
    }

    @PostMapping("/{id}/{subject}/{name}")
    String handIn(
            Actor.Staff staff,
            @PathVariable String id,
            @PathVariable String subject,
            @PathVariable String name,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "paper", defaultValue = "") List<String> papers,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        var item = subject + "/" + name;
        var one = organisation(id);
        var a = form.getOrDefault(SealedAnswers.PARAMETER, "");
        var wish = new HandingInForOrganisations.Wish(one, item, sealed.open(a), papers, form.containsKey("insist"));
        var result = handingIn.submit(staff, form.getOrDefault("key", ""), wish);
        return switch (result.outcome()) {
            case TAKEN -> "redirect:%s?organisation=%s&said=new".formatted(PATH, one.id());
            case OPEN -> "redirect:%s?organisation=%s&said=open".formatted(PATH, one.id());
            case UNANSWERED, LAW_SAYS_NO, NO_OFFICE, OWN -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var errors = OrganisationCaseViews.errors(result.outcome(), frame);
                yield page(staff, one, item, a, Set.copyOf(papers), errors, frame, model);
            }
        };
    }

    private String page(
            Actor.Staff staff,
            Organisation organisation,
            String item,
            String a,
            Set<String> shown,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var answers = sealed.open(a);
        var assessed = views.answered(organisation, item, answers);
        if (assessed == null) return "redirect:" + views.asksOn(organisation, item, answers);
        var path = "%s/%s/%s".formatted(PATH, organisation.id(), item);
        model.addAttribute("page", views.check(staff, organisation, assessed, answers, path, shown, errors, frame));
        return "cases/organisationcheck";
    }

    /** Papers that a file waits for have come. */
    @PostMapping("/papers")
    String given(
            Actor.Staff staff,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "paper", defaultValue = "") List<String> papers) {
        var file = access.open(staff, MyCasePages.read(form.getOrDefault("number", "")));
        if (!file.isOfOrganisation()) throw new NoSuchCase();
        cases.given(staff, form.getOrDefault("key", ""), file.number(), OfficePages.version(form), papers);
        return "redirect:%s?organisation=%s&said=given"
                .formatted(PATH, file.applicant().value());
    }

    private Organisation organisation(String id) {
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) throw new NoSuchCase();
        return organisations.find(UUID.fromString(id)).orElseThrow(NoSuchCase::new);
    }
}
