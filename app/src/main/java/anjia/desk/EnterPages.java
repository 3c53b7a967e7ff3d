package anjia.desk;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.catalogue.Answers;
import anjia.catalogue.SealedAnswers;
import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import anjia.registry.Alike;
import anjia.registry.Found;
import anjia.registry.IdentityNumber;
import anjia.registry.IdentityNumbers;
import anjia.registry.LikePersons;
import anjia.registry.NewPerson;
import anjia.registry.NumberCheck;
import anjia.registry.Persons;
import anjia.registry.PhoneNumber;
import anjia.registry.TieKind;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Somebody who is in no book yet is entered once (人员登记): number, name, phone, where she lives. Whoever is like her in the registry is shown
 * first (疑似重复); the clerk opens one of them, or goes on. What was typed stays in the form all the while.
 */
@Controller
@RequestMapping("/desk/enter")
class EnterPages {

    private final Persons persons;
    private final LikePersons like;
    private final LikeLines lines;
    private final IdentityNumbers numbers;
    private final Places places;
    private final Requests requests;
    private final SealedAnswers sealed;

    EnterPages(
            Persons persons,
            LikePersons like,
            LikeLines lines,
            IdentityNumbers numbers,
            Places places,
            Requests requests,
            SealedAnswers sealed) {
        this.persons = persons;
        this.like = like;
        this.lines = lines;
        this.numbers = numbers;
        this.places = places;
        this.requests = requests;
        this.sealed = sealed;
    }

    /** What was typed. */
    record Typed(String number, String name, String phone, String town) {
        static Typed from(Map<String, String> form) {
            return new Typed(
                    form.getOrDefault("number", "").strip(),
                    form.getOrDefault("name", "").strip(),
                    form.getOrDefault("phone", "").strip(),
                    form.getOrDefault("town", "").strip());
        }
    }

    /**
     * Who is like her, when somebody is.
     *
     * @param herNumber somebody has the very number: she is not entered again
     * @param seen the sealed list of them, so that the clerk who goes on is not shown the same twice
     */
    record Known(LikeLines.Lines like, boolean herNumber, String seen) {
        static final Known NOBODY = new Known(LikeLines.Lines.NOBODY, false, "");
    }

    record EnterPage(Typed typed, List<Choice> towns, List<FieldError> errors, Known known, String key) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    @GetMapping
    String form(Actor.Staff clerk, @RequestParam(defaultValue = "") String n, Model model) {
        var number = sealed.open(n).values().getOrDefault("number", "");
        var town = places.find(clerk.division())
                .filter(here -> here.level() == DivisionLevel.TOWN)
                .map(Division::name)
                .orElse("");
        return page(clerk, new Typed(number, "", "", town), List.of(), Known.NOBODY, key(), model);
    }

    @PostMapping
    String enter(Actor.Staff clerk, @RequestParam Map<String, String> form, Frame frame, Model model) {
        var typed = Typed.from(form);
        var town = town(clerk, typed.town());
        var errors = errors(typed, town, frame);
        if (!errors.isEmpty())
            return page(clerk, typed, errors, ofOldNumber(clerk, typed, frame), form.getOrDefault("key", key()), model);
        var key = form.getOrDefault("key", "");
        var number = new IdentityNumber(IdentityNumber.normalised(typed.number()));
        return switch (persons.byNumber(clerk, number)) {
            case Found.Reachable(var person) -> known(clerk, typed, person, frame, model);
            case Found.Elsewhere(var person) ->
                "redirect:/desk/visit?p="
                        + sealed.seal(Answers.NONE.with("person", person.value().toString()));
            case Found.Nobody _ -> {
                var alike = like.to(
                        clerk,
                        typed.name(),
                        number,
                        PhoneNumber.read(typed.phone()).orElse(null));
                if (!alike.isNobody() && !lines.wereSeen(alike, form.getOrDefault("seen", "")))
                    yield page(clerk, typed, List.of(), known(alike, frame), key, model);
                var person = requests.once(
                        clerk,
                        key,
                        "desk.enter",
                        typed.toString(),
                        () -> register(clerk, typed, number, town.orElseThrow()));
                yield "redirect:/desk/persons/" + person;
            }
        };
    }

    /** Her number is in the book. Under the name that was typed she is opened; under another one the clerk looks at the card first. */
    private String known(Actor.Staff clerk, Typed typed, PersonId person, Frame frame, Model model) {
        var line = persons.lines(clerk, List.of(person)).getFirst();
        if (line.name().equals(typed.name())) return "redirect:/desk/persons/" + person.value();
        var known = new Known(lines.ofNumber(line, frame), true, "");
        return page(clerk, typed, List.of(), known, key(), model);
    }

    private Known known(Alike alike, Frame frame) {
        return new Known(lines.of(alike, frame), false, lines.seen(alike));
    }

    /** A number of 15 digits is refused, and yet leads to whoever had it. */
    private Known ofOldNumber(Actor.Staff clerk, Typed typed, Frame frame) {
        var alike = like.toOldNumber(clerk, typed.number());
        return alike.isNobody() ? Known.NOBODY : new Known(lines.of(alike, frame), true, "");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String register(Actor.Staff clerk, Typed typed, IdentityNumber number, DivisionCode town) {
        var phone = typed.phone().isEmpty() ? null : typed.phone();
        var entered = new NewPerson(typed.name(), number, phone, Map.of(TieKind.RESIDENCE, town));
        return persons.register(clerk, entered).value().toString();
    }

    private List<FieldError> errors(Typed typed, Optional<DivisionCode> town, Frame frame) {
        var errors = new ArrayList<FieldError>();
        if (numbers.check(typed.number()) instanceof NumberCheck.Invalid(var reason))
            errors.add(new FieldError("number", frame.text("registry.number." + reason)));
        if (typed.name().isEmpty() || typed.name().length() > 60)
            errors.add(new FieldError("name", frame.text("desk.enter.noName")));
        if (!typed.phone().isEmpty() && PhoneNumber.read(typed.phone()).isEmpty())
            errors.add(new FieldError("phone", frame.text("registry.phone.invalid")));
        if (town.isEmpty()) errors.add(new FieldError("town", frame.text("desk.enter.noTown")));
        return errors;
    }

    private String page(Actor.Staff clerk, Typed typed, List<FieldError> errors, Known known, String key, Model model) {
        var towns = towns(clerk).stream()
                .map(town -> Choice.of(town.code().value(), town.name()))
                .toList();
        model.addAttribute("page", new EnterPage(typed, towns, errors, known, key));
        return "desk/enter";
    }

    /** The towns of the clerk's county; for an office above it, the counties. */
    private List<Division> towns(Actor.Staff clerk) {
        var county = clerk.division().at(DivisionLevel.COUNTY).orElse(clerk.division());
        return places.below(county);
    }

    private Optional<DivisionCode> town(Actor.Staff clerk, String name) {
        return towns(clerk).stream()
                .filter(town -> town.name().equals(name) || town.code().value().equals(name))
                .map(Division::code)
                .findFirst();
    }
}
