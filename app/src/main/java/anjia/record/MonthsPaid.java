package anjia.record;

import java.util.List;

/**
 * Months of insurance that the house knows of (缴费月数).
 *
 * @param count distinct months in {@code runs}
 * @param complete false when more may lie elsewhere: then it is "at least {@code count}"
 * @param runs oldest first
 */
public record MonthsPaid(int count, boolean complete, List<InsuranceRun> runs) {}
