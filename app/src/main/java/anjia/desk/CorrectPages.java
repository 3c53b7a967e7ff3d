package anjia.desk;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.access.TextMessages;
import anjia.catalogue.RecordViews;
import anjia.record.LifeRecord;
import anjia.registry.Corrected;
import anjia.registry.Corrections;
import anjia.registry.IdentityNumber;
import anjia.registry.IdentityNumbers;
import anjia.registry.NumberCheck;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.registry.PhoneNumber;
import anjia.registry.UnknownPerson;
import anjia.web.FieldError;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.web.Language;
import anjia.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Corrects who somebody is (人员信息更正): name, number, phone; and leads to the entries of her record. The person is told, on the phone of before
 * and on the new one, so that nobody is led away from her own affairs behind her back.
 */
@Controller
@RequestMapping("/desk/persons/{id}/correct")
class CorrectPages {

    private static final String TAKEN = "taken:";

    private final Persons persons;
    private final Corrections corrections;
    private final IdentityNumbers numbers;
    private final LifeRecord record;
    private final RecordViews views;
    private final Requests requests;
    private final TextMessages texts;

    CorrectPages(
            Persons persons,
            Corrections corrections,
            IdentityNumbers numbers,
            LifeRecord record,
            RecordViews views,
            Requests requests,
            TextMessages texts) {
        this.persons = persons;
        this.corrections = corrections;
        this.numbers = numbers;
        this.record = record;
        this.views = views;
        this.requests = requests;
        this.texts = texts;
    }

    /** What was typed; an empty number or phone stays as it is. */
    record Typed(String name, String number, String phone, boolean noPhone, CorrectForm why) {
        static Typed from(Map<String, String> form) {
            return new Typed(
                    form.getOrDefault("name", "").strip(),
                    form.getOrDefault("number", "").strip(),
                    form.getOrDefault("phone", "").strip(),
                    form.containsKey("nophone"),
                    CorrectForm.from(form));
        }
    }

    record Entry(String id, String name, String line) {}

    /** @param taken id of whoever has the number that was typed, when the clerk reaches her; empty otherwise */
    record CorrectPage(
            String person,
            String name,
            String number,
            String phone,
            Typed typed,
            List<Entry> entries,
            String taken,
            List<FieldError> errors,
            String key) {
        @Nullable
        String error(String field) {
            return CorrectForm.error(errors, field);
        }
    }

    @GetMapping
    String form(Actor.Staff clerk, @PathVariable UUID id, Frame frame, Model model) {
        var person = person(clerk, id);
        return page(
                clerk, person, new Typed(person.name(), "", "", false, CorrectForm.EMPTY), "", List.of(), frame, model);
    }

    @PostMapping
    String correct(
            Actor.Staff clerk,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var person = person(clerk, id);
        var typed = Typed.from(form);
        var errors = errors(typed, frame);
        if (!errors.isEmpty()) return page(clerk, person, typed, "", errors, frame, model);
        var answer = requests.once(
                clerk,
                form.getOrDefault("key", ""),
                "desk.correct",
                id + "|" + typed,
                () -> answer(
                        corrections.correct(
                                clerk,
                                person.id(),
                                right(person, typed),
                                typed.why().grounds()),
                        person,
                        typed));
        if (answer.startsWith(TAKEN)) {
            var owner = new PersonId(UUID.fromString(answer.substring(TAKEN.length())));
            var taken = new FieldError("number", frame.text("desk.correct.taken"));
            var reached = persons.reached(clerk, owner)
                    .map(one -> one.value().toString())
                    .orElse("");
            return page(clerk, person, typed, reached, List.of(taken), frame, model);
        }
        if (answer.isEmpty()) {
            var nothing = new FieldError("name", frame.text("desk.correct.nothing"));
            return page(clerk, person, typed, "", List.of(nothing), frame, model);
        }
        return "redirect:/desk/persons/" + id + "/record?corrected";
    }

    private String answer(Corrected outcome, Person before, Typed typed) {
        return switch (outcome) {
            case Corrected.Nothing() -> "";
            case Corrected.NumberTaken(var owner) -> TAKEN + owner.value();
            case Corrected.Done(var correction) -> {
                tell(correction, before, typed);
                yield correction.toString();
            }
        };
    }

    private void tell(UUID correction, Person before, Typed typed) {
        var words = Texts.in(Language.ZH_CN).get("desk.correct.told");
        var now = typed.phone().isEmpty()
                ? Optional.<String>empty()
                : PhoneNumber.read(typed.phone()).map(PhoneNumber::value);
        var phones = Stream.concat(Optional.ofNullable(before.phone()).stream(), now.stream())
                .distinct()
                .toList();
        for (var i = 0; i < phones.size(); i++)
            texts.send("desk.correct:" + correction + ":" + i, phones.get(i), words);
    }

    private static Corrections.Right right(Person person, Typed typed) {
        var number = typed.number().isEmpty()
                ? person.number()
                : new IdentityNumber(IdentityNumber.normalised(typed.number()));
        var kept = person.phone() == null ? null : new PhoneNumber(person.phone());
        var phone = typed.noPhone()
                ? null
                : typed.phone().isEmpty()
                        ? kept
                        : PhoneNumber.read(typed.phone()).orElseThrow();
        return new Corrections.Right(typed.name(), number, phone);
    }

    private List<FieldError> errors(Typed typed, Frame frame) {
        var errors = new ArrayList<FieldError>();
        if (typed.name().isEmpty() || typed.name().length() > 60)
            errors.add(new FieldError("name", frame.text("desk.enter.noName")));
        if (!typed.number().isEmpty() && numbers.check(typed.number()) instanceof NumberCheck.Invalid(var reason))
            errors.add(new FieldError("number", frame.text("registry.number." + reason)));
        if (!typed.noPhone()
                && !typed.phone().isEmpty()
                && PhoneNumber.read(typed.phone()).isEmpty())
            errors.add(new FieldError("phone", frame.text("registry.phone.invalid")));
        typed.why().addMistakes(errors, frame);
        return errors;
    }

    private Person person(Actor.Staff clerk, UUID id) {
        var person = new PersonId(id);
        return persons.view(clerk, person).orElseThrow(() -> new UnknownPerson(person));
    }

    private String page(
            Actor.Staff clerk,
            Person person,
            Typed typed,
            String taken,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var entries = record.spells(clerk, person.id()).stream()
                .map(spell ->
                        new Entry(spell.id().toString(), RecordViews.name(spell, frame), views.line(spell, frame)))
                .toList();
        model.addAttribute(
                "page",
                new CorrectPage(
                        person.id().value().toString(),
                        frame.name(person.name()),
                        Formats.identityNumber(person.number().value()),
                        person.phone() == null ? "" : Formats.phone(person.phone()),
                        typed,
                        entries,
                        taken,
                        errors,
                        UUID.randomUUID().toString()));
        return "desk/correct";
    }
}
