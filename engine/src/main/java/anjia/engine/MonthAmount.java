package anjia.engine;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One month of a schedule (按月待遇).
 *
 * @param from first day, the day of the month on which the schedule began or the last day of a shorter month
 * @param to last day
 * @param certain whether this month is due whatever the open questions say
 */
public record MonthAmount(LocalDate from, LocalDate to, long low, long high, boolean certain, Step trace) {

    /** The calendar month it begins in; a new level holds for the months that begin on or after its day. */
    public YearMonth month() {
        return YearMonth.from(from);
    }

    public boolean exact() {
        return certain && low == high;
    }
}
