package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.registry.Persons;
import anjia.web.Choice;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** One traveller after they left: she came back or works there no longer (返乡登记), or what was noted of her is put right (花名册更正). */
@Controller
@RequestMapping(OfficeDeparturePages.PATH + "/departures/{id}")
class BackPages {

    /** As the law names how a job ends. */
    private static final List<String> ENDINGS =
            List.of("contract_ended", "voluntary", "dismissed", "employer_breach", "closed");

    private static final String STAYED = "no";

    /** She went, and is back: nothing but where she worked was noted wrongly. */
    private static final String BACK = "back";

    private final Departures departures;
    private final Journeys journeys;
    private final RosterCorrections corrections;
    private final DepartureViews views;
    private final Persons persons;
    private final Requests requests;

    BackPages(
            Departures departures,
            Journeys journeys,
            RosterCorrections corrections,
            DepartureViews views,
            Persons persons,
            Requests requests) {
        this.departures = departures;
        this.journeys = journeys;
        this.corrections = corrections;
        this.views = views;
        this.persons = persons;
        this.requests = requests;
    }

    /** @param noted where she stands; {@code back} whether she is back, {@code way} whether she went: one of the ways */
    record BackPage(
            String there,
            String person,
            String title,
            String name,
            List<Choice> endings,
            DateParts day,
            String how,
            String noted,
            boolean went,
            boolean back,
            List<Choice> ways,
            String way,
            String employer,
            boolean contract,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    @GetMapping("/back/{person}")
    String ask(Actor.Staff staff, @PathVariable UUID id, @PathVariable UUID person, Frame frame, Model model) {
        var traveller = went(staff, id, person);
        return traveller.isNoted() ? page(staff, id, traveller, Map.of(), List.of(), frame, model) : there(id);
    }

    @PostMapping("/back/{person}")
    String back(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var traveller = went(staff, id, person);
        var day = DateParts.from(form, "day").toDay();
        var how = form.getOrDefault("how", "");
        var faults = new ArrayList<FieldError>();
        if (day.filter(one -> !one.isAfter(departures.today())).isEmpty())
            faults.add(new FieldError("day", frame.text("cooperation.fault.back")));
        if (!ENDINGS.contains(how)) faults.add(new FieldError("how", frame.text("cooperation.fault.how")));
        if (faults.isEmpty()) {
            var outcome = noted(staff, id, traveller.person(), day.orElseThrow(), how, form.getOrDefault("key", ""));
            if (outcome != Journeys.Outcome.BEFORE_SHE_LEFT) return there(id);
            faults.add(new FieldError("day", frame.text("cooperation.fault.BEFORE_SHE_LEFT")));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, id, traveller, form, faults, frame, model);
    }

    /** She went although it was noted that she stayed, or the other way round; or she works elsewhere there. */
    @PostMapping("/right/{person}")
    String right(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var traveller = went(staff, id, person);
        var way = form.getOrDefault("went", "");
        var employer = form.getOrDefault("employer", "").strip();
        var faults = new ArrayList<FieldError>();
        if (!ways(traveller).contains(way)) faults.add(new FieldError("went", frame.text("cooperation.fault.went")));
        if (!way.equals(STAYED) && (employer.length() < 2 || employer.length() > LeftForm.LONGEST))
            faults.add(new FieldError("employer", frame.text("cooperation.fault.employer")));
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(staff, id, traveller, form, faults, frame, model);
        }
        var there = LeftForm.work(
                traveller, employer, "true".equals(form.get("contract")), departures.chosen(List.of(traveller)));
        requests.once(
                staff,
                form.getOrDefault("key", ""),
                "cooperation.right",
                id + "|" + person + "|" + way + employer + form.get("contract"),
                () -> (way.equals(BACK)
                                ? corrections.putRightOfWhoIsBack(staff, id, traveller.person(), there)
                                : corrections.putRight(
                                        staff, id, traveller.person(), way.equals(STAYED) ? null : there))
                        .name());
        return there(id);
    }

    /** What can be said of her: that she went, that she stayed, and of who is back that she is. */
    private static List<String> ways(Traveller traveller) {
        return traveller.state() == Traveller.State.BACK ? List.of(BACK, "still", STAYED) : List.of("yes", STAYED);
    }

    /** @param last her last day there */
    private Journeys.Outcome noted(
            Actor.Staff staff, UUID id, PersonId person, LocalDate last, String how, String key) {
        return Journeys.Outcome.valueOf(requests.once(
                staff,
                key,
                "cooperation.back",
                id + "|" + person.value() + "|" + last + how,
                () -> journeys.back(staff, id, person, last.plusDays(1), how).name()));
    }

    private Traveller went(Actor.Staff staff, UUID id, UUID person) {
        return journeys.roster(departures.of(staff, id)).stream()
                .filter(one -> one.person().value().equals(person))
                .findFirst()
                .orElseThrow(NoSuchDeparture::new);
    }

    private static String there(UUID id) {
        return "redirect:" + OfficeDeparturePages.PATH + "/departures/" + id;
    }

    private String page(
            Actor.Staff staff,
            UUID id,
            Traveller traveller,
            Map<String, String> form,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var person = traveller.person();
        var typed = form.containsKey("went") || form.containsKey("employer");
        var name = persons.lines(staff, List.of(person)).stream()
                .findFirst()
                .map(one -> frame.name(one.name()))
                .orElse(frame.text("cooperation.outOfReach"));
        var endings = ENDINGS.stream()
                .map(one -> Choice.of(one, frame.text("cooperation.ending." + one)))
                .toList();
        model.addAttribute(
                "page",
                new BackPage(
                        OfficeDeparturePages.PATH + "/departures/" + id,
                        person.value().toString(),
                        views.title(departures.of(staff, id), frame),
                        name,
                        endings,
                        DateParts.from(form, "day"),
                        form.getOrDefault("how", ""),
                        frame.text("cooperation.right.noted", frame.text("cooperation.traveller." + traveller.state())),
                        traveller.state() == Traveller.State.WENT,
                        traveller.state() == Traveller.State.BACK,
                        ways(traveller).stream()
                                .map(one -> Choice.of(one, frame.text("cooperation.right." + one)))
                                .toList(),
                        typed ? form.getOrDefault("went", "") : "",
                        typed ? form.getOrDefault("employer", "") : traveller.employer(),
                        typed ? "true".equals(form.get("contract")) : Boolean.TRUE.equals(traveller.contract()),
                        errors,
                        UUID.randomUUID().toString()));
        return "cooperation/back";
    }
}
