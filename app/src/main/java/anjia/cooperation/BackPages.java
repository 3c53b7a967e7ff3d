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

/** Somebody came back, or works there no longer (返乡登记). */
@Controller
@RequestMapping(OfficeDeparturePages.PATH + "/departures/{id}/back/{person}")
class BackPages {

    /** As the law names how a job ends. */
    private static final List<String> ENDINGS =
            List.of("contract_ended", "voluntary", "dismissed", "employer_breach", "closed");

    private final Departures departures;
    private final Journeys journeys;
    private final DepartureViews views;
    private final Persons persons;
    private final Requests requests;

    BackPages(Departures departures, Journeys journeys, DepartureViews views, Persons persons, Requests requests) {
        this.departures = departures;
        this.journeys = journeys;
        this.views = views;
        this.persons = persons;
        this.requests = requests;
    }

    record BackPage(
            String there,
            String person,
            String title,
            String name,
            List<Choice> endings,
            DateParts day,
            String how,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    @GetMapping
    String ask(Actor.Staff staff, @PathVariable UUID id, @PathVariable UUID person, Frame frame, Model model) {
        var traveller = went(staff, id, person);
        return traveller.state() == Traveller.State.WENT
                ? page(staff, id, traveller.person(), Map.of(), List.of(), frame, model)
                : there(id);
    }

    @PostMapping
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
        return page(staff, id, traveller.person(), form, faults, frame, model);
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
            PersonId person,
            Map<String, String> form,
            List<FieldError> errors,
            Frame frame,
            Model model) {
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
                        errors,
                        UUID.randomUUID().toString()));
        return "cooperation/back";
    }
}
