package anjia.record;

import java.time.YearMonth;
import java.util.BitSet;
import java.util.Collection;

/** Months as whole numbers, {@code year * 12 + month - 1}, as {@code record.insurance_run.months} holds them. */
final class Months {

    private Months() {}

    static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
    }

    /** Every month in at least one of the runs, once. */
    static BitSet in(Collection<InsuranceRun> runs) {
        var months = new BitSet();
        runs.forEach(run -> months.set(number(run.first()), number(run.last()) + 1));
        return months;
    }
}
