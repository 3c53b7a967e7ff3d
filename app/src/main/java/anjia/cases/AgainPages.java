package anjia.cases;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.letters.Letters;
import anjia.web.FieldError;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletResponse;
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

/** The office writes a letter again that it took back (更正重发): with the name and number of today, and what was put right. */
@Controller
@RequestMapping(OfficePages.PATH + "/{number}/again")
class AgainPages {

    private static final int LONGEST = 300;

    private final CaseAccess access;
    private final Decisions decisions;
    private final Letters letters;
    private final Requests requests;
    private final Today today;

    AgainPages(CaseAccess access, Decisions decisions, Letters letters, Requests requests, Today today) {
        this.access = access;
        this.decisions = decisions;
        this.letters = letters;
        this.requests = requests;
        this.today = today;
    }

    record AgainPage(CaseNumber number, UUID letter, String corrected, List<FieldError> errors, String key) {
        String numberWords() {
            return Formats.fileNumber(number.value());
        }

        @Nullable
        String error() {
            return errors.isEmpty() ? null : errors.getFirst().message();
        }
    }

    @GetMapping
    String ask(Actor.Staff officer, @PathVariable String number, Model model) {
        var file = file(officer, number);
        return revoked(file)
                .map(letter -> show(file, letter, "", List.of(), model))
                .orElse(back(file));
    }

    @PostMapping
    String write(
            Actor.Staff officer,
            @PathVariable String number,
            @RequestParam UUID letter,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String corrected,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        var file = file(officer, number);
        var said = corrected.strip();
        if (said.length() < 2 || said.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var error = new FieldError("corrected", frame.text("cases.again.wrong", LONGEST));
            return show(file, letter, corrected, List.of(error), model);
        }
        requests.once(
                officer,
                key,
                "letters.again",
                letter + "|" + said,
                () -> revoked(file)
                        .filter(letter::equals)
                        .map(one ->
                                letters.reissue(officer, one, said, today.day()).toString())
                        .orElse(""));
        return back(file);
    }

    /** @throws NoSuchCase when another office decides it */
    private CaseFile file(Actor.Staff officer, String number) {
        var file = access.open(officer, MyCasePages.read(number));
        if (!CaseAccess.mayDecide(officer, file)) throw new NoSuchCase();
        return file;
    }

    /** That of the last decision, when it was taken back and nothing stands for it. */
    private Optional<UUID> revoked(CaseFile file) {
        return decisions
                .find(file.id())
                .flatMap(decided -> Optional.ofNullable(decided.letter()))
                .map(letters::newest)
                .filter(letters::canBeWrittenAgain);
    }

    private static String show(CaseFile file, UUID letter, String corrected, List<FieldError> errors, Model model) {
        var key = UUID.randomUUID().toString();
        model.addAttribute("page", new AgainPage(file.number(), letter, corrected, errors, key));
        return "cases/again";
    }

    private static String back(CaseFile file) {
        return "redirect:" + OfficePages.PATH + "/" + file.number();
    }
}
