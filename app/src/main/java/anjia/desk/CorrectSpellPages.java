package anjia.desk;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.catalogue.RecordViews;
import anjia.record.OverlappingSpell;
import anjia.record.RecordCorrections;
import anjia.record.Spell;
import anjia.record.SpellKinds;
import anjia.record.UnknownSpell;
import anjia.registry.Persons;
import anjia.registry.UnknownPerson;
import anjia.web.Choice;
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

/** Corrects one entry of a record (档案记录更正): its days, how a job ended, or that it never was. */
@Controller
@RequestMapping("/desk/persons/{id}/correct/spells/{spell}")
class CorrectSpellPages {

    private static final String NEVER = "never";
    private static final List<String> ENDED =
            List.of("dismissed", "contract_ended", "employer_breach", "closed", "voluntary");

    private final Persons persons;
    private final RecordCorrections corrections;
    private final RecordViews views;
    private final Requests requests;
    private final Today today;

    CorrectSpellPages(
            Persons persons, RecordCorrections corrections, RecordViews views, Requests requests, Today today) {
        this.persons = persons;
        this.corrections = corrections;
        this.views = views;
        this.requests = requests;
        this.today = today;
    }

    /** @param last the last day on which it held; empty while it does */
    record Typed(String what, DateParts first, DateParts last, String ended, CorrectForm why) {
        static Typed from(Map<String, String> form) {
            return new Typed(
                    form.getOrDefault("what", ""),
                    DateParts.from(form, "first"),
                    DateParts.from(form, "last"),
                    form.getOrDefault("ended", ""),
                    CorrectForm.from(form));
        }

        boolean never() {
            return what.equals(NEVER);
        }
    }

    record SpellPage(
            String person,
            String name,
            String spell,
            String entry,
            String line,
            Typed typed,
            List<Choice> ended,
            List<FieldError> errors,
            String key) {
        @Nullable
        String error(String field) {
            return CorrectForm.error(errors, field);
        }
    }

    @GetMapping
    String form(Actor.Staff clerk, @PathVariable UUID id, @PathVariable UUID spell, Frame frame, Model model) {
        var known = spell(clerk, id, spell);
        var last =
                known.to() == null ? DateParts.EMPTY : DateParts.of(known.to().minusDays(1));
        var typed = new Typed(
                "days", DateParts.of(known.from()), last, known.details().getOrDefault("ended", ""), CorrectForm.EMPTY);
        return page(clerk, id, known, typed, List.of(), frame, model);
    }

    @PostMapping
    String correct(
            Actor.Staff clerk,
            @PathVariable UUID id,
            @PathVariable UUID spell,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var known = spell(clerk, id, spell);
        var typed = Typed.from(form);
        var errors = errors(known, typed, frame);
        if (!errors.isEmpty()) return page(clerk, id, known, typed, errors, frame, model);
        try {
            var changed = requests.once(
                    clerk,
                    form.getOrDefault("key", ""),
                    "desk.correctSpell",
                    spell + "|" + typed,
                    () -> String.valueOf(corrected(clerk, known, typed)));
            if (changed.equals("true")) return "redirect:/desk/persons/" + id + "/record?corrected";
            errors.add(new FieldError("first", frame.text("desk.correct.nothing")));
        } catch (OverlappingSpell overlapping) {
            errors.add(new FieldError("first", frame.text("desk.correct.overlaps")));
        }
        return page(clerk, id, known, typed, errors, frame, model);
    }

    private boolean corrected(Actor.Staff clerk, Spell known, Typed typed) {
        if (typed.never())
            return corrections.withdraw(clerk, known.id(), typed.why().grounds());
        var to = typed.last().toDay().map(day -> day.plusDays(1)).orElse(null);
        var changed =
                typed.ended().isEmpty() || !isWork(known) ? Map.<String, String>of() : Map.of("ended", typed.ended());
        return corrections.correct(
                clerk,
                known.id(),
                typed.first().toDay().orElseThrow(),
                to,
                changed,
                typed.why().grounds());
    }

    private static boolean isWork(Spell spell) {
        return spell.kind().equals(SpellKinds.WORK);
    }

    private List<FieldError> errors(Spell known, Typed typed, Frame frame) {
        var errors = new ArrayList<FieldError>();
        if (!typed.never()) addDayErrors(errors, known, typed, frame);
        typed.why().addMistakes(errors, frame);
        return errors;
    }

    private void addDayErrors(List<FieldError> errors, Spell known, Typed typed, Frame frame) {
        var first = typed.first().toDay();
        var last = typed.last().toDay();
        if (first.isEmpty()) errors.add(new FieldError("first", frame.text("desk.correct.noDay")));
        if (last.isEmpty() && !typed.last().isEmpty())
            errors.add(new FieldError("last", frame.text("desk.correct.noDay")));
        if (first.isPresent() && isLate(first.get()))
            errors.add(new FieldError("first", frame.text("desk.correct.tooLate")));
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get()))
            errors.add(new FieldError("last", frame.text("desk.correct.backwards")));
        if (isWork(known) && !typed.ended().isEmpty() && !ENDED.contains(typed.ended()))
            errors.add(new FieldError("ended", frame.text("desk.correct.noEnd")));
    }

    private boolean isLate(LocalDate first) {
        return first.isAfter(today.day().plusDays(31));
    }

    private Spell spell(Actor.Staff clerk, UUID person, UUID spell) {
        return corrections
                .spell(clerk, spell)
                .filter(known ->
                        persons.reached(clerk, new PersonId(person)).equals(persons.reached(clerk, known.person())))
                .orElseThrow(() -> new UnknownSpell(spell));
    }

    private String page(
            Actor.Staff clerk, UUID id, Spell known, Typed typed, List<FieldError> errors, Frame frame, Model model) {
        var which = new PersonId(id);
        var person = persons.view(clerk, which).orElseThrow(() -> new UnknownPerson(which));
        var ended = isWork(known)
                ? ENDED.stream()
                        .map(one -> Choice.of(one, frame.text("record.ended." + one)))
                        .toList()
                : List.<Choice>of();
        model.addAttribute(
                "page",
                new SpellPage(
                        id.toString(),
                        frame.name(person.name()),
                        known.id().toString(),
                        RecordViews.name(known, frame),
                        views.line(known, frame),
                        typed,
                        ended,
                        errors,
                        UUID.randomUUID().toString()));
        return "desk/correctspell";
    }
}
