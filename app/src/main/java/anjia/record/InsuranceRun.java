package anjia.record;

import anjia.places.DivisionCode;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Months paid without a gap at one place (连续缴费): first and last month included. */
public record InsuranceRun(
        String scheme,
        DivisionCode place,
        @Nullable UUID organisation,
        YearMonth first,
        YearMonth last,
        String source) {

    public int months() {
        return (last.getYear() - first.getYear()) * 12 + last.getMonthValue() - first.getMonthValue() + 1;
    }
}
