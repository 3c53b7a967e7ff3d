package anjia.letters;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.RateLimit;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Whether a paper is ours and still holds, for whoever has it in his hand (文书验证). Nothing about the person is shown: what is typed from
 * the paper is compared as a whole, and a letter is compared a few times a day.
 */
@Controller
class VerifyPages {

    static final String PATH = "/verify";

    private static final int A_MINUTE = 60;
    private static final int COMPARED_A_MINUTE = 10;
    private static final int LONGEST_TYPED = 64;

    private final PaperCodes codes;
    private final LetterStore store;
    private final Endings endings;
    private final RateLimit limit;
    private final Audit audit;
    private final Today today;

    VerifyPages(PaperCodes codes, LetterStore store, Endings endings, RateLimit limit, Audit audit, Today today) {
        this.codes = codes;
        this.store = store;
        this.endings = endings;
        this.limit = limit;
        this.audit = audit;
        this.today = today;
    }

    /** @param unknown whether a whole code was typed that no letter of ours has */
    record AskPage(String typed, boolean unknown, List<FieldError> errors) {}

    /** What came of a comparison (核对结果). */
    enum Result {
        NONE,
        AGREES,
        DIFFERS,
        USED_UP
    }

    /** What was typed from the paper. */
    record Typed(String outcome, String tail, String amount) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    /**
     * @param comparable whether what the paper says can be held against it
     * @param number of a certificate; empty for a decision, which has an outcome to compare in its place
     * @param until last day of a certificate that has one
     */
    record FoundPage(
            PaperCode code,
            String title,
            String number,
            String until,
            boolean expired,
            String office,
            String decidedOn,
            @Nullable Ending ending,
            boolean comparable,
            Typed typed,
            Result result,
            List<FieldError> errors) {

        @Nullable
        String error(String field) {
            return errors.stream()
                    .filter(error -> error.isOf(field))
                    .map(FieldError::message)
                    .findFirst()
                    .orElse(null);
        }

        String state() {
            if (ending != null) return ending.kind().name();
            return expired ? "EXPIRED" : "HOLDS";
        }

        boolean certificate() {
            return !number.isEmpty();
        }
    }

    @GetMapping(PATH)
    String ask(Model model) {
        return ask(new AskPage("", false, List.of()), model);
    }

    @PostMapping(PATH)
    String typed(@RequestParam(defaultValue = "") String code, HttpServletResponse response, Frame frame, Model model) {
        var read = PaperCode.parse(code);
        if (read.isPresent()) return "redirect:" + PATH + "/" + read.get().value();
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var error = new FieldError("code", frame.text("letters.verify.noCode"));
        return ask(new AskPage(cut(code), false, List.of(error)), model);
    }

    private static String ask(AskPage page, Model model) {
        model.addAttribute("page", page);
        return "letters/verify";
    }

    @GetMapping(PATH + "/{code}")
    String look(
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        limit.check("letters.verify", RateLimit.place(request.getRemoteAddr()), A_MINUTE);
        var found = find(code, frame);
        if (found.isEmpty()) return unknown(code, response, model);
        return show(found.get(), Typed.NOTHING, Result.NONE, List.of(), frame, model);
    }

    @PostMapping(PATH + "/{code}")
    @Transactional
    public String compare(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String tail,
            @RequestParam(defaultValue = "") String amount,
            HttpServletRequest request,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        limit.check("letters.compare", RateLimit.place(request.getRemoteAddr()), COMPARED_A_MINUTE);
        var found = find(code, frame);
        if (found.isEmpty()) return unknown(code, response, model);
        var typed = new Typed(cut(outcome), cut(tail), cut(amount));
        var errors = mistakes(found.get(), typed, frame);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(found.get(), typed, Result.NONE, errors, frame, model);
        }
        return show(found.get(), typed, compare(actor, found.get(), typed), List.of(), frame, model);
    }

    private record Found(PaperCode code, UUID id, LetterStore.Read read) {
        boolean certificate() {
            return read.certificate() != null;
        }
    }

    private Optional<Found> find(String typed, Frame frame) {
        return PaperCode.parse(typed)
                .flatMap(code -> codes.letter(code)
                        .flatMap(id -> store.read(id, frame.language()).map(read -> new Found(code, id, read))));
    }

    private static String unknown(String code, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return ask(new AskPage(cut(code), true, List.of()), model);
    }

    private static List<FieldError> mistakes(Found found, Typed typed, Frame frame) {
        var errors = new ArrayList<FieldError>();
        if (!found.certificate() && !List.of("granted", "refused").contains(typed.outcome()))
            errors.add(new FieldError("outcome", frame.text("letters.verify.noOutcome")));
        if (PaperCheck.plain(typed.tail()).length() != PaperCheck.TAIL)
            errors.add(new FieldError("tail", frame.text("letters.verify.noTail")));
        return errors;
    }

    private Result compare(Actor actor, Found found, Typed typed) {
        var check = found.read().letter().check();
        if (check == null) return Result.NONE;
        if (!codes.mayCompare(found.id(), today.day())) return Result.USED_UP;
        var granted = found.certificate() || typed.outcome().equals("granted");
        var agrees = check.agrees(new PaperCheck(typed.tail(), granted, typed.amount()));
        audit.record(
                actor,
                "letters.compare",
                List.of(found.id(), found.read().person().value()),
                Map.of("agrees", String.valueOf(agrees)));
        return agrees ? Result.AGREES : Result.DIFFERS;
    }

    private String show(Found found, Typed typed, Result result, List<FieldError> errors, Frame frame, Model model) {
        var read = found.read();
        var letter = read.letter();
        var until = read.validUntil();
        model.addAttribute(
                "page",
                new FoundPage(
                        found.code(),
                        letter.title(),
                        Objects.requireNonNullElse(read.number(), ""),
                        until == null ? "" : frame.formats().day(until),
                        read.isOver(today.day()),
                        letter.office(),
                        frame.formats().day(found.read().decidedOn()),
                        endings.of(found.id()).orElse(null),
                        letter.check() != null,
                        typed,
                        result,
                        errors));
        return "letters/verified";
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST_TYPED ? typed.substring(0, LONGEST_TYPED) : typed;
    }
}
