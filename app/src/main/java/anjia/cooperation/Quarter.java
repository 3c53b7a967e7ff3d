package anjia.cooperation;

import java.time.LocalDate;
import java.time.YearMonth;

/** A quarter of a year in which people left (季度). */
record Quarter(int year, int number) {

    private static final int MONTHS = 3;
    private static final int A_YEAR = 4;

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    Quarter before() {
        return number == 1 ? new Quarter(year - 1, A_YEAR) : new Quarter(year, number - 1);
    }

    Quarter after() {
        return number == A_YEAR ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    LocalDate last() {
        return YearMonth.from(first()).plusMonths(MONTHS - 1).atEndOfMonth();
    }

    /** For whoever left last, three months are over: until then nobody can say who stayed. */
    LocalDate countedUntil() {
        return last().plusMonths(MONTHS);
    }

    boolean canBeStated(LocalDate today) {
        return countedUntil().isBefore(today);
    }
}
