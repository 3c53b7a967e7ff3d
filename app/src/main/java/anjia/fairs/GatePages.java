package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.access.Devices;
import anjia.registry.PersonLine;
import anjia.registry.Persons;
import anjia.web.DeskTab;
import anjia.web.Frame;
import anjia.web.Viewer;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** At the gate of a fair (现场签到): a code is typed or read by a scanner or a camera, as often as it is shown; with script also without a line, and on paper. */
@Controller
@RequestMapping(GatePages.PATH)
@Order(29)
class GatePages implements DeskTab {

    static final String PATH = "/desk/fairs";

    private static final int AT_ONCE = 500;

    /** @param results whether they are noted now */
    record Line(String id, String name, String when, String state, boolean results) {}

    record ListPage(List<Line> fairs, String after) {}

    /** A bus in which whoever just came has a seat; noted by one press that she came by it. */
    record Seat(String bus, String stop) {}

    /**
     * @param kept whether it is for the shelf of a device: without the token of a form
     * @param number of whoever just came, 0 before; {@code answer} whether it was the first time
     */
    record GatePage(
            String id,
            String name,
            boolean kept,
            String typed,
            String answer,
            int number,
            String entry,
            @Nullable Seat seat,
            int coming,
            int arrived) {}

    /** @param off interviews of hers that were called off, to tell her when she comes; empty without */
    record Row(int number, String code, String name, String off, boolean arrived) {}

    record PaperPage(String name, String when, String office, List<Row> rows) {}

    private final Fairs fairs;
    private final Entries entries;
    private final EntryRows rows;
    private final EntryViews views;
    private final Buses buses;
    private final FairWords words;
    private final Persons persons;
    private final Today today;

    GatePages(
            Fairs fairs,
            Entries entries,
            EntryRows rows,
            EntryViews views,
            Buses buses,
            FairWords words,
            Persons persons,
            Today today) {
        this.fairs = fairs;
        this.entries = entries;
        this.rows = rows;
        this.views = views;
        this.buses = buses;
        this.words = words;
        this.persons = persons;
        this.today = today;
    }

    @GetMapping
    String list(Actor.Staff staff, @RequestParam(required = false) @Nullable UUID after, Frame frame, Model model) {
        var some = fairs.atTheGate(staff, today.day(), after);
        var lines = some.fairs().stream()
                .map(fair -> new Line(
                        fair.id().toString(),
                        fair.plan().name(),
                        words.day(fair, frame),
                        frame.text("fairs.state." + fair.state()),
                        fair.takesResultsOn(today.day())))
                .toList();
        model.addAttribute("page", new ListPage(lines, some.after()));
        return "fairs/gates";
    }

    /**
     * @param code from the picture on her phone: it is filled in, and counts when the button is pressed
     * @param kept for the shelf of a device, which shows it again without a line
     */
    @GetMapping("/{id}/gate")
    String gate(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean kept,
            HttpServletResponse response,
            Model model) {
        Devices.allowCamera(response);
        return gate(staff, id, kept, code, "", null, model);
    }

    @PostMapping("/{id}/gate")
    String arrive(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Model model) {
        Devices.allowCamera(response);
        return switch (entries.arrive(staff, id, code, today.day())) {
            case Entries.Arrival.Here(var entry, var first) ->
                gate(staff, id, false, "", first ? "first" : "again", entry, model);
            case Entries.Arrival.Unknown() -> gate(staff, id, false, code, "unknown", null, model);
            case Entries.Arrival.NotToday(var found) -> gate(staff, id, false, code, "notToday", found, model);
        };
    }

    private String gate(
            Actor.Staff staff, UUID id, boolean kept, String typed, String answer, @Nullable Entry came, Model model) {
        var fair = fairs.atTheWindow(staff, id);
        model.addAttribute(
                "page",
                new GatePage(
                        id.toString(),
                        fair.plan().name(),
                        kept,
                        typed,
                        answer,
                        came == null ? 0 : came.number(),
                        came == null ? "" : came.id().toString(),
                        came == null ? null : seat(came),
                        rows.countComing(id),
                        rows.countArrived(id)));
        return "fairs/gate";
    }

    private @Nullable Seat seat(Entry came) {
        return buses.of(came.fair()).stream()
                .filter(bus -> bus.id().equals(came.bus()) && !bus.id().equals(came.rode()))
                .map(bus -> new Seat(bus.id().toString(), bus.stop()))
                .findFirst()
                .orElse(null);
    }

    /** To print before; names where the office reaches them. */
    @GetMapping("/{id}/gate/list")
    String paper(Actor.Staff staff, @PathVariable UUID id, Frame frame, Model model) {
        var fair = fairs.atTheWindow(staff, id);
        var all = new ArrayList<Row>();
        for (var some = rows.coming(id, 0, AT_ONCE);
                !some.isEmpty();
                some = rows.coming(id, some.getLast().number(), AT_ONCE)) {
            var names = names(staff, some);
            for (var entry : some)
                all.add(new Row(
                        entry.number(),
                        entry.groupedCode(),
                        names.getOrDefault(entry.person().value(), ""),
                        off(entry, fair, frame),
                        entry.arrived()));
        }
        model.addAttribute("page", new PaperPage(fair.plan().name(), words.day(fair, frame), staff.officeName(), all));
        return "fairs/gatelist";
    }

    private String off(Entry entry, Fair fair, Frame frame) {
        return views.wishes(entry, fair, true, frame).stream()
                .filter(EntryViews.WishLine::off)
                .map(line -> frame.text("fairs.gate.calledOff", line.employer(), line.title(), line.line()))
                .collect(Collectors.joining(frame.text("web.listComma")));
    }

    private Map<UUID, String> names(Actor.Staff staff, List<Entry> some) {
        return persons.lines(staff, some.stream().map(Entry::person).toList()).stream()
                .collect(Collectors.toMap(line -> line.id().value(), PersonLine::name, (one, _) -> one));
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String key() {
        return "fairs.gate.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.roles().contains("CLERK");
    }

    /** Where a fair comes in which she may stand at the gate. */
    @Override
    public boolean shownIn(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff && fairs.comesToTheGate(staff, today.day());
    }
}
