package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.web.Choice;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer plans a departure or changes it, and notes which place is whose partner (输出计划、结对关系). */
@Controller
@RequestMapping(OfficeDeparturePages.PATH)
class DepartureFormPages {

    private final Departures departures;
    private final Pairs pairs;
    private final Destinations destinations;
    private final Places places;
    private final Requests requests;
    private final DivisionCode province;

    DepartureFormPages(
            Departures departures,
            Pairs pairs,
            Destinations destinations,
            Places places,
            Requests requests,
            @Value("${anjia.province:61}") String province) {
        this.departures = departures;
        this.pairs = pairs;
        this.destinations = destinations;
        this.places = places;
        this.requests = requests;
        this.province = new DivisionCode(province);
    }

    /** @param id empty for a new one */
    record FormPage(
            String id,
            DepartureForm form,
            List<Choice> homes,
            List<Choice> destinations,
            List<Choice> transports,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    record PairPage(
            List<Choice> homes, List<Choice> partners, DepartureForm form, List<FieldError> errors, String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }

        DateParts since() {
            return DateParts.from(form.typed(), "since");
        }
    }

    @GetMapping("/departures/new")
    String ask(Actor.Staff staff, Frame frame, Model model) {
        if (!departures.mayPlan(staff)) throw new NoSuchDeparture();
        return page(staff, "", new DepartureForm(Map.of()), List.of(), frame, model);
    }

    @PostMapping("/departures/new")
    String plan(
            Actor.Staff staff,
            @RequestParam Map<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        if (!departures.mayPlan(staff)) throw new NoSuchDeparture();
        var form = new DepartureForm(typed);
        var counties = counties(staff);
        var faults = form.faults(counties, destinations, departures.today(), frame);
        if (!faults.isEmpty()) return again(staff, "", form, faults, frame, response, model);
        var plan = form.plan(counties, destinations);
        var id = requests.once(
                staff,
                form.typed("key"),
                "cooperation.plan",
                plan.toString(),
                () -> departures.plan(staff, plan).toString());
        return "redirect:" + OfficeDeparturePages.PATH + "/departures/" + id;
    }

    @GetMapping("/departures/{id}/edit")
    String edit(Actor.Staff staff, @PathVariable UUID id, Frame frame, Model model) {
        var departure = departures.of(staff, id);
        if (departure.state() != Departure.State.OPEN)
            return "redirect:" + OfficeDeparturePages.PATH + "/departures/" + id;
        return page(staff, id.toString(), DepartureForm.of(departure.plan(), places), List.of(), frame, model);
    }

    @PostMapping("/departures/{id}/edit")
    String mend(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        departures.of(staff, id);
        var form = new DepartureForm(typed);
        var counties = counties(staff);
        var faults = form.faults(counties, destinations, departures.today(), frame);
        if (!faults.isEmpty()) return again(staff, id.toString(), form, faults, frame, response, model);
        var plan = form.plan(counties, destinations);
        var outcome = Departures.Outcome.valueOf(requests.once(
                staff,
                form.typed("key"),
                "cooperation.mend",
                id + "|" + plan,
                () -> departures.mend(staff, id, plan).name()));
        if (outcome != Departures.Outcome.TOO_FEW_SEATS)
            return "redirect:" + OfficeDeparturePages.PATH + "/departures/" + id;
        var fault = List.of(new FieldError("seats", frame.text("cooperation.fault.TOO_FEW_SEATS")));
        return again(staff, id.toString(), form, fault, frame, response, model);
    }

    private String again(
            Actor.Staff staff,
            String id,
            DepartureForm form,
            List<FieldError> faults,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, id, form, faults, frame, model);
    }

    private String page(
            Actor.Staff staff, String id, DepartureForm form, List<FieldError> faults, Frame frame, Model model) {
        var transports = Arrays.stream(Departure.Transport.values())
                .map(one -> Choice.of(one.name(), frame.text("cooperation.by." + one)))
                .toList();
        model.addAttribute(
                "page",
                new FormPage(
                        id,
                        form,
                        names(staff),
                        destinations.choices(),
                        transports,
                        faults,
                        UUID.randomUUID().toString()));
        return "cooperation/form";
    }

    @GetMapping("/pairs/new")
    String askPair(Actor.Staff staff, Model model) {
        if (!departures.mayPlan(staff)) throw new NoSuchDeparture();
        return pairPage(staff, new DepartureForm(Map.of()), List.of(), model);
    }

    @PostMapping("/pairs/new")
    String notePair(
            Actor.Staff staff,
            @RequestParam Map<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        if (!departures.mayPlan(staff)) throw new NoSuchDeparture();
        var form = new DepartureForm(typed);
        var home = homesOfPairs(staff)
                .filter(one -> one.name().equals(form.typed("home")))
                .map(Division::code)
                .findFirst();
        var partner = destinations.find(form.typed("partner"));
        var since = DateParts.from(typed, "since").toDay();
        var notice = form.typed("notice");
        var faults = new ArrayList<FieldError>();
        if (home.isEmpty()) faults.add(new FieldError("home", frame.text("cooperation.fault.pairHome")));
        if (partner.isEmpty()) faults.add(new FieldError("partner", frame.text("cooperation.fault.destination")));
        if (since.isEmpty() || since.get().isAfter(departures.today()))
            faults.add(new FieldError("since", frame.text("cooperation.fault.since")));
        if (notice.length() < 2 || notice.length() > 80)
            faults.add(new FieldError("notice", frame.text("cooperation.fault.notice")));
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pairPage(staff, form, faults, model);
        }
        requests.once(
                staff, form.typed("key"), "cooperation.pair", home + "|" + partner + "|" + since + "|" + notice, () -> {
                    pairs.note(staff, home.orElseThrow(), partner.orElseThrow(), since.orElseThrow(), notice);
                    return "noted";
                });
        return "redirect:" + OfficeDeparturePages.PATH;
    }

    @PostMapping("/pairs/{id}/end")
    String endPair(Actor.Staff staff, @PathVariable UUID id) {
        if (!departures.mayPlan(staff)) throw new NoSuchDeparture();
        pairs.end(staff, id, departures.today());
        return "redirect:" + OfficeDeparturePages.PATH;
    }

    private String pairPage(Actor.Staff staff, DepartureForm form, List<FieldError> faults, Model model) {
        model.addAttribute(
                "page",
                new PairPage(
                        homesOfPairs(staff)
                                .map(one -> Choice.of(one.code().value(), one.name()))
                                .toList(),
                        destinations.choices(),
                        form,
                        faults,
                        UUID.randomUUID().toString()));
        return "cooperation/pair";
    }

    private List<Choice> names(Actor.Staff staff) {
        return counties(staff).stream()
                .map(one -> Choice.of(one.code().value(), one.name()))
                .toList();
    }

    /** Cities whose whole range is hers, and counties: partners are named for both (结对以市或县区为单位). */
    private Stream<Division> homesOfPairs(Actor.Staff staff) {
        var cities = places.below(province).stream()
                .filter(city -> staff.scope().stream().anyMatch(range -> range.contains(city.code())));
        return Stream.concat(cities, counties(staff).stream());
    }

    /** Those of the province that she reaches. */
    private List<Division> counties(Actor.Staff staff) {
        return places.below(province).stream()
                .flatMap(city -> places.below(city.code()).stream())
                .filter(one -> staff.scope().stream().anyMatch(range -> range.contains(one.code())))
                .toList();
    }
}
