package anjia.desk;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.CorrectionLines;
import anjia.catalogue.KnownDay;
import anjia.catalogue.RecordViews;
import anjia.registry.Persons;
import anjia.registry.UnknownPerson;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole record as staff read it (个人档案): as it is known now, as it was known on a day, and what was corrected. */
@Controller
class KnownPages {

    private final Persons persons;
    private final RecordViews views;
    private final CorrectionLines corrections;
    private final Today today;

    KnownPages(Persons persons, RecordViews views, CorrectionLines corrections, Today today) {
        this.persons = persons;
        this.views = views;
        this.corrections = corrections;
        this.today = today;
    }

    record KnownPage(
            String person,
            String name,
            RecordViews.View record,
            KnownDay known,
            List<CorrectionLines.Line> corrections,
            boolean corrected) {}

    @GetMapping("/desk/persons/{id}/record")
    String show(
            Actor.Staff clerk,
            @PathVariable UUID id,
            @RequestParam Map<String, String> query,
            Frame frame,
            Model model) {
        var which = new PersonId(id);
        var person = persons.reached(clerk, which).orElseThrow(() -> new UnknownPerson(which));
        var known = KnownDay.read(query, today.day(), frame);
        var day = known.day();
        var name = persons.view(clerk, person).orElseThrow().name();
        var view = day == null
                ? views.now(clerk, person, spell -> way(person, spell.id(), frame), frame)
                : views.asKnown(clerk, person, day, frame);
        model.addAttribute(
                "page",
                new KnownPage(
                        person.value().toString(),
                        frame.name(name),
                        view,
                        known,
                        corrections.of(clerk, person, frame),
                        query.containsKey("corrected")));
        return "desk/known";
    }

    private static RecordViews.Way way(PersonId person, UUID spell, Frame frame) {
        return new RecordViews.Way(
                frame.text("desk.correct.entry"),
                "/desk/persons/%s/correct/spells/%s".formatted(person.value(), spell));
    }
}
