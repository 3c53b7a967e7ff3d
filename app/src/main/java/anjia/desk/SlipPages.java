package anjia.desk;

import anjia.access.Actor;
import anjia.cases.Cases;
import anjia.cases.Receipt;
import anjia.catalogue.Catalogue;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.web.Frame;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What she takes home (回执): what was handed in, until when, whom to ask. On A4, or on a strip of 80 mm. */
@Controller
class SlipPages {

    private final Cases cases;
    private final Persons persons;
    private final Catalogue catalogue;

    SlipPages(Cases cases, Persons persons, Catalogue catalogue) {
        this.cases = cases;
        this.persons = persons;
        this.catalogue = catalogue;
    }

    /** @param line what happens next, in words */
    record Line(String number, String name, String line, boolean settled) {}

    record SlipPage(String id, String person, String name, String office, String day, List<Line> lines) {}

    @GetMapping("/desk/slips/{id}")
    String slip(
            Actor.Staff clerk,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String paper,
            Frame frame,
            Model model) {
        var slip = cases.slip(clerk, id);
        var name = persons.view(clerk, slip.person()).map(Person::name).orElse("");
        model.addAttribute(
                "page",
                new SlipPage(
                        id.toString(),
                        slip.person().value().toString(),
                        frame.name(name),
                        slip.office(),
                        frame.formats().day(slip.day()),
                        slip.receipts().stream()
                                .map(receipt -> line(receipt, frame))
                                .toList()));
        return switch (paper) {
            case "a4" -> "desk/slipa4";
            case "80" -> "desk/slip80";
            default -> "desk/slip";
        };
    }

    private Line line(Receipt receipt, Frame frame) {
        var name = catalogue.item(receipt.item()).words(frame.language().tag()).name();
        return switch (receipt) {
            case Receipt.Settled(var number, var _) ->
                new Line(number.value(), name, frame.text("desk.slip.settled"), true);
            case Receipt.Accepted(var number, var _, var dueOn, var provisional) ->
                new Line(
                        number.value(),
                        name,
                        frame.text(
                                provisional ? "cases.due.about" : "cases.due.by",
                                frame.formats().dayToRemember(dueOn)),
                        false);
            case Receipt.Follows(var number, var _) ->
                new Line(number.value(), name, frame.text("cases.due.follows"), false);
            case Receipt.AlreadyOpen(var number, var _) ->
                new Line(number.value(), name, frame.text("desk.slip.alreadyOpen"), false);
        };
    }
}
