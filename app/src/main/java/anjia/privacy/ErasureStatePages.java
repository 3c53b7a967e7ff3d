package anjia.privacy;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.privacy.Erasure.State;
import anjia.web.Chip;
import anjia.web.Fact;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where her request to erase stands and what was answered (删除申请进度); and the page that is left when everything went. */
@Controller
class ErasureStatePages {

    private static final String REQUESTS = ErasePages.PATH + "/requests/";

    record StatePage(
            String id,
            String state,
            @Nullable Chip chip,
            List<Fact> facts,
            String words,
            String answer,
            boolean open,
            String key) {}

    private final Erasures erasures;
    private final ErasureNotes notes;
    private final Offices offices;
    private final Requests requests;
    private final Today today;

    ErasureStatePages(Erasures erasures, ErasureNotes notes, Offices offices, Requests requests, Today today) {
        this.erasures = erasures;
        this.notes = notes;
        this.offices = offices;
        this.requests = requests;
        this.today = today;
    }

    @GetMapping(REQUESTS + "{id}")
    String show(Actor.Person person, @PathVariable UUID id, Frame frame, Model model) {
        var one = erasures.ofHers(person, id);
        model.addAttribute(
                "page",
                new StatePage(
                        id.toString(),
                        frame.text("privacy.state." + one.state()),
                        notes.chip(one),
                        facts(one, offices, frame),
                        one.words(),
                        one.answer() == null ? "" : one.answer(),
                        one.state() == State.OPEN,
                        UUID.randomUUID().toString()));
        return "privacy/state";
    }

    static List<Fact> facts(Erasure one, Offices offices, Frame frame) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(frame.text("privacy.fact.raised"), frame.formats().day(one.raisedOn())));
        facts.add(new Fact(
                frame.text("privacy.fact.office"),
                offices.find(one.office()).map(Office::name).orElse("")));
        var due = frame.formats().dayToRemember(one.dueOn());
        if (one.state() == State.OPEN)
            facts.add(new Fact(
                    frame.text("privacy.fact.due"), one.dueProvisional() ? frame.text("privacy.about", due) : due));
        if (one.answeredOn() != null)
            facts.add(new Fact(frame.text("privacy.fact.over"), frame.formats().day(one.answeredOn())));
        if (one.answerer() != null)
            facts.add(new Fact(frame.text("privacy.fact.answerer"), frame.name(one.answerer())));
        return facts;
    }

    @PostMapping(REQUESTS + "{id}/withdraw")
    String withdraw(Actor.Person person, @PathVariable UUID id, @RequestParam(defaultValue = "") String key) {
        erasures.ofHers(person, id);
        requests.once(person, key, "privacy.withdrawErasure", id.toString(), () -> {
            erasures.withdraw(person, id, today.day());
            return "";
        });
        return "redirect:" + REQUESTS + id;
    }

    @GetMapping(ErasePages.ERASED)
    String erased() {
        return "privacy/erased";
    }
}
