package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Masked;
import anjia.access.PersonId;
import anjia.registry.PersonLine;
import anjia.registry.Persons;
import anjia.web.Fact;
import anjia.web.Frame;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who has a seat in a bus (乘车名单), to print for the driver: he is no staff, so names are hidden but for their beginning, and the number is what one goes by. */
@Controller
@RequestMapping(GatePages.PATH + "/{id}/buses/{bus}")
class BusListPages {

    /** @param name hidden but for its beginning; empty for whom the office does not reach */
    record Row(int number, String name, boolean arrived, boolean rode) {}

    record ListPage(String fair, String when, String office, List<Fact> facts, List<Row> rows) {}

    private final Fairs fairs;
    private final Buses buses;
    private final FairWords words;
    private final Persons persons;

    BusListPages(Fairs fairs, Buses buses, FairWords words, Persons persons) {
        this.fairs = fairs;
        this.buses = buses;
        this.words = words;
        this.persons = persons;
    }

    @GetMapping
    String list(Actor.Staff staff, @PathVariable UUID id, @PathVariable("bus") UUID which, Frame frame, Model model) {
        var fair = fairs.atTheWindow(staff, id);
        var bus = buses.find(id, which).orElseThrow(NoSuchFair::new);
        var passengers = buses.passengers(which);
        var names = persons
                .lines(
                        staff,
                        passengers.stream()
                                .map(one -> new PersonId(one.person()))
                                .toList())
                .stream()
                .collect(Collectors.toMap(line -> line.id().value(), PersonLine::name, (one, _) -> one));
        var rows = passengers.stream()
                .map(one -> new Row(
                        one.number(), Masked.name(names.getOrDefault(one.person(), "")), one.arrived(), one.rode()))
                .toList();
        var facts = List.of(
                new Fact(frame.text("fairs.bus.stop"), bus.stop()),
                new Fact(frame.text("fairs.bus.leaves"), bus.leaves().toString()),
                new Fact(frame.text("fairs.venue"), fair.plan().venue()),
                new Fact(frame.text("fairs.bus.seats"), frame.text("fairs.bus.taken", bus.taken(), bus.seats())));
        model.addAttribute(
                "page", new ListPage(fair.plan().name(), words.day(fair, frame), staff.officeName(), facts, rows));
        return "fairs/buslist";
    }
}
