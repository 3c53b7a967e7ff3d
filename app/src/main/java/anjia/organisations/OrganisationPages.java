package anjia.organisations;

import anjia.access.Accounts;
import anjia.access.Actor;
import anjia.access.ActsAbout;
import anjia.access.ForOrganisation;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.places.Places;
import anjia.web.Fact;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For herself she sees for which organisations she may act (我代表的单位); while she acts for one, that one's page. */
@Controller
@RequestMapping(OrganisationPages.PATH)
class OrganisationPages {

    static final String PATH = "/organisation";

    /** What stands on the organisation's page. */
    private static final Set<String> ACTS = Set.of(
            "organisations.approve",
            "organisations.end",
            "organisations.actFor",
            "organisations.letProgramIn",
            "organisations.withdrawProgram",
            "cases.handInForOrganisation");

    /** One of hers. @param line how it stands, and until when; {@code acts} whether she may act now, {@code ends} whether she may end it */
    record Line(String id, String name, String state, String line, boolean acts, boolean ends) {}

    record MinePage(List<Line> lines) {}

    /** Somebody who acts for it. */
    record Agent(String id, String name, String duty, boolean legal, String until, boolean own, boolean ends) {}

    record Done(String at, String what, String who) {}

    /** @param own whether she came from a page of her own, which is not open while she acts for the organisation */
    record ItsPage(String name, List<Fact> facts, List<Agent> agents, List<Done> done, boolean own) {}

    private final Mandates mandates;
    private final MandateRows rows;
    private final ActsAbout acts;
    private final Accounts accounts;
    private final Offices offices;
    private final Places places;

    OrganisationPages(
            Mandates mandates, MandateRows rows, ActsAbout acts, Accounts accounts, Offices offices, Places places) {
        this.mandates = mandates;
        this.rows = rows;
        this.acts = acts;
        this.accounts = accounts;
        this.offices = offices;
        this.places = places;
    }

    @GetMapping
    String show(Actor actor, HttpServletRequest request, Frame frame, Model model) {
        return switch (actor) {
            case Actor.Person person -> mine(person, frame, model);
            case Actor.Agent agent -> its(agent, request.getParameter("own") != null, frame, model);
            case Actor.Helper _, Actor.Staff _, Actor.Agency _, Actor.SystemJob _, Actor.Visitor _ ->
                throw new NoSuchMandate();
        };
    }

    private String mine(Actor.Person person, Frame frame, Model model) {
        var lines =
                mandates.ofHers(person).stream().map(one -> line(one, frame)).toList();
        model.addAttribute("page", new MinePage(lines));
        return "organisations/mine";
    }

    private Line line(Mandate mandate, Frame frame) {
        var acts = mandate.isInForceOn(mandates.today());
        var state = mandate.state() == MandateState.VALID && !acts
                ? "OVER"
                : mandate.state().name();
        var line = switch (mandate.state()) {
            case ASKED -> frame.text("organisations.mine.askedLine", office(mandate));
            case VALID -> frame.text("organisations.mine.validLine", day(mandate, frame));
            case REFUSED -> frame.text("organisations.mine.refusedLine", mandate.reason());
            case TAKEN_BACK -> "";
            case ENDED -> mandate.reason();
        };
        var ends = acts || mandate.state() == MandateState.ASKED;
        return new Line(
                mandate.id().toString(), mandate.name(), frame.text("organisations.state." + state), line, acts, ends);
    }

    private String office(Mandate mandate) {
        return offices.find(mandates.officeOf(mandate)).map(Office::name).orElse("");
    }

    private static String day(Mandate mandate, Frame frame) {
        var until = mandate.until();
        return until == null ? "" : frame.formats().day(until);
    }

    private String its(Actor.Agent agent, boolean own, Frame frame, Model model) {
        var mandate = mandates.of(agent);
        var facts = List.of(
                new Fact(frame.text("organisations.code"), mandate.creditCode().value()),
                new Fact(frame.text("organisations.county"), frame.place(places.fullName(mandate.division()))),
                new Fact(frame.text("organisations.me"), frame.name(mandate.holder())),
                new Fact(frame.text("organisations.until"), day(mandate, frame)));
        var agents = mandates.others(agent).stream()
                .map(one -> agent(agent, one, frame))
                .toList();
        model.addAttribute("page", new ItsPage(mandate.name(), facts, agents, done(agent, frame), own));
        return "organisations/its";
    }

    private static Agent agent(Actor.Agent reader, Mandate one, Frame frame) {
        var own = one.id().equals(reader.mandate());
        return new Agent(
                one.id().toString(),
                frame.name(one.holder()),
                one.duty(),
                one.legal(),
                day(one, frame),
                own,
                own || reader.legal());
    }

    private List<Done> done(Actor.Agent agent, Frame frame) {
        var names = rows.ever(agent.organisation());
        return acts.of(agent.organisation(), ACTS).stream()
                .map(act -> new Done(
                        frame.formats().moment(act.at()),
                        frame.text("organisations.act."
                                + act.act().substring(act.act().indexOf('.') + 1)),
                        who(act.actor(), names, frame)))
                .toList();
    }

    /** An agent and a person by the name in her mandate, a member of staff by her office. What came in by {@link MandateEntry}, an office had seen. */
    private String who(String actor, List<Mandate> names, Frame frame) {
        if (actor.startsWith("job:")) return frame.text("organisations.anOffice");
        var id = UUID.fromString(actor.substring(actor.indexOf(':') + 1));
        if (actor.startsWith("staff:"))
            return accounts.staff(id).map(Actor.Staff::officeName).orElse(frame.text("organisations.anOffice"));
        var byId = names.stream()
                .filter(one -> one.id().equals(id) || one.person().value().equals(id))
                .collect(Collectors.toMap(Mandate::person, Mandate::holder, (one, _) -> one));
        return byId.values().stream().findFirst().map(frame::name).orElse("");
    }

    /** From now on she acts for it; her own pages wait until she acts for herself again. */
    @PostMapping("/act")
    String begin(Actor actor, @RequestParam(defaultValue = "") String mandate, HttpServletRequest request) {
        if (!(actor instanceof Actor.Person person)) return "redirect:" + PATH;
        ForOrganisation.begin(request, mandates.begin(person, id(mandate)).id());
        return "redirect:" + PATH;
    }

    @PostMapping("/leave")
    String leave(HttpServletRequest request) {
        ForOrganisation.end(request);
        return "redirect:" + (ForOrganisation.keepsAForm(request) ? "/still-here" : PATH);
    }

    @PostMapping("/mandates/{id}/end")
    String end(Actor actor, @PathVariable UUID id) {
        mandates.end(actor, id);
        return "redirect:" + PATH;
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NoSuchMandate();
        }
    }
}
