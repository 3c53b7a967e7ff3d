package anjia.privacy;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.access.Held.Fate;
import anjia.access.Requests;
import anjia.places.Offices;
import anjia.privacy.Erasure.State;
import anjia.privacy.Erasures.Done;
import anjia.registry.Grounds;
import anjia.registry.Persons;
import anjia.web.Chip;
import anjia.web.DeskTab;
import anjia.web.Fact;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Viewer;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
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

/** The office decides about requests to erase (删除申请办理): what there is, in numbers and never in contents; then a reason for the answer. */
@Controller
@RequestMapping(OfficeErasurePages.PATH)
@Order(21)
class OfficeErasurePages implements DeskTab {

    static final String PATH = "/office/erasures";

    record Line(
            String id,
            String raised,
            String due,
            String state,
            @Nullable Chip chip) {}

    /** @param whole whether the request that was just answered took the person along */
    record ListPage(List<Line> waiting, List<Line> over, boolean whole) {}

    /**
     * @param name empty when the office does not reach her
     * @param goes what would be erased; {@code stays} what would have to stay
     * @param underWay whether a file or money is under way: then it is not erased now
     */
    record OnePage(
            String id,
            String name,
            List<Fact> facts,
            String words,
            List<Fact> goes,
            List<Fact> stays,
            boolean underWay,
            boolean open,
            String answer,
            String outcome,
            String reason,
            List<FieldError> errors,
            String key) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    private final Erasures erasures;
    private final ErasureNotes notes;
    private final Holdings holdings;
    private final KindWords words;
    private final Persons persons;
    private final Offices offices;
    private final Requests requests;
    private final Today today;

    OfficeErasurePages(
            Erasures erasures,
            ErasureNotes notes,
            Holdings holdings,
            KindWords words,
            Persons persons,
            Offices offices,
            Requests requests,
            Today today) {
        this.erasures = erasures;
        this.notes = notes;
        this.holdings = holdings;
        this.words = words;
        this.persons = persons;
        this.offices = offices;
        this.requests = requests;
        this.today = today;
    }

    @GetMapping
    String list(Actor.Staff officer, @RequestParam(required = false) String whole, Frame frame, Model model) {
        var page = new ListPage(
                lines(erasures.waiting(officer), frame), lines(erasures.over(officer), frame), whole != null);
        model.addAttribute("page", page);
        return "privacy/list";
    }

    private List<Line> lines(List<Erasure> all, Frame frame) {
        return all.stream()
                .map(one -> new Line(
                        one.id().toString(),
                        frame.formats().day(one.raisedOn()),
                        frame.formats().day(one.dueOn()),
                        frame.text("privacy.state." + one.state()),
                        notes.chip(one)))
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
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(name = "reason", defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String key,
            Frame frame,
            Model model) {
        var reason = typed.strip();
        var errors = new ArrayList<FieldError>();
        if (!List.of("ERASE", "REFUSE").contains(outcome))
            errors.add(new FieldError("outcome", frame.text("privacy.office.chooseOne")));
        if (!Grounds.isReason(reason)) errors.add(new FieldError("reason", frame.text("privacy.office.noReason")));
        if (!errors.isEmpty()) return page(officer, id, outcome, reason, errors, frame, model);
        var done = Done.valueOf(requests.once(
                officer,
                key,
                "privacy.answerErasure",
                id + "|" + outcome + "|" + reason,
                () -> erasures.answer(officer, id, outcome.equals("ERASE"), reason, today.day())
                        .name()));
        if (done == Done.UNDER_WAY) {
            var error = List.of(new FieldError("outcome", frame.text("privacy.office.underWay")));
            return page(officer, id, outcome, reason, error, frame, model);
        }
        var gone = erasures.over(officer).stream().noneMatch(one -> one.id().equals(id));
        return gone ? "redirect:" + PATH + "?whole" : "redirect:" + PATH + "/" + id;
    }

    private String page(
            Actor.Staff officer,
            UUID id,
            String outcome,
            String reason,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var one = erasures.open(officer, id);
        var held = holdings.of(one.person());
        var mustStay = held.stream().anyMatch(holding -> holding.of(Fate.KEPT) > 0);
        var goes = new ArrayList<Fact>();
        var stays = new ArrayList<Fact>();
        for (var holding : held) {
            var going =
                    holding.of(Fate.AT_ONCE) + holding.of(Fate.BY_OFFICE) + (mustStay ? 0 : holding.of(Fate.WITH_HER));
            var staying = holding.pieces() - going;
            var name = words.name(holding.kind(), frame);
            if (going > 0) goes.add(new Fact(name, frame.text("privacy.pieces", going)));
            if (staying > 0) stays.add(new Fact(name, words.howLong(holding.kind(), frame)));
        }
        var person = persons.view(officer, one.person()).orElse(null);
        model.addAttribute(
                "page",
                new OnePage(
                        id.toString(),
                        person == null ? "" : frame.name(person.name()),
                        ErasureStatePages.facts(one, offices, frame),
                        one.words(),
                        goes,
                        stays,
                        erasures.isUnderWay(one.person()),
                        one.state() == State.OPEN,
                        one.answer() == null ? "" : one.answer(),
                        outcome,
                        reason,
                        errors,
                        UUID.randomUUID().toString()));
        return "privacy/one";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String key() {
        return "privacy.office.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.decides();
    }

    @Override
    public OptionalInt count(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff
                ? OptionalInt.of(erasures.countWaiting(staff))
                : OptionalInt.empty();
    }
}
