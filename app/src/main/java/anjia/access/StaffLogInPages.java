package anjia.access;

import anjia.vault.Vault;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door of staff, by name and password, and the way out for everybody (工作人员登录、退出). */
@Controller
class StaffLogInPages {

    private static final int TRIES_A_MINUTE = 20;

    /** What the page shows; the password is never shown again. */
    record Page(String to, String name, List<FieldError> errors) {}

    private final StaffLogIn logIn;
    private final SecondFactor factor;
    private final StaffSteps steps;
    private final Doors doors;
    private final RateLimit limit;
    private final Vault vault;
    private final Clock clock;

    StaffLogInPages(
            StaffLogIn logIn,
            SecondFactor factor,
            StaffSteps steps,
            Doors doors,
            RateLimit limit,
            Vault vault,
            Clock clock) {
        this.logIn = logIn;
        this.factor = factor;
        this.steps = steps;
        this.doors = doors;
        this.limit = limit;
        this.vault = vault;
        this.clock = clock;
    }

    @GetMapping("/staff/login")
    String show(Actor actor, @RequestParam(defaultValue = "") String to, Model model) {
        if (actor instanceof Actor.Staff staff && to.isEmpty()) return "redirect:" + StaffSteps.home(staff);
        model.addAttribute("page", new Page(Doors.inside(to, ""), "", List.of()));
        return "access/stafflogin";
    }

    @PostMapping("/staff/login")
    String enter(
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        limit.check("access.password", RateLimit.place(request.getRemoteAddr()), TRIES_A_MINUTE);
        var visitor = new Actor.Visitor(request.getRemoteAddr());
        return switch (logIn.in(name, password, visitor)) {
            case StaffLogIn.Outcome.Welcome(var account) -> "redirect:" + welcome(account, to, request, response);
            case StaffLogIn.Outcome.Wrong _ -> again(frame.text("access.staff.wrong"), name, to, response, model);
            case StaffLogIn.Outcome.Locked(var until) ->
                again(frame.text("access.staff.locked", minutes(clock.instant(), until)), name, to, response, model);
        };
    }

    private String welcome(UUID account, String to, HttpServletRequest request, HttpServletResponse response) {
        return steps.next(HalfIn.begun(account, factor.newSecret(), vault, clock), to, request, response);
    }

    /** Whole minutes until then, at least one. */
    static long minutes(Instant now, Instant until) {
        return Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
    }

    private static String again(String message, String name, String to, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var errors = List.of(new FieldError("name", message));
        model.addAttribute("page", new Page(Doors.inside(to, ""), name, errors));
        return "access/stafflogin";
    }

    @PostMapping("/logout")
    String leave(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        doors.leave(actor, request, response);
        return actor instanceof Actor.Staff ? "redirect:/staff/login" : "redirect:/";
    }
}
