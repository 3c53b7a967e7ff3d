package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.access.Role;
import anjia.places.Places;
import anjia.web.DeskTab;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The departures of a county for its office (劳务输出管理): who signed up, who went, who came back. */
@Controller
@RequestMapping(OfficeDeparturePages.PATH)
@Order(37)
class OfficeDeparturePages implements DeskTab {

    static final String PATH = "/desk/cooperation";

    private static final int LONGEST_REASON = 300;

    private final Departures departures;
    private final Journeys journeys;
    private final RosterCorrections corrections;
    private final RosterViews rosters;
    private final DepartureViews views;
    private final Pairs pairs;
    private final Places places;
    private final Requests requests;

    OfficeDeparturePages(
            Departures departures,
            Journeys journeys,
            RosterCorrections corrections,
            RosterViews rosters,
            DepartureViews views,
            Pairs pairs,
            Places places,
            Requests requests) {
        this.departures = departures;
        this.journeys = journeys;
        this.corrections = corrections;
        this.rosters = rosters;
        this.views = views;
        this.pairs = pairs;
        this.places = places;
        this.requests = requests;
    }

    /** @param seats "12 / 45" */
    record Line(String id, String title, String home, String day, String seats, String state) {}

    /** @param ends whether she may end it */
    record PairLine(String id, String home, String partner, String since, String notice, boolean ends) {}

    record ListPage(List<Line> lines, List<PairLine> pairs) {}

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String key() {
        return "cooperation.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.roles().contains(Role.OFFICER.name()) || staff.roles().contains(Role.HEAD.name());
    }

    @Override
    public boolean shownIn(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff && departures.mayPlan(staff);
    }

    @GetMapping
    String list(Actor.Staff staff, Frame frame, Model model) {
        if (!departures.mayPlan(staff)) throw new NoSuchDeparture();
        var lines = departures.of(staff).stream().map(one -> line(one, frame)).toList();
        var partners = pairs.on(departures.today()).stream()
                .map(one -> new PairLine(
                        one.id().toString(),
                        frame.place(places.localName(one.home())),
                        frame.place(places.fullName(one.partner())),
                        frame.formats().day(one.since()),
                        one.notice(),
                        staff.scope().stream().anyMatch(range -> range.contains(one.home()))))
                .toList();
        model.addAttribute("page", new ListPage(lines, partners));
        return "cooperation/list";
    }

    private Line line(Departure one, Frame frame) {
        var seats = one.plan().seats();
        return new Line(
                one.id().toString(),
                views.title(one, frame),
                frame.place(places.localName(one.plan().home())),
                frame.formats().day(one.plan().leavesOn()),
                seats - departures.seatsLeft(one) + " / " + seats,
                views.state(one, frame));
    }

    @GetMapping("/departures/{id}")
    String show(Actor.Staff staff, @PathVariable UUID id, Frame frame, Model model) {
        return page(staff, id, Map.of(), List.of(), frame, model);
    }

    /** For the portion of the roster that the form shows. */
    @PostMapping("/departures/{id}/left")
    String left(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var departure = departures.of(staff, id);
        var typed = new LeftForm(form);
        var roster = journeys.roster(departure);
        var faults = typed.faults(roster, frame);
        if (!faults.isEmpty()) return again(staff, id, form, faults, frame, response, model);
        var went = typed.went(roster, departures.chosen(roster));
        var looked = typed.people(roster);
        var outcome = once(
                staff,
                form,
                "left",
                id + "|" + typed.said(),
                () -> journeys.left(staff, id, looked, went).name());
        return after(outcome, staff, id, form, frame, response, model);
    }

    @PostMapping("/departures/{id}/cancel")
    String cancel(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        departures.of(staff, id);
        var reason = form.getOrDefault("reason", "").strip();
        if (reason.length() < 2 || reason.length() > LONGEST_REASON) {
            var fault = List.of(new FieldError("reason", frame.text("cooperation.fault.reason")));
            return again(staff, id, form, fault, frame, response, model);
        }
        var outcome = once(
                staff,
                form,
                "cancel",
                id + "|" + reason,
                () -> departures.cancel(staff, id, reason).name());
        return after(outcome, staff, id, form, frame, response, model);
    }

    /** Somebody who stands at the window takes a seat; after they left, somebody who boarded without one. */
    @PostMapping("/departures/{id}/sign")
    String sign(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var left = departures.of(staff, id).state() == Departure.State.LEFT;
        var found = rosters.atTheWindow(staff, form.getOrDefault("number", ""));
        var person = found.person();
        if (person == null) {
            var fault = List.of(new FieldError("number", frame.text("cooperation.fault." + found.problem())));
            return again(staff, id, form, fault, frame, response, model);
        }
        var outcome = once(
                staff,
                form,
                "sign",
                id + "|" + person.value(),
                () -> (left ? corrections.boarded(staff, person, id) : departures.sign(staff, person, id, null))
                        .name());
        if (left && outcome.equals("DONE"))
            return "redirect:" + PATH + "/departures/" + id + "/back/" + onRoster(staff, id, person);
        return after(outcome, staff, id, form, frame, response, model);
    }

    /** Under which of her ids she stands on it. */
    private UUID onRoster(Actor.Staff staff, UUID id, PersonId person) {
        return departures
                .traveller(departures.of(staff, id), person)
                .orElseThrow(NoSuchDeparture::new)
                .person()
                .value();
    }

    private String once(Actor.Staff staff, Map<String, String> form, String act, String body, Supplier<String> does) {
        return requests.once(staff, form.getOrDefault("key", ""), "cooperation." + act, body, does);
    }

    private String after(
            String outcome,
            Actor.Staff staff,
            UUID id,
            Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        if (outcome.equals("DONE") || outcome.equals("OVER")) return "redirect:" + PATH + "/departures/" + id;
        var field = outcome.equals("TOO_EARLY") ? "left" : "number";
        var fault = List.of(new FieldError(field, frame.text("cooperation.fault." + outcome)));
        return again(staff, id, form, fault, frame, response, model);
    }

    private String again(
            Actor.Staff staff,
            UUID id,
            Map<String, String> form,
            List<FieldError> faults,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, id, form, faults, frame, model);
    }

    private String page(
            Actor.Staff staff, UUID id, Map<String, String> typed, List<FieldError> errors, Frame frame, Model model) {
        model.addAttribute("page", rosters.page(staff, departures.of(staff, id), typed, errors, frame));
        return "cooperation/one";
    }
}
