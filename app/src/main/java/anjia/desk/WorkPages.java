package anjia.desk;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.places.DivisionLevel;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.registry.Persons;
import anjia.registry.UnknownPerson;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** She found work (就业登记): where and from which day. It ends the registration, and stops the benefit from the next month on. */
@Controller
@RequestMapping("/desk/persons/{id}/work")
class WorkPages {

    private final LifeRecord record;
    private final Persons persons;
    private final Requests requests;
    private final Today today;

    WorkPages(LifeRecord record, Persons persons, Requests requests, Today today) {
        this.record = record;
        this.persons = persons;
        this.requests = requests;
        this.today = today;
    }

    record WorkPage(String person, String name, String employer, DateParts day, List<FieldError> errors, String key) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    @GetMapping
    String form(Actor.Staff clerk, @PathVariable UUID id, Frame frame, Model model) {
        return page(clerk, id, "", DateParts.of(today.day()), List.of(), frame, model);
    }

    @PostMapping
    String enter(
            Actor.Staff clerk,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var employer = form.getOrDefault("employer", "").strip();
        var parts = DateParts.from(form, "day");
        var errors = errors(employer, parts, frame);
        if (!errors.isEmpty()) return page(clerk, id, employer, parts, errors, frame, model);
        var day = parts.toDay().orElseThrow();
        requests.once(
                clerk,
                form.getOrDefault("key", ""),
                "desk.work",
                id + "|" + employer + "|" + day,
                () -> record.open(clerk, new PersonId(id), work(clerk, employer, day))
                        .toString());
        return "redirect:/desk/persons/" + id + "?worked";
    }

    private static NewSpell work(Actor.Staff clerk, String employer, LocalDate day) {
        var county = clerk.division().at(DivisionLevel.COUNTY).orElse(clerk.division());
        return new NewSpell("work", county, null, Map.of("employer", employer), day, null, "window");
    }

    private List<FieldError> errors(String employer, DateParts parts, Frame frame) {
        var errors = new ArrayList<FieldError>();
        if (employer.isEmpty()) errors.add(new FieldError("employer", frame.text("desk.work.noEmployer")));
        var day = parts.toDay();
        if (day.isEmpty()) errors.add(new FieldError("day", frame.text("desk.work.noDay")));
        else if (day.get().isAfter(today.day().plusDays(31)))
            errors.add(new FieldError("day", frame.text("desk.work.tooLate")));
        return errors;
    }

    private String page(
            Actor.Staff clerk,
            UUID id,
            String employer,
            DateParts day,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var person = persons.view(clerk, new PersonId(id)).orElseThrow(() -> new UnknownPerson(new PersonId(id)));
        model.addAttribute(
                "page",
                new WorkPage(
                        id.toString(),
                        frame.name(person.name()),
                        employer,
                        day,
                        errors,
                        UUID.randomUUID().toString()));
        return "desk/work";
    }
}
