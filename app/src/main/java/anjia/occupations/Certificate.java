package anjia.occupations;

import anjia.web.Mark;
import java.util.List;

/**
 * A paper that shows that somebody may do certain work (证书).
 *
 * @param grounds the articles that ask for it, in Chinese
 * @param sure how well these are known
 * @param minimumAge years on the day it is issued; 0 where its own ground names no age
 */
public record Certificate(
        String id, String zh, String en, List<String> say, Asked asked, String grounds, Mark sure, int minimumAge)
        implements Named {

    /** Who asks for it. */
    public enum Asked {
        /** Nobody may do the work without it. */
        LAW,
        /** Usual; the law leaves it open. */
        EMPLOYER
    }
}
