package anjia.organisations;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.access.Requests;
import anjia.access.Role;
import anjia.places.Places;
import anjia.registry.Grounds;
import anjia.web.DateParts;
import anjia.web.DeskTab;
import anjia.web.Fact;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office of the county looks at the letter and says until when somebody may act for an organisation, or why not (单位授权核验). */
@Controller
@RequestMapping(OfficeOrganisationPages.PATH)
@Order(28)
class OfficeOrganisationPages implements DeskTab {

    static final String PATH = "/desk/organisations";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** @param day when it was asked, or until when it is in force */
    record Line(String id, String name, String holder, String day) {}

    record ListPage(List<Line> waiting, List<Line> inForce, boolean checks) {}

    /**
     * @param own she would decide about herself, or for an organisation for which she acts: somebody else does
     * @param known whether the house knew the organisation before
     * @param others who acts for it already
     */
    record OnePage(
            String id,
            String name,
            List<Fact> facts,
            List<String> others,
            boolean known,
            boolean legal,
            boolean waits,
            boolean inForce,
            boolean own,
            Map<String, String> typed,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }

        String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        DateParts until() {
            return DateParts.from(typed, "until");
        }
    }

    private final MandateChecks checks;
    private final Mandates mandates;
    private final MandateRows rows;
    private final Places places;
    private final Requests requests;

    OfficeOrganisationPages(
            MandateChecks checks, Mandates mandates, MandateRows rows, Places places, Requests requests) {
        this.checks = checks;
        this.mandates = mandates;
        this.rows = rows;
        this.places = places;
        this.requests = requests;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String key() {
        return "organisations.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return Stream.of(Role.CLERK, Role.OFFICER, Role.HEAD).map(Role::name).anyMatch(staff.roles()::contains);
    }

    @Override
    public boolean shownIn(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff && checks.mayCheck(staff);
    }

    @Override
    public OptionalInt count(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff
                ? OptionalInt.of(rows.countWaiting(staff))
                : OptionalInt.empty();
    }

    @GetMapping
    String list(Actor.Staff staff, Frame frame, Model model) {
        var waiting = checks.waiting(staff).stream()
                .map(one -> line(one, LocalDate.ofInstant(one.askedAt(), CHINA), frame))
                .toList();
        var inForce = checks.inForce(staff).stream()
                .map(one -> line(one, one.until(), frame))
                .toList();
        model.addAttribute("page", new ListPage(waiting, inForce, checks.mayCheck(staff)));
        return "organisations/list";
    }

    private static Line line(Mandate mandate, @Nullable LocalDate day, Frame frame) {
        return new Line(
                mandate.id().toString(),
                mandate.name(),
                frame.name(mandate.holder()),
                day == null ? "" : frame.formats().day(day));
    }

    @GetMapping("/{id}")
    String show(Actor.Staff staff, @PathVariable UUID id, Frame frame, Model model) {
        return page(staff, id, Map.of(), List.of(), frame, model);
    }

    @PostMapping("/{id}")
    String check(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        checks.open(staff, id);
        var agrees = "approve".equals(form.get("outcome"));
        var errors = agrees ? approvalFaults(form, frame) : refusalFaults(form, frame);
        if (!errors.isEmpty()) return again(staff, id, form, errors, frame, response, model);
        var reason = form.getOrDefault("reason", "").strip();
        var until = DateParts.from(form, "until").toDay();
        var answer = MandateChecks.Outcome.valueOf(requests.once(
                staff,
                form.getOrDefault("key", ""),
                "organisations.check",
                id + "|" + agrees + "|" + (agrees ? until.orElseThrow() : reason),
                () -> (agrees ? checks.approve(staff, id, until.orElseThrow()) : checks.refuse(staff, id, reason))
                        .name()));
        return after(answer, staff, id, form, frame, response, model);
    }

    @PostMapping("/{id}/end")
    String end(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        checks.open(staff, id);
        var reason = form.getOrDefault("endReason", "").strip();
        if (!Grounds.isReason(reason)) {
            var error = List.of(new FieldError("endReason", frame.text("organisations.fault.reason")));
            return again(staff, id, form, error, frame, response, model);
        }
        var answer = MandateChecks.Outcome.valueOf(requests.once(
                staff,
                form.getOrDefault("key", ""),
                "organisations.end",
                id + "|" + reason,
                () -> checks.end(staff, id, reason).name()));
        return after(answer, staff, id, form, frame, response, model);
    }

    private String after(
            MandateChecks.Outcome outcome,
            Actor.Staff staff,
            UUID id,
            Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case DONE, OVER -> "redirect:" + PATH + "/" + id;
            case OWN -> {
                var error = List.of(new FieldError("own", frame.text("organisations.own")));
                yield again(staff, id, form, error, frame, response, model);
            }
        };
    }

    private List<FieldError> approvalFaults(Map<String, String> form, Frame frame) {
        var faults = new ArrayList<FieldError>();
        if (!"true".equals(form.get("seen")))
            faults.add(new FieldError("seen", frame.text("organisations.fault.seen")));
        var until = DateParts.from(form, "until").toDay();
        var today = mandates.today();
        if (until.isEmpty() || until.get().isBefore(today) || until.get().isAfter(today.plusYears(MandateChecks.YEARS)))
            faults.add(new FieldError("until", frame.text("organisations.fault.until", MandateChecks.YEARS)));
        return faults;
    }

    private static List<FieldError> refusalFaults(Map<String, String> form, Frame frame) {
        if (!"refuse".equals(form.get("outcome")))
            return List.of(new FieldError("outcome", frame.text("organisations.fault.outcome")));
        return Grounds.isReason(form.getOrDefault("reason", ""))
                ? List.of()
                : List.of(new FieldError("reason", frame.text("organisations.fault.reason")));
    }

    private String again(
            Actor.Staff staff,
            UUID id,
            Map<String, String> form,
            List<FieldError> errors,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, id, form, errors, frame, model);
    }

    private String page(
            Actor.Staff staff, UUID id, Map<String, String> typed, List<FieldError> errors, Frame frame, Model model) {
        var mandate = checks.open(staff, id);
        var others = checks.others(mandate).stream()
                .map(one -> frame.text("organisations.other", frame.name(one.holder()), one.duty()))
                .toList();
        model.addAttribute(
                "page",
                new OnePage(
                        id.toString(),
                        mandate.name(),
                        facts(mandate, frame),
                        others,
                        checks.isKnown(mandate),
                        mandate.legal(),
                        mandate.state() == MandateState.ASKED,
                        mandate.isInForceOn(mandates.today()),
                        checks.isOwn(staff, mandate),
                        typed,
                        errors,
                        UUID.randomUUID().toString()));
        return "organisations/one";
    }

    private List<Fact> facts(Mandate mandate, Frame frame) {
        var facts = new ArrayList<>(List.of(
                new Fact(frame.text("organisations.code"), mandate.creditCode().value()),
                new Fact(frame.text("organisations.county"), frame.place(places.fullName(mandate.division()))),
                new Fact(frame.text("organisations.holder"), frame.name(mandate.holder())),
                new Fact(frame.text("organisations.number"), mandate.number()),
                new Fact(frame.text("organisations.duty"), mandate.duty()),
                new Fact(
                        frame.text("organisations.isLegal"),
                        frame.text(mandate.legal() ? "organisations.yes" : "organisations.no")),
                new Fact(
                        frame.text("organisations.asked"),
                        frame.formats().day(LocalDate.ofInstant(mandate.askedAt(), CHINA))),
                new Fact(frame.text("organisations.standing"), frame.text("organisations.state." + mandate.state()))));
        var until = mandate.until();
        if (until != null)
            facts.add(
                    new Fact(frame.text("organisations.until"), frame.formats().day(until)));
        var decider = mandate.decider();
        if (decider != null) facts.add(new Fact(frame.text("organisations.decider"), frame.name(decider)));
        if (!mandate.reason().isEmpty()) facts.add(new Fact(frame.text("organisations.reason"), mandate.reason()));
        return facts;
    }
}
