package anjia.objections;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.access.Requests;
import anjia.registry.Grounds;
import anjia.registry.Merges;
import anjia.registry.Persons;
import anjia.web.Chip;
import anjia.web.DeskTab;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office answers objections (异议处理): by due day; each with her words, the way to correct the record, and a reason for the answer. */
@Controller
@RequestMapping(OfficeObjectionPages.PATH)
@Order(20)
class OfficeObjectionPages implements DeskTab {

    static final String PATH = "/office/objections";

    private static final int RECENT = 20;

    private final Objections objections;
    private final ObjectionWords words;
    private final Persons persons;
    private final Merges merges;
    private final Requests requests;

    OfficeObjectionPages(
            Objections objections, ObjectionWords words, Persons persons, Merges merges, Requests requests) {
        this.objections = objections;
        this.words = words;
        this.persons = persons;
        this.merges = merges;
        this.requests = requests;
    }

    /** @param chip how much time is left; null when it is over */
    record Line(
            String id,
            String what,
            String wrong,
            String state,
            @Nullable Chip chip,
            String due) {}

    /** @param merges how many merges wait for a second look */
    record ListPage(List<Line> waiting, List<Line> over, int merges) {}

    /**
     * @param name empty when the office does not reach her: of a look by its own staff it needs no more than the look
     * @param record where her record is corrected; empty when it is not reached, or the objection is to a look
     * @param ownLook the officer's own look: somebody else answers
     */
    record OnePage(
            String id,
            String name,
            String record,
            String shown,
            ObjectionWords.View view,
            boolean open,
            boolean ownLook,
            String outcome,
            String reason,
            List<FieldError> errors,
            String key) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    @GetMapping
    String list(Actor.Staff officer, Frame frame, Model model) {
        model.addAttribute(
                "page",
                new ListPage(
                        lines(objections.waiting(officer), frame),
                        lines(objections.over(officer, RECENT), frame),
                        merges.countWaiting(officer)));
        return "objections/list";
    }

    private List<Line> lines(List<Objection> all, Frame frame) {
        return all.stream()
                .map(one -> new Line(
                        one.id().toString(),
                        one.shown(),
                        frame.text("objections.wrong." + one.wrong()),
                        frame.text("objections.state." + one.state()),
                        words.chip(one),
                        frame.formats().day(one.dueOn())))
                .toList();
    }

    @GetMapping("/{id}")
    String show(Actor.Staff officer, @PathVariable UUID id, Frame frame, Model model) {
        return page(officer, id, "", "", List.of(), frame, model);
    }

    @PostMapping("/{id}")
    String answer(
            Actor.Staff officer,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var outcome = form.getOrDefault("outcome", "");
        var reason = form.getOrDefault("reason", "").strip();
        var errors = new ArrayList<FieldError>();
        if (!List.of("PUT_RIGHT", "KEPT").contains(outcome))
            errors.add(new FieldError("outcome", frame.text("objections.chooseOne")));
        if (!Grounds.isReason(reason)) errors.add(new FieldError("reason", frame.text("objections.noReason")));
        if (!errors.isEmpty()) return page(officer, id, outcome, reason, errors, frame, model);
        requests.once(
                officer,
                form.getOrDefault("key", ""),
                "objections.answer",
                id + "|" + outcome + "|" + reason,
                () -> objections
                        .answer(officer, id, outcome.equals("PUT_RIGHT"), reason)
                        .name());
        return "redirect:" + PATH + "/" + id;
    }

    private String page(
            Actor.Staff officer,
            UUID id,
            String outcome,
            String reason,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var objection = objections.open(officer, id);
        var ofLook = objection.about() instanceof About.Look;
        var person = ofLook ? null : persons.view(officer, objection.person()).orElse(null);
        model.addAttribute(
                "page",
                new OnePage(
                        id.toString(),
                        person == null ? "" : frame.name(person.name()),
                        person == null ? "" : "/desk/persons/" + person.id().value() + "/record",
                        objection.shown(),
                        words.of(objection, frame),
                        objection.state() == Objection.State.OPEN,
                        objections.isOwnLook(officer, objection),
                        outcome,
                        reason,
                        errors,
                        UUID.randomUUID().toString()));
        return "objections/one";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String key() {
        return "objections.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.decides();
    }

    @Override
    public OptionalInt count(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff
                ? OptionalInt.of(objections.countWaiting(staff) + merges.countWaiting(staff))
                : OptionalInt.empty();
    }
}
