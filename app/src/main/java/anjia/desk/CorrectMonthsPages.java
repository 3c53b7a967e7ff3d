package anjia.desk;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import anjia.record.InsuranceRun;
import anjia.record.LifeRecord;
import anjia.record.RecordCorrections;
import anjia.registry.Persons;
import anjia.registry.UnknownPerson;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Corrects months of insurance (缴费记录更正): months that our book lacks, or holds wrongly. */
@Controller
@RequestMapping("/desk/persons/{id}/correct/months")
class CorrectMonthsPages {

    private static final List<String> SCHEMES = List.of("unemployment", "pension");
    private static final List<String> WHAT = List.of("add", "withdraw");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\D?(\\d{1,2})\\D?");
    private static final YearMonth FIRST_SCHEME = YearMonth.of(1986, 10);

    private final Persons persons;
    private final LifeRecord record;
    private final RecordCorrections corrections;
    private final Places places;
    private final Requests requests;
    private final Today today;

    CorrectMonthsPages(
            Persons persons,
            LifeRecord record,
            RecordCorrections corrections,
            Places places,
            Requests requests,
            Today today) {
        this.persons = persons;
        this.record = record;
        this.corrections = corrections;
        this.places = places;
        this.requests = requests;
        this.today = today;
    }

    record Typed(String what, String scheme, String place, String first, String last, CorrectForm why) {
        static Typed from(Map<String, String> form) {
            return new Typed(
                    form.getOrDefault("what", ""),
                    form.getOrDefault("scheme", ""),
                    form.getOrDefault("place", ""),
                    form.getOrDefault("first", "").strip(),
                    form.getOrDefault("last", "").strip(),
                    CorrectForm.from(form));
        }
    }

    record MonthsPage(
            String person,
            String name,
            List<Choice> what,
            List<Choice> schemes,
            List<Choice> places,
            Typed typed,
            List<FieldError> errors,
            String key) {
        @Nullable
        String error(String field) {
            return CorrectForm.error(errors, field);
        }
    }

    @GetMapping
    String form(Actor.Staff clerk, @PathVariable UUID id, Frame frame, Model model) {
        var typed = new Typed("", SCHEMES.getFirst(), "", "", "", CorrectForm.EMPTY);
        return page(clerk, id, typed, List.of(), frame, model);
    }

    @PostMapping
    String correct(
            Actor.Staff clerk,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var typed = Typed.from(form);
        var errors = errors(clerk, id, typed, frame);
        if (!errors.isEmpty()) return page(clerk, id, typed, errors, frame, model);
        requests.once(
                clerk,
                form.getOrDefault("key", ""),
                "desk.correctMonths",
                id + "|" + typed,
                () -> corrected(clerk, id, typed));
        return "redirect:/desk/persons/" + id + "/record?corrected";
    }

    private String corrected(Actor.Staff clerk, UUID id, Typed typed) {
        var run = new InsuranceRun(
                typed.scheme(),
                new DivisionCode(typed.place()),
                null,
                month(typed.first()).orElseThrow(),
                month(typed.last()).orElseThrow(),
                "window");
        var grounds = typed.why().grounds();
        if (typed.what().equals("add")) corrections.addMonths(clerk, new PersonId(id), run, grounds);
        else corrections.withdrawMonths(clerk, new PersonId(id), run, grounds);
        return "done";
    }

    private List<FieldError> errors(Actor.Staff clerk, UUID id, Typed typed, Frame frame) {
        var errors = new ArrayList<FieldError>();
        if (!WHAT.contains(typed.what())) errors.add(new FieldError("what", frame.text("desk.correct.noWhat")));
        if (!SCHEMES.contains(typed.scheme())) errors.add(new FieldError("scheme", frame.text("desk.correct.noWhat")));
        if (places(clerk, id).stream().noneMatch(place -> place.value().equals(typed.place())))
            errors.add(new FieldError("place", frame.text("desk.correct.noPlace")));
        var first = month(typed.first());
        var last = month(typed.last());
        if (first.isEmpty() || first.get().isBefore(FIRST_SCHEME))
            errors.add(new FieldError("first", frame.text("desk.correct.noMonth")));
        if (last.isEmpty() || last.get().isAfter(YearMonth.from(today.day())))
            errors.add(new FieldError("last", frame.text("desk.correct.noMonth")));
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get()))
            errors.add(new FieldError("last", frame.text("desk.correct.backwards")));
        typed.why().addMistakes(errors, frame);
        return errors;
    }

    /** 2024-03, 2024年3月, 202403. */
    private static Optional<YearMonth> month(String typed) {
        var match = MONTH.matcher(typed);
        if (!match.matches()) return Optional.empty();
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))));
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    /** The clerk's county, and everywhere she has paid by our book. */
    private List<DivisionCode> places(Actor.Staff clerk, UUID id) {
        var all = new LinkedHashSet<DivisionCode>();
        all.add(clerk.division().at(DivisionLevel.COUNTY).orElse(clerk.division()));
        for (var scheme : SCHEMES)
            record.monthsPaid(clerk, new PersonId(id), scheme, null, YearMonth.from(today.day()))
                    .runs()
                    .forEach(run -> all.add(run.place()));
        return List.copyOf(all);
    }

    private String page(Actor.Staff clerk, UUID id, Typed typed, List<FieldError> errors, Frame frame, Model model) {
        var which = new PersonId(id);
        var person = persons.view(clerk, which).orElseThrow(() -> new UnknownPerson(which));
        model.addAttribute(
                "page",
                new MonthsPage(
                        id.toString(),
                        frame.name(person.name()),
                        WHAT.stream()
                                .map(one -> Choice.of(one, frame.text("desk.correct.month." + one)))
                                .toList(),
                        SCHEMES.stream()
                                .map(one -> Choice.of(one, frame.text("record.scheme." + one)))
                                .toList(),
                        places(clerk, id).stream()
                                .map(place -> Choice.of(place.value(), frame.place(places.localName(place))))
                                .toList(),
                        typed,
                        errors,
                        UUID.randomUUID().toString()));
        return "desk/correctmonths";
    }
}
