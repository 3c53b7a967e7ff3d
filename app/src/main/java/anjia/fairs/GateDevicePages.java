package anjia.fairs;

import anjia.access.Actor;
import anjia.web.Frame;
import anjia.work.Today;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the page at the gate asks by itself (断网签到): what it carries, what it brings, and the worker that shows it again without a line. */
@Controller
@RequestMapping(GatePages.PATH + "/{id}")
class GateDevicePages {

    /** One check-in: key, code, and how many milliseconds ago. */
    private static final Pattern KEPT =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([0-9A-Z]{1,20}) (\\d{1,12})");

    private static final int MOST_AT_ONCE = 100;

    /** @param token of its forms: the one in a page that was kept is old */
    record Line(Frame.Csrf token, GateDevices.Carried carried) {}

    private final GateDevices devices;
    private final Fairs fairs;
    private final Today today;
    private final byte[] worker;

    GateDevicePages(GateDevices devices, Fairs fairs, Today today) {
        this.devices = devices;
        this.fairs = fairs;
        this.today = today;
        this.worker = read();
    }

    private static byte[] read() {
        try {
            return new ClassPathResource("anjia/fairs/gateworker.js").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param whole absent: only how things stand, before something is sent */
    @GetMapping("/gate/codes")
    @ResponseBody
    Line codes(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean whole,
            Frame frame) {
        var token = frame.csrf();
        if (token == null) throw new IllegalStateException("every page of staff has a form token");
        return new Line(token, devices.carried(staff, id, whole, today.day()));
    }

    /** @return for each key what came of it; what is not among them was not read, and is kept */
    @PostMapping("/gate/arrivals")
    @ResponseBody
    Map<UUID, GateDevices.Answer> arrivals(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam(name = "arrival", defaultValue = "") List<String> arrivals) {
        var kept = arrivals.stream()
                .limit(MOST_AT_ONCE)
                .map(KEPT::matcher)
                .filter(one -> one.matches())
                .map(one -> new GateDevices.Kept(
                        UUID.fromString(one.group(1)), one.group(2), Duration.ofMillis(Long.parseLong(one.group(3)))))
                .toList();
        return devices.take(staff, id, kept);
    }

    /** Beside the page, so that its reach ends with it. */
    @GetMapping("/gate.js")
    ResponseEntity<byte[]> worker(Actor.Staff staff, @PathVariable UUID id) {
        fairs.atTheWindow(staff, id);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(worker);
    }
}
