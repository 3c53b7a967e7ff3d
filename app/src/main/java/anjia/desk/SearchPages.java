package anjia.desk;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Visits;
import anjia.cases.CaseNumber;
import anjia.cases.Cases;
import anjia.cases.NoSuchCase;
import anjia.catalogue.Answers;
import anjia.catalogue.SealedAnswers;
import anjia.places.Places;
import anjia.registry.Found;
import anjia.registry.IdentityNumbers;
import anjia.registry.NumberCheck;
import anjia.registry.PersonLine;
import anjia.registry.Persons;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One box finds whoever stands at the window (综合窗口查人): identity number, name, pinyin initials, phone, file number. Who is not served here is
 * opened by her full number and a reason; who is in no book is entered. What is typed never stands in an address: it
 * travels sealed.
 */
@Controller
class SearchPages {

    private static final String TYPED = "typed";
    private static final int LONGEST = 60;

    private final Persons persons;
    private final IdentityNumbers numbers;
    private final Cases cases;
    private final Visits visits;
    private final SealedAnswers sealed;
    private final Places places;

    SearchPages(
            Persons persons, IdentityNumbers numbers, Cases cases, Visits visits, SealedAnswers sealed, Places places) {
        this.persons = persons;
        this.numbers = numbers;
        this.cases = cases;
        this.visits = visits;
        this.sealed = sealed;
        this.places = places;
    }

    record Line(String id, String name, String number, String born, String place) {}

    /** @param problem what is wrong with what was typed; empty when nothing is */
    record SearchPage(boolean asked, String problem, List<Line> lines) {}

    record VisitPage(String sealed, String reason, List<FieldError> errors) {
        @Nullable
        String error() {
            return errors.isEmpty() ? null : errors.getFirst().message();
        }
    }

    @PostMapping(DeskBar.PATH)
    String ask(@RequestParam(defaultValue = "") String q) {
        var typed = q.strip();
        var kept = typed.substring(0, Math.min(typed.length(), LONGEST));
        return "redirect:" + DeskBar.PATH + (kept.isEmpty() ? "" : "?s=" + seal(TYPED, kept));
    }

    @GetMapping(DeskBar.PATH)
    String search(Actor.Staff clerk, @RequestParam(defaultValue = "") String s, Frame frame, Model model) {
        var typed = sealed.open(s).values().getOrDefault(TYPED, "");
        if (typed.isEmpty()) return page(new SearchPage(false, "", List.of()), model);
        var file = CaseNumber.parse(typed);
        if (file.isPresent()) return file(clerk, file.get(), frame, model);
        if (looksLikeNumber(typed)) return number(clerk, typed, frame, model);
        return page(new SearchPage(true, "", lines(persons.search(clerk, typed), frame)), model);
    }

    /** More digits than a phone has. */
    private static boolean looksLikeNumber(String typed) {
        return typed.replaceAll("[\\s\\p{Z}\\p{Pd}]", "").matches("[0-9０-９]{12,}[0-9０-９XxＸｘ]*");
    }

    private String file(Actor.Staff clerk, CaseNumber number, Frame frame, Model model) {
        try {
            var file = cases.find(clerk, number);
            var applicant = file.applicant().value();
            return file.ofOrganisation()
                    ? "redirect:/desk/organisation-cases?organisation=" + applicant
                    : "redirect:/desk/persons/" + applicant;
        } catch (NoSuchCase none) {
            return page(new SearchPage(true, frame.text("desk.search.noFile"), List.of()), model);
        }
    }

    private String number(Actor.Staff clerk, String typed, Frame frame, Model model) {
        return switch (numbers.check(typed)) {
            case NumberCheck.Invalid(var reason) ->
                page(new SearchPage(true, frame.text("registry.number." + reason), List.of()), model);
            case NumberCheck.Valid(var number, var _) ->
                switch (persons.byNumber(clerk, number)) {
                    case Found.Reachable(var person) -> "redirect:/desk/persons/" + person.value();
                    case Found.Elsewhere(var person) ->
                        "redirect:/desk/visit?p="
                                + seal("person", person.value().toString());
                    case Found.Nobody _ -> "redirect:/desk/enter?n=" + seal("number", number.value());
                };
        };
    }

    private String seal(String name, String value) {
        return sealed.seal(Answers.NONE.with(name, value));
    }

    private List<Line> lines(List<PersonLine> found, Frame frame) {
        return found.stream()
                .map(line -> new Line(
                        line.id().value().toString(),
                        frame.name(line.name()),
                        line.maskedNumber(),
                        frame.formats().day(line.bornOn()),
                        line.residence() == null ? "" : frame.place(places.localName(line.residence()))))
                .toList();
    }

    private static String page(SearchPage page, Model model) {
        model.addAttribute("page", page);
        return "desk/search";
    }

    /** She is in the registry but not served here: her full number was typed, and a reason opens her for today. */
    @GetMapping("/desk/visit")
    String visit(@RequestParam String p, Model model) {
        if (person(p).isEmpty()) return "redirect:/desk";
        model.addAttribute("page", new VisitPage(p, "", List.of()));
        return "desk/visit";
    }

    @PostMapping("/desk/visit")
    String open(
            Actor.Staff clerk,
            @RequestParam String p,
            @RequestParam(defaultValue = "") String reason,
            Frame frame,
            Model model) {
        var person = person(p);
        if (person.isEmpty()) return "redirect:/desk";
        if (reason.strip().length() < 2) {
            var error = new FieldError("reason", frame.text("desk.visit.noReason"));
            model.addAttribute("page", new VisitPage(p, reason, List.of(error)));
            return "desk/visit";
        }
        visits.open(clerk, person.get(), reason);
        return "redirect:/desk/persons/" + person.get().value();
    }

    private Optional<PersonId> person(String sealedPerson) {
        return Optional.ofNullable(sealed.open(sealedPerson).values().get("person"))
                .map(UUID::fromString)
                .map(PersonId::new);
    }
}
