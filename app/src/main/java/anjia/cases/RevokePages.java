package anjia.cases;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.letters.Certificates;
import anjia.letters.Letters;
import anjia.web.FieldError;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.Optional;
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
 * The office that decided takes its letter back (撤销文书): with a reason that the person reads, without a second pair of eyes, because nothing
 * is paid or stopped by it. What was decided stays; the letter can be written again ({@link AgainPages}).
 */
@Controller
@RequestMapping(OfficePages.PATH + "/{number}/revoke")
class RevokePages {

    private static final int LONGEST = 1000;

    private final CaseAccess access;
    private final Decisions decisions;
    private final Letters letters;
    private final Certificates certificates;
    private final Requests requests;
    private final Today today;

    RevokePages(
            CaseAccess access,
            Decisions decisions,
            Letters letters,
            Certificates certificates,
            Requests requests,
            Today today) {
        this.access = access;
        this.decisions = decisions;
        this.letters = letters;
        this.certificates = certificates;
        this.requests = requests;
        this.today = today;
    }

    record RevokePage(CaseNumber number, UUID letter, String reason, List<FieldError> errors, String key) {
        String numberWords() {
            return Formats.fileNumber(number.value());
        }

        @Nullable
        String error() {
            return errors.isEmpty() ? null : errors.getFirst().message();
        }
    }

    @GetMapping
    String ask(
            Actor.Staff officer,
            @PathVariable String number,
            @RequestParam(name = "letter", required = false) @Nullable UUID which,
            Frame frame,
            Model model) {
        var file = file(officer, number);
        return revocable(file, which, frame)
                .map(letter -> show(file, letter, "", List.of(), model))
                .orElse(back(file));
    }

    @PostMapping
    String revoke(
            Actor.Staff officer,
            @PathVariable String number,
            @RequestParam UUID letter,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            jakarta.servlet.http.HttpServletResponse response,
            Frame frame,
            Model model) {
        var file = file(officer, number);
        var said = reason.strip();
        if (said.length() < Deciding.SHORTEST_REASON || said.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var error = new FieldError("reason", frame.text("cases.revoke.reasonWrong", LONGEST));
            return show(file, letter, reason, List.of(error), model);
        }
        requests.once(officer, key, "letters.revoke", letter + "|" + said, () -> {
            if (revocable(file, letter, frame).isPresent()) letters.revoke(officer, letter, said, today.day());
            return letter.toString();
        });
        return back(file);
    }

    /** @throws NoSuchCase when another office decides it */
    private CaseFile file(Actor.Staff officer, String number) {
        var file = access.open(officer, MyCasePages.read(number));
        if (!CaseAccess.mayDecide(officer, file)) throw new NoSuchCase();
        return file;
    }

    /** That of the last decision, or the certificate that was asked for, while it holds. */
    private Optional<UUID> revocable(CaseFile file, @Nullable UUID which, Frame frame) {
        var decision = decisions
                .find(file.id())
                .flatMap(decided -> Optional.ofNullable(decided.letter()))
                .map(letters::newest)
                .filter(letters::holds);
        if (which == null || decision.filter(which::equals).isPresent()) return decision;
        return certificates.standing(file.number().value(), frame).stream()
                .map(Certificates.Standing::letter)
                .filter(which::equals)
                .findFirst();
    }

    private static String show(CaseFile file, UUID letter, String reason, List<FieldError> errors, Model model) {
        var key = UUID.randomUUID().toString();
        model.addAttribute("page", new RevokePage(file.number(), letter, reason, errors, key));
        return "cases/revoke";
    }

    private static String back(CaseFile file) {
        return "redirect:" + OfficePages.PATH + "/" + file.number();
    }
}
