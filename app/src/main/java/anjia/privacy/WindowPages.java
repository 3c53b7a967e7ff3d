package anjia.privacy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.access.Visits;
import anjia.privacy.Copies.Form;
import anjia.privacy.Erasures.Asked;
import anjia.registry.IdentityNumbers;
import anjia.registry.NumberCheck;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.registry.UnknownPerson;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The same rights for somebody without a phone, at the window (窗口办理个人信息权利): the clerk types the full number from the card of whoever
 * stands there, which is a visit; then prints the copy, or takes the request to erase.
 */
@Controller
@RequestMapping("/desk/persons/{id}/data")
class WindowPages {

    private static final String TOO_MANY = "too-many";
    private static final String NO_OFFICE = "no-office";

    /** @param copy where the paper is; empty when none was made just now */
    record WindowPage(
            String person, String name, String copy, boolean asked, List<FieldError> errors, String key, String wish) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    private final Persons persons;
    private final IdentityNumbers numbers;
    private final Visits visits;
    private final Copies copies;
    private final CopyPaper paper;
    private final Erasures erasures;
    private final Requests requests;
    private final Today today;

    WindowPages(
            Persons persons,
            IdentityNumbers numbers,
            Visits visits,
            Copies copies,
            CopyPaper paper,
            Erasures erasures,
            Requests requests,
            Today today) {
        this.persons = persons;
        this.numbers = numbers;
        this.visits = visits;
        this.copies = copies;
        this.paper = paper;
        this.erasures = erasures;
        this.requests = requests;
        this.today = today;
    }

    @GetMapping
    String show(
            Actor.Staff clerk,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID copy,
            @RequestParam(required = false) @Nullable String asked,
            Frame frame,
            Model model) {
        var person = person(clerk, id);
        var ready = copy == null || copies.find(clerk, copy).isEmpty()
                ? ""
                : "/desk/persons/%s/data/copies/%s/pdf".formatted(id, copy);
        return page(person, ready, asked != null, "", List.of(), frame, model);
    }

    private Person person(Actor.Staff clerk, UUID id) {
        var person = new PersonId(id);
        return persons.view(clerk, person).orElseThrow(() -> new UnknownPerson(person));
    }

    private static String page(
            Person person, String copy, boolean asked, String wish, List<FieldError> errors, Frame frame, Model model) {
        model.addAttribute(
                "page",
                new WindowPage(
                        person.id().value().toString(),
                        frame.name(person.name()),
                        copy,
                        asked,
                        errors,
                        UUID.randomUUID().toString(),
                        wish));
        return "privacy/window";
    }

    @PostMapping
    String act(
            Actor.Staff clerk,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String wish,
            @RequestParam(defaultValue = "") String key,
            Frame frame,
            Model model) {
        var person = person(clerk, id);
        if (!isHers(person, number)) return wrong(person, "number", "privacy.window.otherNumber", wish, frame, model);
        if (!List.of("COPY", "ERASE").contains(wish))
            return wrong(person, "wish", "privacy.window.chooseOne", wish, frame, model);
        var answer =
                requests.once(clerk, key, "privacy.atWindow", id + "|" + wish, () -> done(clerk, person, wish, frame));
        return switch (answer) {
            case TOO_MANY -> wrong(person, "wish", "privacy.copy.tooMany", wish, frame, model);
            case NO_OFFICE -> wrong(person, "wish", "privacy.ask.noOffice", wish, frame, model);
            default -> "redirect:/desk/persons/" + id + "/data?" + answer;
        };
    }

    private boolean isHers(Person person, String typed) {
        return numbers.check(typed) instanceof NumberCheck.Valid(var number, var _) && number.equals(person.number());
    }

    private static String wrong(Person person, String field, String words, String wish, Frame frame, Model model) {
        var errors = List.of(new FieldError(field, frame.text(words, Copies.MOST_A_DAY)));
        return page(person, "", false, wish, errors, frame, model);
    }

    private String done(Actor.Staff clerk, Person person, String wish, Frame frame) {
        visits.open(clerk, person.id(), frame.text("privacy.window.reason"));
        if (wish.equals("COPY"))
            return copies.give(clerk, person.id()).map(copy -> "copy=" + copy).orElse(TOO_MANY);
        return switch (erasures.ask(clerk, person.id(), "", today.day())) {
            case Asked.Open _ -> "asked";
            case Asked.NoOffice() -> NO_OFFICE;
        };
    }

    @GetMapping("/copies/{copy}/pdf")
    void pdf(
            Actor.Staff clerk,
            @PathVariable UUID id,
            @PathVariable UUID copy,
            Frame frame,
            HttpServletResponse response)
            throws IOException {
        var person = person(clerk, id);
        var taken = copies.take(clerk, copy, Form.PDF)
                .filter(one -> one.person().equals(person.id()))
                .orElseThrow(NoSuchErasure::new);
        CopyPages.send(paper, taken, frame, response);
    }
}
