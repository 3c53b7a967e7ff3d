package anjia.cases;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.web.DeskTab;
import anjia.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab of what other offices ask, with how many wait (协查). */
@Component
@Order(25)
class ReferralTabs implements DeskTab {

    private final Referrals referrals;

    ReferralTabs(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public String path() {
        return ReferralPages.PATH;
    }

    @Override
    public String key() {
        return "cases.refer.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.decides();
    }

    @Override
    public OptionalInt count(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff
                ? OptionalInt.of(referrals.count(staff))
                : OptionalInt.empty();
    }
}
