package anjia.occupations;

import anjia.web.Mark;
import java.util.List;

/**
 * What work may do to the body (危害).
 *
 * @param grade from which grade it bars minors, in Chinese; empty unless it bars by grade
 * @param ground the article of the bar, in Chinese; empty where there is none
 */
public record Hazard(
        String id, String zh, String en, List<String> say, Bars barsMinors, String grade, String ground, Mark sure)
        implements Named {

    /** What 16 and 17 year olds (未成年工) may not do. */
    public enum Bars {
        /** The work itself is barred to them. */
        ALWAYS,
        /** Barred from a grade; while the employer has shown no lower one, the work is for 18 and over. */
        BY_GRADE,
        /** This hazard alone bars nobody. */
        NEVER
    }
}
