package anjia.access;

import anjia.access.StaffStepPages.PaperPage;
import anjia.access.StaffStepPages.PhonePage;
import anjia.access.StaffStepPages.StepPage;
import anjia.vault.Vault;
import anjia.web.Fact;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member of staff keeps her own account: password, phone, where she is logged in (我的账号). */
@Controller
class AccountPages {

    static final String PATH = "/account";
    static final String PASSWORD = PATH + "/password";
    static final String PHONE = PATH + "/phone";

    private static final int TRIES_A_MINUTE = 20;

    /** @param phone since when the phone is the second factor; null when there is none */
    record AccountPage(List<Fact> facts, @Nullable String phone, int paperCodes) {}

    private final Accounts accounts;
    private final SecondFactor factor;
    private final Sessions sessions;
    private final StaffLogIn logIn;
    private final RateLimit limit;
    private final Vault vault;
    private final Clock clock;

    AccountPages(
            Accounts accounts,
            SecondFactor factor,
            Sessions sessions,
            StaffLogIn logIn,
            RateLimit limit,
            Vault vault,
            Clock clock) {
        this.accounts = accounts;
        this.factor = factor;
        this.sessions = sessions;
        this.logIn = logIn;
        this.limit = limit;
        this.vault = vault;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(Actor.Staff staff, Frame frame, Model model) {
        var roles = staff.roles().stream()
                .sorted()
                .map(role -> frame.text("access.role." + role))
                .collect(Collectors.joining(frame.text("web.listComma")));
        var facts = List.of(
                new Fact(frame.text("access.account.name"), frame.name(staff.name())),
                new Fact(frame.text("access.staff.name"), accounts.loginName(staff.account())),
                new Fact(frame.text("access.account.office"), staff.officeName()),
                new Fact(frame.text("access.account.roles"), roles));
        var state = factor.of(staff.account());
        var since =
                state.since() == null ? null : frame.formats().day(LocalDate.ofInstant(state.since(), clock.getZone()));
        model.addAttribute("page", new AccountPage(facts, since, state.paperCodes()));
        return "access/account";
    }

    @GetMapping(PASSWORD)
    String password(Actor.Staff staff, Model model) {
        model.addAttribute("page", new StepPage("", List.of()));
        return "access/accountpassword";
    }

    /** The password of now is tried as at the door, so that a computer left alone is no way to guess it. */
    @PostMapping(PASSWORD)
    String passwordChosen(
            Actor.Staff staff,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String again,
            Model model) {
        limit.check("access.password", RateLimit.place(request.getRemoteAddr()), TRIES_A_MINUTE);
        var errors = NewPassword.faults(chosen, again, frame);
        if (errors.isEmpty()) errors = wrongOld(staff, old, frame, request);
        if (errors.isEmpty() && !accounts.choosePassword(staff.account(), chosen))
            errors = List.of(new FieldError("chosen", frame.text("access.password.same")));
        if (errors.isEmpty()) {
            sessions.endOthers(staff, request.getSession().getId());
            return "redirect:" + PATH;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", new StepPage("", errors));
        return "access/accountpassword";
    }

    private List<FieldError> wrongOld(Actor.Staff staff, String old, Frame frame, HttpServletRequest request) {
        var name = accounts.loginName(staff.account());
        return switch (logIn.in(name, old, new Actor.Visitor(request.getRemoteAddr()))) {
            case StaffLogIn.Outcome.Welcome _ -> List.of();
            case StaffLogIn.Outcome.Wrong _ -> List.of(new FieldError("old", frame.text("access.password.oldWrong")));
            case StaffLogIn.Outcome.Locked(var until) ->
                List.of(new FieldError(
                        "old", frame.text("access.staff.locked", StaffLogInPages.minutes(clock.instant(), until))));
        };
    }

    /** The secret that is offered waits in the session, so that the picture stays the same until the code is right. */
    private HalfIn offered(Actor.Staff staff, HttpServletRequest request) {
        var offered = HalfIn.in(request, clock, vault)
                .filter(half -> half.account().equals(staff.account()))
                .orElseGet(() -> HalfIn.begun(staff.account(), factor.newSecret(), vault, clock));
        offered.keep(request);
        return offered;
    }

    @GetMapping(PHONE)
    String phone(Actor.Staff staff, HttpServletRequest request, Model model) {
        model.addAttribute("page", phonePage(staff, request, List.of()));
        return "access/staffphone";
    }

    @PostMapping(PHONE)
    String phoneSetUp(
            Actor.Staff staff,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            Model model) {
        limit.check("access.secondFactor", RateLimit.place(request.getRemoteAddr()), TRIES_A_MINUTE);
        var paper = factor.setUp(staff, offered(staff, request).secret(vault), code);
        if (paper.isPresent()) {
            HalfIn.forget(request);
            model.addAttribute("page", new PaperPage(paper.get(), PATH));
            return "access/staffpaper";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var errors = List.of(new FieldError("code", frame.text("access.second.wrong")));
        model.addAttribute("page", phonePage(staff, request, errors));
        return "access/staffphone";
    }

    private PhonePage phonePage(Actor.Staff staff, HttpServletRequest request, List<FieldError> errors) {
        var secret = offered(staff, request).secret(vault);
        var picture = QrCode.of(SecondFactor.address(accounts.loginName(staff.account()), secret));
        return new PhonePage(new StepPage("", errors), PHONE, secret, picture);
    }
}
