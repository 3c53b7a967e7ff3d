package anjia.record;

import anjia.places.DivisionCode;
import java.time.YearMonth;
import java.util.Optional;
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

    public InsuranceRun {
        if (last.isBefore(first)) throw new IllegalArgumentException("a run has a month: " + first + " to " + last);
    }

    public int months() {
        return Months.number(last) - Months.number(first) + 1;
    }

    /** The part of it after one month (exclusive) and up to another (inclusive). */
    Optional<InsuranceRun> within(@Nullable YearMonth after, YearMonth until) {
        var from = after == null || after.isBefore(first) ? first : after.plusMonths(1);
        var to = until.isBefore(last) ? until : last;
        return to.isBefore(from) ? Optional.empty() : Optional.of(lasting(from, to));
    }

    InsuranceRun lasting(YearMonth newFirst, YearMonth newLast) {
        return new InsuranceRun(scheme, place, organisation, newFirst, newLast, source);
    }
}
