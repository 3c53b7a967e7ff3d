package anjia.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * How many matters wait for the worker who looks: the one number on 我的事 (待您处理) is the sum of what each module says. Asked once a page, for
 * workers only.
 */
public interface WaitingMatters {

    int of(HttpServletRequest request);

    /** Those that 我的事 only leads to, because another page answers them. */
    default List<Elsewhere> elsewhere(HttpServletRequest request, Frame frame) {
        return List.of();
    }

    /** A question and where it is answered. */
    record Elsewhere(String lead, String line, String path) {}
}
