package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.access.Errand;
import anjia.web.Frame;
import anjia.web.WaitingMatters;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** What she was told that she can ask for waits on 我的事 until she does (可申请的补贴), and leads to the application, in which her work there stands already. */
@Component
class MySubsidies implements WaitingMatters {

    private final SubsidyNotices notices;
    private final Today today;

    MySubsidies(SubsidyNotices notices, Today today) {
        this.notices = notices;
        this.today = today;
    }

    private List<Subsidy> waiting(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.ForPerson person && person.may(Errand.APPLY)
                ? notices.waiting(person.person(), today.day())
                : List.of();
    }

    @Override
    public int of(HttpServletRequest request) {
        return waiting(request).size();
    }

    @Override
    public List<Elsewhere> elsewhere(HttpServletRequest request, Frame frame) {
        return waiting(request).stream()
                .map(one -> new Elsewhere(
                        frame.text("cooperation.subsidy.ask." + one),
                        frame.text("cooperation.subsidy.askLine." + one),
                        SubsidyViews.apply(one)))
                .toList();
    }
}
