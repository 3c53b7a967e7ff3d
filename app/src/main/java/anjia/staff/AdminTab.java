package anjia.staff;

import anjia.access.Role;
import anjia.web.DeskTab;
import anjia.web.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The administrator's tab. */
@Component
@Order(60)
class AdminTab implements DeskTab {

    @Override
    public String path() {
        return MemberPages.PATH;
    }

    @Override
    public String key() {
        return "staff.members.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.roles().contains(Role.ADMIN.name());
    }
}
