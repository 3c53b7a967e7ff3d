package anjia.fairs;

import anjia.access.Actor;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.web.Fact;
import anjia.web.Frame;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What came of a fair (招聘会总结): counted at any moment, final when it is closed. */
@Controller
class ReportPages {

    record Group(String name, int visitors, int hired) {}

    record ReportPage(
            String id,
            String name,
            List<Fact> facts,
            List<FairFigures.After> followUps,
            List<Group> counties,
            List<Group> ages) {}

    private final Fairs fairs;
    private final FairFigures figures;
    private final Places places;

    ReportPages(Fairs fairs, FairFigures figures, Places places) {
        this.fairs = fairs;
        this.figures = figures;
        this.places = places;
    }

    @GetMapping(OfficeFairPages.PATH + "/{id}/report")
    String report(Actor.Staff staff, @PathVariable UUID id, Frame frame, Model model) {
        var fair = fairs.open(staff, id);
        var all = figures.of(id);
        var facts = List.of(
                fact("employers", all.employers(), frame),
                fact("posts", all.posts(), frame),
                fact("seats", all.seats(), frame),
                fact("signedUp", all.signedUp(), frame),
                fact("visitors", all.visitors(), frame),
                fact("intents", all.intents(), frame),
                fact("hired", all.hired(), frame),
                fact("hiredWithin30", all.hiredWithin30(), frame));
        var counties = figures.byCounty(id).stream()
                .map(one -> new Group(county(one.key(), frame), one.visitors(), one.hired()))
                .toList();
        var ages = figures.byAge(id).stream()
                .map(one -> new Group(frame.text("fairs.age." + one.key()), one.visitors(), one.hired()))
                .toList();
        model.addAttribute(
                "page",
                new ReportPage(id.toString(), fair.plan().name(), facts, figures.followUps(id), counties, ages));
        return "fairs/report";
    }

    private static Fact fact(String key, int number, Frame frame) {
        return new Fact(frame.text("fairs.figure." + key), frame.formats().number(number));
    }

    private String county(String code, Frame frame) {
        return code.length() == 6
                ? frame.place(places.localName(new DivisionCode(code)))
                : frame.text("fairs.placeUnknown");
    }
}
