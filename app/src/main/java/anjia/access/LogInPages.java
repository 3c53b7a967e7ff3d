package anjia.access;

import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The door of workers: identity number, then the code that came to the phone (本人登录). */
@Controller
class LogInPages {

    private static final int NUMBERS_A_MINUTE = 20;
    private static final int CODES_A_MINUTE = 30;
    private static final int LONGEST_TYPED = 60;

    /** What the first page shows; {@code number} is what was typed before, when it was not complete. */
    record NumberPage(String to, String number, List<FieldError> errors) {}

    /** What the second page shows. */
    record CodePage(UUID of, String to, List<FieldError> errors, boolean demo) {

        /** Back to the first page, keeping where one wanted to go. */
        String another() {
            return to.isEmpty() ? "/login" : "/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        }
    }

    private final OneTimeCodes codes;
    private final Doors doors;
    private final RateLimit limit;
    private final HouseMark house;

    LogInPages(OneTimeCodes codes, Doors doors, RateLimit limit, HouseMark house) {
        this.codes = codes;
        this.doors = doors;
        this.limit = limit;
        this.house = house;
    }

    @GetMapping("/login")
    String number(Actor actor, @RequestParam(defaultValue = "") String to, Model model) {
        if (actor instanceof Actor.Person) return "redirect:" + Doors.inside(to, "/my");
        if (actor instanceof Actor.Agent) return "redirect:" + Gatekeeper.ORGANISATION;
        model.addAttribute("page", new NumberPage(Doors.inside(to, ""), "", List.of()));
        return "access/login";
    }

    @PostMapping("/login")
    String send(
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        limit.check("access.number", RateLimit.place(request.getRemoteAddr()), NUMBERS_A_MINUTE);
        var typed = number.length() > LONGEST_TYPED ? number.substring(0, LONGEST_TYPED) : number;
        var normal = OneTimeCodes.normal(typed);
        if (OneTimeCodes.isComplete(normal)) return toCode(codes.send(normal, frame.language()), to);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var message = normal.isEmpty()
                ? frame.text("access.login.noNumber")
                : normal.matches("[0-9X]*") && normal.length() != 18
                        ? frame.text("access.login.length", normal.length())
                        : frame.text("access.login.characters");
        var errors = List.of(new FieldError("number", message));
        model.addAttribute("page", new NumberPage(Doors.inside(to, ""), typed, errors));
        return "access/login";
    }

    private static String toCode(UUID code, String to) {
        var way = Doors.inside(to, "");
        var address = UriComponentsBuilder.fromPath("/login/code").queryParam("of", code);
        if (!way.isEmpty()) address.queryParam("to", "{to}");
        return "redirect:" + address.encode().buildAndExpand(way).toUriString();
    }

    @GetMapping("/login/code")
    String code(@RequestParam UUID of, @RequestParam(defaultValue = "") String to, Model model) {
        model.addAttribute("page", new CodePage(of, Doors.inside(to, ""), List.of(), house.demo()));
        return "access/code";
    }

    @PostMapping("/login/code")
    String enter(
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam UUID of,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        limit.check("access.code", RateLimit.place(request.getRemoteAddr()), CODES_A_MINUTE);
        var message = switch (codes.enter(of, code)) {
            case OneTimeCodes.Outcome.Welcome(var person) -> {
                doors.enter(new Actor.Person(person), LoggedIn.Door.PERSON, person.value(), request, response);
                yield "";
            }
            case OneTimeCodes.Outcome.Wrong(var left) -> frame.text("access.code.wrong", left);
            case OneTimeCodes.Outcome.Spent _ -> frame.text("access.code.spent");
        };
        if (message.isEmpty()) return "redirect:" + Doors.inside(to, "/my");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var errors = List.of(new FieldError("code", message));
        model.addAttribute("page", new CodePage(of, Doors.inside(to, ""), errors, house.demo()));
        return "access/code";
    }
}
