package anjia.supervision;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.Role;
import anjia.catalogue.Catalogue;
import anjia.web.DeskTab;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.web.Viewer;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which offices keep their days, and which files are late (督查); every number opens into the files that it counts. */
@Controller
@RequestMapping(SupervisionPages.PATH)
@Order(50)
class SupervisionPages implements DeskTab {

    static final String PATH = "/supervision";

    /** @param late share of the closed files that were late, "12%"; a dash when none was closed */
    record Line(String id, String office, int open, int soon, int overdue, int closed, String late, boolean opens) {}

    record ListPage(List<Line> lines, int days) {}

    /** @param late "3 days late" */
    record FileLine(String number, String item, String handedIn, String due, String late, boolean open) {}

    record OfficePage(String office, List<FileLine> files, int days) {}

    private final Punctuality punctuality;
    private final Catalogue catalogue;
    private final Audit audit;

    SupervisionPages(Punctuality punctuality, Catalogue catalogue, Audit audit) {
        this.punctuality = punctuality;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String key() {
        return "supervision.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.roles().contains(Role.SUPERVISOR.name());
    }

    @GetMapping
    String list(Actor.Staff supervisor, Frame frame, Model model) {
        var lines =
                punctuality.of(supervisor).stream().map(one -> line(one, frame)).toList();
        model.addAttribute("page", new ListPage(lines, Punctuality.DAYS_BACK));
        return "supervision/offices";
    }

    private static Line line(Punctuality.Standing one, Frame frame) {
        var share = one.closed() == 0 ? "–" : Math.round(100.0 * one.late() / one.closed()) + "%";
        return new Line(
                one.office().id().value().toString(),
                one.office().name(),
                one.open(),
                one.soon(),
                one.overdue(),
                one.closed(),
                share,
                one.overdue() + one.late() > 0);
    }

    @GetMapping("/offices/{id}")
    String office(Actor.Staff supervisor, @PathVariable UUID id, Frame frame, Model model) {
        var office = punctuality.of(supervisor, id).orElseThrow(() -> new NoSuchOffice(id));
        var files =
                punctuality.late(office).stream().map(one -> line(one, frame)).toList();
        audit.record(supervisor, "supervision.office", List.of(), Map.of("office", id.toString()));
        var page = new OfficePage(office.office().name(), files, Punctuality.DAYS_BACK);
        model.addAttribute("page", page);
        return "supervision/office";
    }

    private FileLine line(Punctuality.Late file, Frame frame) {
        var until = file.closedOn().orElse(punctuality.today());
        var item = catalogue.find(file.item());
        return new FileLine(
                Formats.fileNumber(file.number()),
                item.map(one -> one.words(frame.language().tag()).name()).orElse(file.item()),
                frame.formats().day(file.handedInOn()),
                frame.formats().day(file.dueOn()),
                frame.text("supervision.daysLate", ChronoUnit.DAYS.between(file.dueOn(), until)),
                file.closedOn().isEmpty());
    }
}
