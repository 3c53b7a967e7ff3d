package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.Errand;
import anjia.access.Looks;
import anjia.access.Within;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.record.Spell;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
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

    /** Where a module above takes objections; the address is all that this one knows of it. */
    private static final String OBJECTION = "/my/record/objection?about=";

    private final RecordViews views;
    private final CorrectionLines corrections;
    private final Offices offices;
    private final Looks looks;
    private final ObjectProvider<RecordNotes> notes;
    private final Today today;

    RecordPages(
            RecordViews views,
            CorrectionLines corrections,
            Offices offices,
            Looks looks,
            ObjectProvider<RecordNotes> notes,
            Today today) {
        this.views = views;
        this.corrections = corrections;
        this.offices = offices;
        this.looks = looks;
        this.notes = notes;
        this.today = today;
    }

    /** @param objection where she says that somebody should not have looked */
    record LookLine(String day, String who, List<String> unmasked, String objection) {}

    /**
     * @param known the day as it is typed and understood
     * @param own whether she reads it herself: objections, and who looked, are hers alone
     */
    record RecordPage(
            RecordViews.View record,
            KnownDay known,
            List<CorrectionLines.Line> corrections,
            List<RecordNotes.Note> notes,
            List<LookLine> looks,
            boolean own) {}

    @GetMapping("/my/record")
    String record(
            @Within(Errand.RECORD) Actor.ForPerson person,
            @RequestParam Map<String, String> query,
            Frame frame,
            Model model) {
        var known = KnownDay.read(query, today.day(), frame);
        var day = known.day();
        var own = person instanceof Actor.Person herself ? herself : null;
        var view = day == null
                ? views.now(person, person.person(), spell -> own == null ? null : way(spell, frame), frame)
                : views.asKnown(person, person.person(), day, frame);
        model.addAttribute(
                "page",
                new RecordPage(
                        view,
                        known,
                        corrections.of(person, person.person(), frame),
                        own == null ? List.of() : notes(own, frame),
                        own == null ? List.of() : looks(own, frame),
                        own != null));
        return "catalogue/record";
    }

    private List<RecordNotes.Note> notes(Actor.Person person, Frame frame) {
        return notes.orderedStream()
                .flatMap(one -> one.of(person, frame).stream())
                .toList();
    }

    private static RecordViews.Way way(Spell spell, Frame frame) {
        return new RecordViews.Way(frame.text("catalogue.record.notRight"), OBJECTION + "entry:" + spell.id());
    }

    private List<LookLine> looks(Actor.Person person, Frame frame) {
        return looks.ofHerself(person).stream()
                .map(look -> new LookLine(
                        frame.formats().day(look.day()),
                        look(look, frame),
                        look.unmasked().stream().map(one -> one.line(frame)).toList(),
                        OBJECTION + "look:" + look.day() + ":" + look.account()))
                .toList();
    }

    private String look(Looks.Look look, Frame frame) {
        var who = look.office() == null
                ? frame.text("catalogue.record.agency", look.who())
                : frame.name(look.who())
                        + frame.text("web.listComma")
                        + offices.find(look.office()).map(Office::name).orElse("");
        return look.reason() == null ? who : who + frame.text("catalogue.record.reason", look.reason());
    }
}
