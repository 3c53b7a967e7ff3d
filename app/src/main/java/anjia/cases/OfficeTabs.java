package anjia.cases;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.web.DeskTab;
import anjia.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab of the work list, with how many files wait for the office (待办). */
@Component
@Order(20)
class OfficeTabs implements DeskTab {

    private final WorkList workList;

    OfficeTabs(WorkList workList) {
        this.workList = workList;
    }

    @Override
    public String path() {
        return OfficePages.PATH;
    }

    @Override
    public String key() {
        return "cases.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.decides();
    }

    @Override
    public OptionalInt count(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff
                ? OptionalInt.of(workList.count(staff, false))
                : OptionalInt.empty();
    }
}
