package anjia.payments;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One month of a payment order (分期).
 *
 * @param month the calendar month in which the benefit month begins
 * @param settledOn when it was paid, returned or stopped; null before
 */
public record Instalment(
        UUID id,
        YearMonth month,
        LocalDate firstDay,
        LocalDate lastDay,
        Money amount,
        LocalDate dueOn,
        InstalmentState state,
        @Nullable LocalDate settledOn) {}
