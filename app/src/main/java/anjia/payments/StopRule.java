package anjia.payments;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * From which benefit month on money stops after an event such as new work (停发).
 *
 * <p>社会保险法 第五十一条 says that the benefit stops when the person works again, and not whether the month in which that happens is
 * still paid. We pay the benefit month that had begun before the day it happened, and none that begins on it or later (remembered as
 * the practice of the offices, not read: confirm). A house that stops at once sets {@code anjia.payments.month-of-event-is-paid=false}.
 */
@Component
class StopRule {

    private final boolean monthOfEventIsPaid;

    StopRule(@Value("${anjia.payments.month-of-event-is-paid:true}") boolean monthOfEventIsPaid) {
        this.monthOfEventIsPaid = monthOfEventIsPaid;
    }

    /** Benefit months that begin on or after this day are not due; one that began before is. */
    LocalDate notDueFrom(LocalDate event) {
        return monthOfEventIsPaid ? event : event.minusMonths(1).plusDays(1);
    }
}
