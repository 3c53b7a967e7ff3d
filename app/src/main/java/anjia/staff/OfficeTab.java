package anjia.staff;

import anjia.access.Role;
import anjia.web.DeskTab;
import anjia.web.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The administrator's tab of offices. */
@Component
@Order(61)
class OfficeTab implements DeskTab {

    @Override
    public String path() {
        return OfficePages.PATH;
    }

    @Override
    public String key() {
        return "staff.offices.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.roles().contains(Role.ADMIN.name());
    }
}
