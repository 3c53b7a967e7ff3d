package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.cooperation.Statement.About;
import anjia.cooperation.Statements.Outcome;
import anjia.places.DivisionCode;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures on which both provinces agree (两省对账): stated, answered by the partner's letter, agreed by a second one. */
@Controller
@RequestMapping(StatementPages.PATH)
class StatementPages {

    static final String PATH = OfficeDeparturePages.PATH + "/figures";

    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_LETTER = 60;

    private final Statements statements;
    private final StatementViews views;
    private final Departures departures;
    private final Requests requests;

    StatementPages(Statements statements, StatementViews views, Departures departures, Requests requests) {
        this.statements = statements;
        this.views = views;
        this.departures = departures;
        this.requests = requests;
    }

    @GetMapping
    String list(Actor.Staff staff, Frame frame, Model model) {
        if (!departures.mayPlan(staff)) throw new NoSuchDeparture();
        model.addAttribute("page", views.list(statements.of(staff), frame));
        return "cooperation/statements";
    }

    /** Of a quarter that nobody stated yet, or anew with a reason. */
    @PostMapping
    String state(
            Actor.Staff staff,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var about = about(form).orElseThrow(NoSuchDeparture::new);
        var reason = said(form, "reason");
        if (reason.length() > LONGEST_REASON)
            return noReason(staff, about, "LONG_REASON", form, frame, response, model);
        var outcome = once(staff, form, "state", about + "|" + reason, () -> statements.state(staff, about, reason));
        if (outcome == Outcome.NO_REASON) return noReason(staff, about, "NO_REASON", form, frame, response, model);
        return "redirect:" + newest(staff, about).map(id -> PATH + "/" + id).orElse(PATH);
    }

    /** What was typed stays, on the page of the newest statement: the only one that asks for a reason. */
    private String noReason(
            Actor.Staff staff,
            Statement.About about,
            String fault,
            Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var id = newest(staff, about).orElseThrow(NoSuchDeparture::new);
        var errors = List.of(new FieldError("reason", frame.text("cooperation.fault." + fault, LONGEST_REASON)));
        return again(staff, id, form, errors, frame, response, model);
    }

    private Optional<UUID> newest(Actor.Staff staff, Statement.About about) {
        return statements.of(staff).stream()
                .filter(one -> one.about().equals(about))
                .flatMap(one -> one.stated().stream())
                .map(Statement::id)
                .findFirst();
    }

    @GetMapping("/{id}")
    String show(Actor.Staff staff, @PathVariable UUID id, Frame frame, Model model) {
        return page(staff, id, Map.of(), List.of(), frame, model);
    }

    @PostMapping("/{id}/answer")
    String answer(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        statements.of(staff, id);
        var faults = new ArrayList<FieldError>();
        var gone = number(form, "gone", Integer.MAX_VALUE, faults, frame);
        var stayed = number(form, "stayed", gone, faults, frame);
        var back = number(form, "back", gone, faults, frame);
        var letter = said(form, "letter");
        if (letter.length() < 2 || letter.length() > LONGEST_LETTER)
            faults.add(new FieldError("letter", frame.text("cooperation.fault.letter")));
        var on = DateParts.from(form, "on").toDay();
        if (on.filter(day -> !day.isAfter(departures.today())).isEmpty())
            faults.add(new FieldError("on", frame.text("cooperation.fault.letterOn")));
        if (!faults.isEmpty()) return again(staff, id, form, faults, frame, response, model);
        var theirs = new Figures(gone, stayed, back);
        once(
                staff,
                form,
                "answer",
                id + "|" + theirs + "|" + letter + "|" + on.orElseThrow(),
                () -> statements.answer(staff, id, theirs, letter, on.orElseThrow()));
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id}/agree")
    String agree(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var outcome = once(staff, form, "agree", id.toString(), () -> statements.agree(staff, id));
        if (outcome != Outcome.OWN && outcome != Outcome.DIFFERS) return "redirect:" + PATH + "/" + id;
        var fault = new FieldError("agree", frame.text("cooperation.fault." + outcome));
        return again(staff, id, form, List.of(fault), frame, response, model);
    }

    private Outcome once(Actor.Staff staff, Map<String, String> form, String act, String body, Supplier<Outcome> does) {
        return Outcome.valueOf(requests.once(
                staff,
                form.getOrDefault("key", ""),
                "cooperation." + act,
                body,
                () -> does.get().name()));
    }

    private static int number(Map<String, String> form, String field, int most, List<FieldError> faults, Frame frame) {
        var typed = said(form, field);
        if (typed.matches("[0-9]{1,7}") && Integer.parseInt(typed) <= most) return Integer.parseInt(typed);
        faults.add(new FieldError(field, frame.text("cooperation.fault.figure." + field)));
        return Integer.MAX_VALUE;
    }

    private static String said(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    /** As the hidden fields of the form say. */
    private static Optional<About> about(Map<String, String> form) {
        try {
            var quarter = new Quarter(Integer.parseInt(said(form, "year")), Integer.parseInt(said(form, "quarter")));
            if (quarter.number() < 1 || quarter.number() > 4 || quarter.year() < 2000 || quarter.year() > 2200)
                return Optional.empty();
            var home = new DivisionCode(said(form, "home"));
            return Optional.of(new About(home, new DivisionCode(said(form, "partner")), quarter));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String again(
            Actor.Staff staff,
            UUID id,
            Map<String, String> form,
            List<FieldError> faults,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, id, form, faults, frame, model);
    }

    private String page(
            Actor.Staff staff, UUID id, Map<String, String> typed, List<FieldError> errors, Frame frame, Model model) {
        model.addAttribute("page", views.one(staff, statements.of(staff, id), id, typed, errors, frame));
        return "cooperation/statement";
    }
}
