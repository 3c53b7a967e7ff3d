package anjia.access;

import anjia.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one is logged in, and the end of what one does not know (登录设备管理); for workers and staff alike. */
@Controller
class DevicePages {

    static final String PATH = "/devices";

    /** @param others whether there is more than the log-in that asks */
    record DevicesPage(List<Device> devices, boolean others, boolean staff) {}

    /** One log-in as the page shows it. */
    record Device(String handle, String name, String since, String lastSeen, boolean here) {}

    private final Sessions sessions;
    private final Clock clock;

    DevicePages(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(Actor actor, HttpServletRequest request, Frame frame, Model model) {
        var open = sessions.of(loggedIn(actor), request.getSession().getId());
        var devices = open.stream().map(one -> device(one, frame)).toList();
        model.addAttribute("page", new DevicesPage(devices, devices.size() > 1, actor instanceof Actor.Staff));
        return "access/devices";
    }

    private Device device(Sessions.Open open, Frame frame) {
        return new Device(
                open.handle(),
                open.device().isEmpty() ? frame.text("access.devices.unknown") : open.device(),
                moment(open.since(), frame),
                moment(open.lastSeen(), frame),
                open.here());
    }

    /** Sessions are timed by the machine, which in a demo has another day than the house. */
    private String moment(Instant byMachine, Frame frame) {
        var ago = Duration.between(byMachine, Instant.now());
        return frame.formats().moment(LocalDateTime.now(clock).minus(ago));
    }

    /** For a page that asks whether the log-in goes on: it does for as long again, or is over. */
    @GetMapping("/still-logged-in")
    ResponseEntity<Void> still(Actor actor) {
        var in = actor instanceof Actor.ForPerson || actor instanceof Actor.Agent || actor instanceof Actor.Staff;
        return ResponseEntity.status(in ? HttpStatus.NO_CONTENT : HttpStatus.UNAUTHORIZED)
                .build();
    }

    @PostMapping(PATH + "/end")
    String end(Actor actor, @RequestParam String handle) {
        sessions.end(loggedIn(actor), handle);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/end-others")
    String endOthers(Actor actor, HttpServletRequest request) {
        sessions.endOthers(loggedIn(actor), request.getSession().getId());
        return "redirect:" + PATH;
    }

    private static Actor loggedIn(Actor actor) {
        if (actor instanceof Actor.ForPerson || actor instanceof Actor.Agent || actor instanceof Actor.Staff)
            return actor;
        throw new LogInFirst(LoggedIn.Door.PERSON);
    }
}
