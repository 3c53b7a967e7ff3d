package anjia.desk;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.RateLimit;
import anjia.access.Requests;
import anjia.access.Unmaskings.What;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.registry.UnknownPerson;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
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

/**
 * A whole number, phone or card is shown once, to whoever says what for (查看完整信息). It stands in the answer to the form and nowhere else: the same
 * form sent again shows nothing.
 */
@Controller
@RequestMapping("/desk/persons/{id}/unmask")
class UnmaskPages {

    private static final int MOST_A_MINUTE = 6;

    /** What is kept as the answer to the form. */
    private static final String SHOWN = "shown";

    private static final String USED_UP = "usedUp";

    private final Unmasking unmasking;
    private final Persons persons;
    private final Requests requests;
    private final RateLimit limit;

    UnmaskPages(Unmasking unmasking, Persons persons, Requests requests, RateLimit limit) {
        this.unmasking = unmasking;
        this.persons = persons;
        this.requests = requests;
        this.limit = limit;
    }

    /** @param may whether she may ask at all; without it the page says who may */
    record AskPage(
            String person,
            String name,
            boolean may,
            List<Choice> whats,
            List<Choice> purposes,
            UnmaskForm typed,
            List<FieldError> errors,
            String key) {
        @Nullable
        String error(String field) {
            return CorrectForm.error(errors, field);
        }
    }

    /** @param whole in groups for reading; empty when it was shown before */
    record ShownPage(String person, String name, String what, String whole, String line) {}

    @GetMapping
    String form(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> query,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var person = person(staff, id);
        if (!unmasking.mayAsk(staff, person.id())) return refused(person, frame, response, model);
        return ask(staff, person, UnmaskForm.from(query), List.of(), frame, model);
    }

    @PostMapping
    String show(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var person = person(staff, id);
        if (!unmasking.mayAsk(staff, person.id())) return refused(person, frame, response, model);
        var typed = UnmaskForm.from(form);
        var mistakes = typed.mistakes(unmasking.masked(staff, person), frame);
        if (!mistakes.isEmpty()) return ask(staff, person, typed, mistakes, frame, model);
        limit.check("desk.unmask", staff.key(), MOST_A_MINUTE);
        var whole = new String[] {""}; // stays empty when the form came before
        var answer = requests.once(staff, form.getOrDefault("key", ""), "desk.unmask", id + "|" + typed, () -> {
            whole[0] = unmasking.shown(staff, person, typed.asked());
            return whole[0].isEmpty() ? USED_UP : SHOWN;
        });
        if (answer.equals(USED_UP)) {
            var usedUp = new FieldError("words", frame.text("desk.unmask.usedUp"));
            return ask(staff, person, typed, List.of(usedUp), frame, model);
        }
        return shown(person, typed.asked(), whole[0], frame, model);
    }

    private static String shown(Person person, UnmaskForm.Asked asked, String whole, Frame frame, Model model) {
        var what = frame.text("access.masked." + asked.what());
        var line = frame.text(whole.isEmpty() ? "desk.unmask.before" : "desk.unmask.once");
        model.addAttribute("page", new ShownPage(id(person), frame.name(person.name()), what, whole, line));
        return "desk/unmasked";
    }

    /** Whoever sees her record and has no file of hers is told who may. */
    private static String refused(Person person, Frame frame, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return page(person, new EnumMap<>(What.class), new UnmaskForm("", "", ""), List.of(), frame, model);
    }

    private String ask(
            Actor.Staff staff, Person person, UnmaskForm typed, List<FieldError> errors, Frame frame, Model model) {
        return page(person, unmasking.masked(staff, person), typed, errors, frame, model);
    }

    private static String page(
            Person person,
            Map<What, String> masked,
            UnmaskForm typed,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        model.addAttribute(
                "page",
                new AskPage(
                        id(person),
                        frame.name(person.name()),
                        !masked.isEmpty(),
                        UnmaskForm.whats(masked, frame),
                        UnmaskForm.purposes(frame),
                        typed,
                        errors,
                        UUID.randomUUID().toString()));
        return "desk/unmask";
    }

    private Person person(Actor.Staff staff, UUID id) {
        var person = new PersonId(id);
        return persons.view(staff, person).orElseThrow(() -> new UnknownPerson(person));
    }

    private static String id(Person person) {
        return person.id().value().toString();
    }
}
