package anjia.matches;

import anjia.access.Actor;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether employers may find her, which and until when; who looked; taken back by one press (让单位找到我). */
@Controller
@RequestMapping(FoundPages.PATH)
class FoundPages {

    static final String PATH = "/matches/found";

    private static final List<Integer> MONTHS = List.of(1, 3, 6, Consents.MONTHS);

    record Kind(String value, String label, String hint, boolean checked) {}

    /** @param post its title; empty when it is gone */
    record Look(String day, String employer, String post) {}

    /**
     * @param until last day in words; empty while nobody may find her
     * @param by the kinds that may, in words
     */
    record FoundPage(
            boolean ready,
            String next,
            String until,
            String by,
            List<Kind> kinds,
            List<Choice> lengths,
            String months,
            List<Look> looks,
            List<FieldError> errors) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    private final Wishes wishes;
    private final Consents consents;
    private final Today today;

    FoundPages(Wishes wishes, Consents consents, Today today) {
        this.wishes = wishes;
        this.consents = consents;
        this.today = today;
    }

    @GetMapping
    String show(Actor.Person person, Frame frame, Model model) {
        var kinds = consents.of(person).map(Consent::kinds).orElse(List.of());
        return page(person, kinds, "", List.of(), frame, model);
    }

    @PostMapping
    String give(
            Actor.Person person,
            @RequestParam MultiValueMap<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var kinds = Arrays.stream(EmployerKind.values())
                .filter(one -> typed.getOrDefault("kind", List.of()).contains(one.name()))
                .toList();
        var written = typed.getFirst("months");
        var months =
                MONTHS.stream().filter(one -> one.toString().equals(written)).findFirst();
        var errors = errors(kinds, months, frame);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, kinds, written == null ? "" : written, errors, frame, model);
        }
        consents.give(person, new Consent(kinds, today.day().plusMonths(months.orElseThrow())));
        return "redirect:" + PATH;
    }

    private static List<FieldError> errors(List<EmployerKind> kinds, Optional<Integer> months, Frame frame) {
        var errors = new ArrayList<FieldError>();
        if (kinds.isEmpty()) errors.add(new FieldError("kind", frame.text("matches.fault.kind")));
        if (months.isEmpty()) errors.add(new FieldError("months", frame.text("matches.fault.choose")));
        return errors;
    }

    @PostMapping("/withdraw")
    String withdraw(Actor.Person person) {
        consents.withdraw(person);
        return "redirect:" + PATH;
    }

    private String page(
            Actor.Person person,
            List<EmployerKind> kinds,
            String months,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var wish = wishes.of(person);
        var consent = consents.of(person);
        var looks = consents.looks(person).stream()
                .map(one -> new Look(
                        frame.formats().day(one.day()), one.employer(), one.title() == null ? "" : one.title()))
                .toList();
        model.addAttribute(
                "page",
                new FoundPage(
                        wish.isReady(),
                        WishPages.next(wish),
                        consent.map(one -> frame.formats().day(one.until())).orElse(""),
                        consent.map(one -> one.kinds().stream()
                                        .map(kind -> frame.text("matches.kind." + kind + ".name"))
                                        .collect(Collectors.joining(frame.english() ? "; " : "、")))
                                .orElse(""),
                        Arrays.stream(EmployerKind.values())
                                .map(one -> kind(one, kinds.contains(one), frame))
                                .toList(),
                        MONTHS.stream()
                                .map(one -> new Choice(
                                        one.toString(),
                                        frame.formats().months(one),
                                        frame.text(
                                                "matches.found.to",
                                                frame.formats().day(today.day().plusMonths(one)))))
                                .toList(),
                        months,
                        looks,
                        errors));
        return "matches/found";
    }

    private static Kind kind(EmployerKind one, boolean checked, Frame frame) {
        return new Kind(
                one.name(),
                frame.text("matches.kind." + one + ".name"),
                frame.text("matches.kind." + one + ".line"),
                checked);
    }
}
