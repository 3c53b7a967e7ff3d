package anjia.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PayingDayTest {

    private final PayingDay fifteenth = new PayingDay(15);

    @Test
    void aMonthThatBeginsBeforeThePayingDayIsPaidInIt() {
        assertThat(fifteenth.due(day("2026-07-01"), day("2026-07-10"))).isEqualTo("2026-07-15");
        assertThat(fifteenth.due(day("2026-07-15"), day("2026-07-15"))).isEqualTo("2026-07-15");
    }

    @Test
    void aMonthThatBeginsAfterThePayingDayIsPaidInTheNext() {
        assertThat(fifteenth.due(day("2026-07-16"), day("2026-07-01"))).isEqualTo("2026-08-15");
    }

    @Test
    void nothingIsPaidBeforeItWasOrdered() {
        assertThat(fifteenth.due(day("2026-03-10"), day("2026-07-20"))).isEqualTo("2026-08-15");
    }

    @Test
    void theBenefitMonthThatHadBegunBeforeTheWorkIsPaid() {
        var begun = new StopRule(true);
        assertThat(begun.notDueFrom(day("2026-04-05"))).isEqualTo("2026-04-05");
        assertThat(begun.notDueFrom(day("2026-04-10")))
                .as("a month that begins on the first day of work is not due")
                .isEqualTo("2026-04-10");
    }

    @Test
    void aHouseThatStopsAtOncePaysNoMonthInWhichTheWorkBegan() {
        var atOnce = new StopRule(false).notDueFrom(day("2026-04-05"));
        assertThat(atOnce).isAfter("2026-02-10").isBeforeOrEqualTo("2026-03-10");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
