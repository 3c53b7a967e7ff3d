package anjia.fairs;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The permit of the police that a large fair on site needs (大型群众性活动安全许可). Sure: remembered, not yet read in the original; pages say so.
 *
 * @param police who gives it
 * @param applyBy last day on which it is applied for
 * @see "大型群众性活动安全管理条例（国务院令第505号）"
 */
record Permit(Police police, LocalDate applyBy) {

    /** From so many people on it is a large event. */
    static final int LARGE = 1_000;

    /** From so many people on the city's police decides. */
    static final int CITY = 5_000;

    /** So many days before the fair at the latest. */
    static final int DAYS_BEFORE = 20;

    enum Police {
        /** 县级公安机关 */
        OF_THE_COUNTY,
        /** 设区的市级公安机关 */
        OF_THE_CITY
    }

    /** Whether it is too late to apply for it. */
    boolean isOverOn(LocalDate today) {
        return applyBy.isBefore(today);
    }

    static Optional<Permit> of(Plan plan) {
        if (!plan.onSite() || plan.expected() < LARGE) return Optional.empty();
        var police = plan.expected() < CITY ? Police.OF_THE_COUNTY : Police.OF_THE_CITY;
        return Optional.of(new Permit(police, plan.day().minusDays(DAYS_BEFORE)));
    }
}
