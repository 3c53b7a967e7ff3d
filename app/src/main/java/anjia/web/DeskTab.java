package anjia.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;

/** A tab in the bar of the staff's pages (工作台导航). A module that has such a page declares one as a bean; {@code @Order} sorts them. */
public interface DeskTab {

    /** Where it leads; the tab is the current one on this path and below. */
    String path();

    /** Key of its words. */
    String key();

    boolean shownTo(Viewer.Staff staff);

    /** Whether it is shown to whoever asks just now, where the roles alone do not say: by her office. */
    default boolean shownIn(HttpServletRequest request) {
        return true;
    }

    /** How much waits behind the tab; empty when nothing is counted. */
    default OptionalInt count(HttpServletRequest request) {
        return OptionalInt.empty();
    }
}
