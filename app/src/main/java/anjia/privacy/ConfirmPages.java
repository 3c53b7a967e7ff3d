package anjia.privacy;

import anjia.access.Actor;
import anjia.access.FreshCodes;
import anjia.access.HouseMark;
import anjia.access.RateLimit;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The code that came to her phone, before what a stolen session must not do (再次验证本人). */
@Controller
class ConfirmPages {

    static final String PATH = "/my/data/confirm";

    private static final int TRIES_A_MINUTE = 20;

    /** What the code is for. */
    enum Act {
        COPY(CopyPages.PATH),
        AT_ONCE(ErasePages.PATH),
        WHOLE(ErasePages.PATH);

        private final String back;

        Act(String back) {
            this.back = back;
        }

        String purpose() {
            return "privacy." + name();
        }
    }

    /** @param demo whether texts can be read on a page */
    record ConfirmPage(String act, String of, String back, List<FieldError> errors, boolean demo) {}

    private final FreshCodes codes;
    private final RateLimit limit;
    private final HouseMark house;
    private final CopyPages copies;
    private final ErasePages erase;

    ConfirmPages(FreshCodes codes, RateLimit limit, HouseMark house, CopyPages copies, ErasePages erase) {
        this.codes = codes;
        this.limit = limit;
        this.house = house;
        this.copies = copies;
        this.erase = erase;
    }

    /** @return the way to the page that asks for it; empty when we know no phone of hers */
    static Optional<String> send(FreshCodes codes, Actor.Person person, Act act, Frame frame) {
        return codes.send(person, act.purpose(), "privacy.text.code." + act, frame.language())
                .map(code -> "redirect:%s?act=%s&of=%s".formatted(PATH, act, code));
    }

    @GetMapping(PATH)
    String ask(Actor.Person person, @RequestParam Act act, @RequestParam UUID of, Model model) {
        return page(act, of, List.of(), model);
    }

    private String page(Act act, UUID of, List<FieldError> errors, Model model) {
        model.addAttribute("page", new ConfirmPage(act.name(), of.toString(), act.back, errors, house.demo()));
        return "privacy/confirm";
    }

    @PostMapping(PATH)
    String enter(
            Actor.Person person,
            @RequestParam Act act,
            @RequestParam UUID of,
            @RequestParam(defaultValue = "") String code,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limit.check("privacy.confirm", person.key(), TRIES_A_MINUTE);
        return switch (codes.enter(person, of, act.purpose(), code)) {
            case FreshCodes.Outcome.Right() -> done(person, act, request, model);
            case FreshCodes.Outcome.Wrong(var left) ->
                wrong(act, of, frame.text("access.code.wrong", left), response, model);
            case FreshCodes.Outcome.Spent() -> wrong(act, of, frame.text("access.code.spent"), response, model);
        };
    }

    private String wrong(Act act, UUID of, String message, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(act, of, List.of(new FieldError("code", message)), model);
    }

    private String done(Actor.Person person, Act act, HttpServletRequest request, Model model) {
        return switch (act) {
            case COPY -> copies.give(person, request.getSession(), model);
            case AT_ONCE -> erase.atOnce(person, request);
            case WHOLE -> erase.whole(person, request);
        };
    }
}
