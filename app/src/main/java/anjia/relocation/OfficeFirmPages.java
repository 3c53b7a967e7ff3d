package anjia.relocation;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.access.Role;
import anjia.web.DeskTab;
import anjia.web.Frame;
import anjia.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The firms of an office's counties (产业转移与社区工厂台账): promised and filled, who stayed; the counties in sum. */
@Controller
@RequestMapping(OfficeFirmPages.PATH)
@Order(38)
class OfficeFirmPages implements DeskTab {

    static final String PATH = "/desk/relocation";

    private final Firms firms;
    private final FirmViews views;

    OfficeFirmPages(Firms firms, FirmViews views) {
        this.firms = firms;
        this.views = views;
    }

    record ListPage(List<FirmViews.County> counties, List<FirmViews.Line> lines) {}

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String key() {
        return "relocation.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.roles().contains(Role.OFFICER.name()) || staff.roles().contains(Role.HEAD.name());
    }

    @Override
    public boolean shownIn(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff && firms.mayKeep(staff);
    }

    @GetMapping
    String list(Actor.Staff staff, Frame frame, Model model) {
        if (!firms.mayKeep(staff)) throw new NoSuchFirm();
        var counted = views.counted(firms.of(staff));
        model.addAttribute("page", new ListPage(views.counties(counted, frame), views.lines(counted, frame)));
        return "relocation/list";
    }
}
