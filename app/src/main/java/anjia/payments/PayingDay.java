package anjia.payments;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The day of the month on which benefits are paid (发放日). No rule was found that fixes one, so it is a setting of ours: the 15th.
 * Confirm it with the paying office.
 */
@Component
class PayingDay {

    private final int dayOfMonth;

    /** @param dayOfMonth 1 to 28, so that every month has it */
    PayingDay(@Value("${anjia.payments.paying-day:15}") int dayOfMonth) {
        if (dayOfMonth < 1 || dayOfMonth > 28)
            throw new IllegalArgumentException("the paying day is a day from 1 to 28, not " + dayOfMonth);
        this.dayOfMonth = dayOfMonth;
    }

    /** The first paying day on or after both: nothing is paid before its month begins, nor before it was ordered. */
    LocalDate due(LocalDate monthBegins, LocalDate orderedOn) {
        return onOrAfter(monthBegins.isAfter(orderedOn) ? monthBegins : orderedOn);
    }

    LocalDate onOrAfter(LocalDate day) {
        var month = YearMonth.from(day);
        return day.getDayOfMonth() <= dayOfMonth
                ? month.atDay(dayOfMonth)
                : month.plusMonths(1).atDay(dayOfMonth);
    }
}
