package anjia.access;

import anjia.vault.Vault;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is asked of a member of staff between the password and the house: second factor, own password, own phone (登录第二步). */
@Controller
class StaffStepPages {

    private static final int TRIES_A_MINUTE = 20;
    private static final int SECRET_GROUP = 4;

    /** A step with one thing to type. */
    record StepPage(String to, List<FieldError> errors) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    /** A secret to take onto the phone. @param action where the form goes */
    record PhonePage(StepPage step, String action, String secret, QrCode picture) {

        /** "ABCD EFGH …", to be typed by hand. */
        String grouped() {
            return secret.replaceAll("(.{" + SECRET_GROUP + "})(?!$)", "$1 ");
        }
    }

    /** Codes for paper. @param on where one goes on to */
    record PaperPage(List<String> codes, String on) {}

    private final StaffSteps steps;
    private final SecondFactor factor;
    private final Accounts accounts;
    private final RateLimit limit;
    private final Vault vault;
    private final Clock clock;

    StaffStepPages(
            StaffSteps steps, SecondFactor factor, Accounts accounts, RateLimit limit, Vault vault, Clock clock) {
        this.steps = steps;
        this.factor = factor;
        this.accounts = accounts;
        this.limit = limit;
        this.vault = vault;
        this.clock = clock;
    }

    /** @throws LogInFirst when nobody is on her way in, or her account was closed meanwhile */
    private HalfIn half(HttpServletRequest request) {
        return HalfIn.in(request, clock, vault)
                .filter(half -> accounts.staff(half.account()).isPresent())
                .orElseThrow(() -> new LogInFirst(LoggedIn.Door.STAFF));
    }

    @GetMapping(StaffSteps.CODE)
    String code(HttpServletRequest request, @RequestParam(defaultValue = "") String to, Model model) {
        half(request);
        model.addAttribute("page", new StepPage(Doors.inside(to, ""), List.of()));
        return "access/staffcode";
    }

    @PostMapping(StaffSteps.CODE)
    String codeTyped(
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        limit.check("access.secondFactor", RateLimit.place(request.getRemoteAddr()), TRIES_A_MINUTE);
        var half = half(request);
        var message = switch (factor.check(half.account(), code)) {
            case SecondFactor.Outcome.Right _ -> "";
            case SecondFactor.Outcome.Wrong _ -> frame.text("access.second.wrong");
            case SecondFactor.Outcome.Locked(var until) ->
                frame.text("access.staff.locked", StaffLogInPages.minutes(clock.instant(), until));
        };
        if (message.isEmpty()) return "redirect:" + steps.next(half.withCode(), to, request, response);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", new StepPage(Doors.inside(to, ""), List.of(new FieldError("code", message))));
        return "access/staffcode";
    }

    @GetMapping(StaffSteps.PASSWORD)
    String password(HttpServletRequest request, @RequestParam(defaultValue = "") String to, Model model) {
        half(request);
        model.addAttribute("page", new StepPage(Doors.inside(to, ""), List.of()));
        return "access/staffpassword";
    }

    @PostMapping(StaffSteps.PASSWORD)
    String passwordChosen(
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        var half = half(request);
        var setUp = factor.of(half.account()).setUp();
        if (setUp && !half.coded()) return "redirect:" + steps.next(half, to, request, response);
        var errors = NewPassword.faults(chosen, again, frame);
        if (errors.isEmpty() && !accounts.choosePassword(half.account(), chosen))
            errors = List.of(new FieldError("chosen", frame.text("access.password.same")));
        if (errors.isEmpty()) return "redirect:" + steps.next(half, to, request, response);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", new StepPage(Doors.inside(to, ""), errors));
        return "access/staffpassword";
    }

    @GetMapping(StaffSteps.PHONE)
    String phone(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        var half = half(request);
        if (factor.of(half.account()).setUp()) return "redirect:" + steps.next(half, to, request, response);
        model.addAttribute("page", phonePage(half, new StepPage(Doors.inside(to, ""), List.of())));
        return "access/staffphone";
    }

    @PostMapping(StaffSteps.PHONE)
    String phoneSetUp(
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        limit.check("access.secondFactor", RateLimit.place(request.getRemoteAddr()), TRIES_A_MINUTE);
        var half = half(request);
        if (factor.of(half.account()).setUp()) return "redirect:" + steps.next(half, to, request, response);
        var staff = accounts.staff(half.account()).orElseThrow();
        var paper = factor.setUp(staff, half.secret(vault), code);
        if (paper.isPresent()) {
            model.addAttribute("page", new PaperPage(paper.get(), steps.next(half.withCode(), to, request, response)));
            return "access/staffpaper";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var errors = List.of(new FieldError("code", frame.text("access.second.wrong")));
        model.addAttribute("page", phonePage(half, new StepPage(Doors.inside(to, ""), errors)));
        return "access/staffphone";
    }

    private PhonePage phonePage(HalfIn half, StepPage step) {
        var secret = half.secret(vault);
        var picture = QrCode.of(SecondFactor.address(accounts.loginName(half.account()), secret));
        return new PhonePage(step, StaffSteps.PHONE, secret, picture);
    }
}
