package anjia.letters;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.web.DeskTab;
import anjia.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab of what is to be printed and brought to people, with how many papers wait (纸信待办). */
@Component
@Order(15)
class PostTabs implements DeskTab {

    private final Post post;

    PostTabs(Post post) {
        this.post = post;
    }

    @Override
    public String path() {
        return PostPages.PATH;
    }

    @Override
    public String key() {
        return "letters.post.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.roles().contains("CLERK")
                || staff.roles().contains("OFFICER")
                || staff.roles().contains("HEAD");
    }

    @Override
    public OptionalInt count(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff && staff.seesPersons()
                ? OptionalInt.of(post.count(staff))
                : OptionalInt.empty();
    }
}
