package anjia.web;

import java.util.List;

/**
 * One year of contributions (缴费记录的一年).
 *
 * @param months January to December, exactly twelve
 */
public record StripYear(int year, List<Month> months) {

    public StripYear {
        months = List.copyOf(months);
        if (months.size() != 12) throw new IllegalArgumentException("a year has 12 months, not " + months.size());
    }

    public enum Month {
        /** Before the first contribution (还没开始). */
        BEFORE,
        /** Paid in this province (在本省缴). */
        PAID,
        /** Paid in another province (在外省缴). */
        ELSEWHERE,
        /** Not paid between months that were (断缴). */
        GAP,
        /** Not over yet (还没到). */
        AHEAD
    }
}
