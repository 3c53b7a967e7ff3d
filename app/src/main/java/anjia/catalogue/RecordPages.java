package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.Looks;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the house knows of the worker who looks (我的档案), now or as it was known on a day: her life downwards, her contributions, her papers,
 * who says so, what was corrected, and who looked.
 */
@Controller
class RecordPages {

    private final RecordViews views;
    private final CorrectionLines corrections;
    private final Offices offices;
    private final Looks looks;
    private final Today today;

    RecordPages(RecordViews views, CorrectionLines corrections, Offices offices, Looks looks, Today today) {
        this.views = views;
        this.corrections = corrections;
        this.offices = offices;
        this.looks = looks;
        this.today = today;
    }

    /** A day, and who opened the record on it. */
    record LookLine(String day, String who) {}

    /** @param known the day as it is typed and understood */
    record RecordPage(
            RecordViews.View record, KnownDay known, List<CorrectionLines.Line> corrections, List<LookLine> looks) {}

    @GetMapping("/my/record")
    String record(Actor.Person person, @RequestParam Map<String, String> query, Frame frame, Model model) {
        var known = KnownDay.read(query, today.day(), frame);
        var day = known.day();
        var view = day == null
                ? views.now(person, person.id(), RecordViews.Ways.NONE, frame)
                : views.asKnown(person, person.id(), day, frame);
        model.addAttribute(
                "page", new RecordPage(view, known, corrections.of(person, person.id(), frame), looks(person, frame)));
        return "catalogue/record";
    }

    private List<LookLine> looks(Actor.Person person, Frame frame) {
        return looks.ofHerself(person).stream()
                .map(look -> new LookLine(frame.formats().day(look.day()), look(look, frame)))
                .toList();
    }

    private String look(Looks.Look look, Frame frame) {
        var office = offices.find(look.office()).map(Office::name).orElse("");
        var who = frame.name(look.who()) + frame.text("web.listComma") + office;
        return look.reason() == null ? who : who + frame.text("catalogue.record.reason", look.reason());
    }
}
