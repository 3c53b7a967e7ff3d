package anjia.cases;

import anjia.access.Actor;
import anjia.access.RateLimit;
import anjia.registry.Persons;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a file stands, without log-in (凭办件号查询): by its number and the last four of the identity number. It says only how far it is and
 * until when; a wrong pair and an unknown number get the same answer, and nobody can ask often.
 */
@Controller
class StatusPages {

    private static final int A_MINUTE = 10;
    private static final int A_MINUTE_PER_FILE = 5;
    private static final Actor HOUSE = new Actor.SystemJob("cases.status");

    private final CaseFiles files;
    private final Persons persons;
    private final RateLimit limit;
    private final CaseStanding standing;
    private final Today today;

    StatusPages(CaseFiles files, Persons persons, RateLimit limit, CaseStanding standing, Today today) {
        this.files = files;
        this.persons = persons;
        this.limit = limit;
        this.standing = standing;
        this.today = today;
    }

    record AskPage(String number, List<FieldError> errors) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    record StatePage(String number, String state, String line, anjia.web.@Nullable Chip chip) {}

    @GetMapping("/status")
    String ask(Model model) {
        model.addAttribute("page", new AskPage("", List.of()));
        return "cases/ask";
    }

    @PostMapping("/status")
    String look(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String tail,
            HttpServletRequest request,
            Frame frame,
            Model model) {
        limit.check("cases.status", RateLimit.place(request.getRemoteAddr()), A_MINUTE);
        var which = CaseNumber.parse(number);
        if (which.isEmpty()) return again(number, new FieldError("number", frame.text("cases.status.noNumber")), model);
        limit.check("cases.status.file", which.get().value(), A_MINUTE_PER_FILE);
        var found = find(which.get(), tail);
        if (found.isEmpty()) return again(number, new FieldError("number", frame.text("cases.status.notFound")), model);
        model.addAttribute("page", page(found.get(), frame));
        return "cases/state";
    }

    private static String again(String number, FieldError error, Model model) {
        model.addAttribute("page", new AskPage(number, List.of(error)));
        return "cases/ask";
    }

    private Optional<CaseFile> find(CaseNumber number, String tail) {
        return files.find(number)
                .filter(file -> persons.view(HOUSE, file.applicant())
                        .map(person -> person.number().value())
                        .filter(whole -> isSame(
                                whole.substring(whole.length() - 4),
                                tail.strip().toUpperCase(java.util.Locale.ROOT)))
                        .isPresent());
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private StatePage page(CaseFile file, Frame frame) {
        var closed = file.closedOn();
        return new StatePage(
                file.number().value(),
                frame.text("cases.state." + file.state()),
                closed == null
                        ? CaseStanding.due(file, frame)
                        : frame.text(
                                "cases.closed." + file.state(), frame.formats().day(closed)),
                closed == null ? standing.chipForHer(file, today.day(), frame) : null);
    }
}
