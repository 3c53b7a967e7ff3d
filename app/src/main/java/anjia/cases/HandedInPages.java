package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Catalogue;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.web.Chip;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was handed in at once, on one page (一次递交的办件): each file with the office that has it and its own day. */
@Controller
class HandedInPages {

    private final Cases cases;
    private final CaseFiles files;
    private final CaseAccess access;
    private final CaseStanding standing;
    private final Catalogue catalogue;
    private final Offices offices;
    private final Today today;

    HandedInPages(
            Cases cases,
            CaseFiles files,
            CaseAccess access,
            CaseStanding standing,
            Catalogue catalogue,
            Offices offices,
            Today today) {
        this.cases = cases;
        this.files = files;
        this.access = access;
        this.standing = standing;
        this.catalogue = catalogue;
        this.offices = offices;
        this.today = today;
    }

    static String address(UUID handIn) {
        return "/my/handed-in/" + handIn;
    }

    /**
     * One of the files.
     *
     * @param chip while it is open; null when it is done
     * @param line the day by which there is a result, or what came of it
     * @param before whether it was there before, so that nothing new was made
     */
    record Line(
            String number,
            String name,
            String office,
            @Nullable Chip chip,
            String line,
            boolean before) {}

    /** @param said whether it has just been handed in; {@code waiting} how many files wait for her */
    record HandedInPage(String title, boolean said, int done, int waiting, boolean seeksWork, List<Line> lines) {}

    @GetMapping("/my/handed-in/{handIn}")
    String show(
            Actor.ForPerson worker, @PathVariable UUID handIn, HttpServletRequest request, Frame frame, Model model) {
        var slip = cases.slip(worker, handIn);
        var all = slip.receipts().stream()
                .map(receipt -> files.find(receipt.number()).orElseThrow(NoSuchCase::new))
                .filter(file -> access.mayOpen(worker, file))
                .toList();
        model.addAttribute(
                "page",
                new HandedInPage(
                        frame.text("cases.handedIn.title", frame.formats().dayOfYear(slip.day())),
                        request.getParameter("new") != null,
                        (int) all.stream().filter(file -> !file.isOpen()).count(),
                        (int) all.stream()
                                .filter(file -> file.state() == CaseState.WAITING)
                                .count(),
                        all.stream().anyMatch(file -> SeekingWork.goesOn(worker, file)),
                        all.stream().map(file -> line(file, handIn, frame)).toList()));
        return "cases/handedin";
    }

    private Line line(CaseFile file, UUID handIn, Frame frame) {
        var name = catalogue
                .law(file.lawHash())
                .item(file.item())
                .words(frame.language().tag())
                .name();
        return new Line(
                file.number().value(),
                name,
                offices.find(file.office()).map(Office::name).orElse(""),
                file.isOpen() ? standing.chipForHer(file, today.day(), frame) : null,
                CaseStanding.line(file, frame),
                !file.handIn().equals(handIn));
    }
}
