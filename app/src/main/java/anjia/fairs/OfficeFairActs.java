package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.registry.Grounds;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the office does with one of its fairs (招聘会办理): each act ends on its page, with what was wrong at its field. */
@Controller
@RequestMapping(OfficeFairPages.PATH + "/{id}")
class OfficeFairActs {

    private static final int LONGEST_NOTE = 60;

    private final Fairs fairs;
    private final Permits permits;
    private final Stands stands;
    private final Buses buses;
    private final BusChanges busChanges;
    private final Entries entries;
    private final Settlements settlements;
    private final OfficeFairViews views;
    private final Requests requests;
    private final Today today;

    OfficeFairActs(
            Fairs fairs,
            Permits permits,
            Stands stands,
            Buses buses,
            BusChanges busChanges,
            Entries entries,
            Settlements settlements,
            OfficeFairViews views,
            Requests requests,
            Today today) {
        this.fairs = fairs;
        this.permits = permits;
        this.stands = stands;
        this.buses = buses;
        this.busChanges = busChanges;
        this.entries = entries;
        this.settlements = settlements;
        this.views = views;
        this.requests = requests;
        this.today = today;
    }

    /** The form of one act and where to show it again. */
    private record Sent(
            Actor.Staff staff,
            UUID id,
            Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {

        String text(String field) {
            return form.getOrDefault(field, "").strip();
        }

        int number(String field) {
            return text(field).matches("\\d{1,5}") ? Integer.parseInt(text(field)) : -1;
        }

        FieldError fault(String field, String words) {
            return new FieldError(field, frame.text("fairs.fault." + words));
        }
    }

    private String once(Sent sent, String act, String body, Supplier<Object> doing) {
        return requests.once(
                sent.staff(), sent.text("key"), act, sent.id() + "|" + body, () -> String.valueOf(doing.get()));
    }

    private static String back(UUID id) {
        return "redirect:" + OfficeFairPages.PATH + "/" + id;
    }

    private String again(Sent sent, List<FieldError> errors) {
        sent.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return views.show(sent.staff(), sent.id(), sent.form(), errors, sent.frame(), sent.model());
    }

    @PostMapping("/duty")
    String tick(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var fair = fairs.open(staff, id);
        var sent = new Sent(staff, id, form, frame, response, model);
        var duty = Arrays.stream(Duty.values())
                .filter(one -> one.name().equals(sent.text("duty"))
                        && permits.duties(fair.plan()).contains(one))
                .findFirst()
                .orElseThrow(NoSuchFair::new);
        var note = sent.text("note." + duty);
        if (note.length() < 2 || note.length() > LONGEST_NOTE)
            return again(sent, List.of(sent.fault("note." + duty, duty == Duty.PERMIT ? "permit" : "note")));
        once(sent, "fairs.tick", duty + "|" + note, () -> {
            fairs.tick(staff, id, duty, note);
            return duty;
        });
        return back(id);
    }

    @PostMapping("/publish")
    String publish(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        fairs.open(staff, id);
        var sent = new Sent(staff, id, form, frame, response, model);
        return switch (fairs.publish(staff, id, today.day())) {
            case Fairs.Published.Done(), Fairs.Published.Over() -> back(id);
            case Fairs.Published.TooLate() -> again(sent, List.of(sent.fault("publish", "tooLate")));
            case Fairs.Published.Missing(var duties) ->
                again(
                        sent,
                        duties.stream()
                                .map(duty -> sent.fault("note." + duty, "duty." + duty))
                                .toList());
        };
    }

    @PostMapping("/cancel")
    String cancel(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        fairs.open(staff, id);
        var sent = new Sent(staff, id, form, frame, response, model);
        var reason = sent.text("cancelReason");
        if (!Grounds.isReason(reason)) return again(sent, List.of(sent.fault("cancelReason", "reason")));
        once(sent, "fairs.cancel", reason, () -> entries.cancel(staff, id, reason));
        return back(id);
    }

    /** @param act "hold" from its day on, or "close" */
    @PostMapping("/state")
    String move(Actor.Staff staff, @PathVariable UUID id, @RequestParam(defaultValue = "") String act) {
        fairs.open(staff, id);
        if (act.equals("hold")) fairs.hold(staff, id, today.day());
        if (act.equals("close")) fairs.close(staff, id);
        return back(id);
    }

    @PostMapping("/bus")
    String bus(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        fairs.open(staff, id);
        var sent = new Sent(staff, id, form, frame, response, model);
        var bus = BusForm.of(form);
        var faults = bus.faults("", frame);
        if (!faults.isEmpty()) return again(sent, faults);
        once(sent, "fairs.bus", bus.canonical(), () -> buses.add(staff, id, bus.stop(), bus.time(), bus.number()));
        return back(id);
    }

    /** @param form "act" says whether it is changed or does not run */
    @PostMapping("/buses/{bus}")
    String changeBus(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable("bus") UUID which,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        fairs.open(staff, id);
        var typed = new HashMap<>(form);
        typed.put("bus", which.toString());
        var sent = new Sent(staff, id, typed, frame, response, model);
        if (sent.text("act").equals("remove")) {
            var gone = once(sent, "fairs.busRemove", which.toString(), () -> busChanges.remove(staff, id, which));
            return BusChanges.Outcome.valueOf(gone) == BusChanges.Outcome.DONE
                    ? back(id)
                    : again(sent, List.of(sent.fault("stop." + which, "busOver")));
        }
        var bus = BusForm.of(form);
        var faults = bus.faults("." + which, frame);
        if (!faults.isEmpty()) return again(sent, faults);
        var changed = once(
                sent,
                "fairs.busChange",
                which + "|" + bus.canonical(),
                () -> busChanges.change(staff, id, which, bus.stop(), bus.time(), bus.number()));
        return switch (BusChanges.Outcome.valueOf(changed)) {
            case DONE -> back(id);
            case TAKEN -> again(sent, List.of(sent.fault("seats." + which, "busTaken")));
            case OVER -> again(sent, List.of(sent.fault("stop." + which, "busOver")));
        };
    }

    @PostMapping("/stands/{stand}")
    String stand(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID stand,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "post", defaultValue = "") List<String> posts,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        fairs.open(staff, id);
        var sent = new Sent(staff, id, form, frame, response, model);
        if (sent.text("outcome").equals("refuse")) return refuse(sent, stand);
        // a verified employer has its booth: only what it added is looked at
        var asksBooth = fairs.open(staff, id).plan().onSite() && form.containsKey("booth." + stand);
        var booth = asksBooth ? sent.number("booth." + stand) : 0;
        if (!"true".equals(form.get("seen"))) return again(sent, List.of(sent.fault("seen." + stand, "seen")));
        var seen = posts.stream().flatMap(post -> EntryForm.id(post).stream()).collect(Collectors.toSet());
        var answer = once(
                sent,
                "fairs.accept",
                stand + "|" + booth + "|" + posts,
                () -> stands.accept(staff, id, stand, booth, seen));
        return switch (Stands.Outcome.valueOf(answer)) {
            case BOOTH -> again(sent, List.of(sent.fault("booth." + stand, "booth")));
            case OWN -> again(sent, List.of(sent.fault("seen." + stand, "own")));
            case CHANGED -> again(sent, List.of(sent.fault("seen." + stand, "changed")));
            case DONE, OVER, NO_POST -> back(id);
        };
    }

    private String refuse(Sent sent, UUID stand) {
        var reason = sent.text("reason." + stand);
        if (!Grounds.isReason(reason)) return again(sent, List.of(sent.fault("reason." + stand, "reason")));
        var answer = once(
                sent,
                "fairs.refuse",
                stand + "|" + reason,
                () -> stands.refuse(sent.staff(), sent.id(), stand, reason));
        if (Stands.Outcome.OWN.name().equals(answer)) return again(sent, List.of(sent.fault("reason." + stand, "own")));
        return back(sent.id());
    }

    /** The interviews are found by a job; asking twice is one job. */
    @PostMapping("/settle")
    String settle(Actor.Staff staff, @PathVariable UUID id) {
        settlements.begin(staff, id, today.day());
        return back(id);
    }
}
