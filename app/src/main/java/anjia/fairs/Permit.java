package anjia.fairs;

import anjia.web.Mark;
import java.time.LocalDate;
import java.util.List;

/**
 * The permit of the police that a large fair on site needs (大型群众性活动安全许可).
 *
 * @param police who gives it
 * @param applyBy last day on which it is applied for
 * @param sources where sizes and days are written, and how well they are known
 */
record Permit(Police police, LocalDate applyBy, List<String> sources, Mark mark) {

    enum Police {
        /** 县级公安机关 */
        OF_THE_COUNTY,
        /** 设区的市级公安机关 */
        OF_THE_CITY
    }

    Permit {
        sources = List.copyOf(sources);
    }

    /** Whether it is too late to apply for it. */
    boolean isOverOn(LocalDate today) {
        return applyBy.isBefore(today);
    }
}
