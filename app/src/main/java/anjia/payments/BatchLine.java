package anjia.payments;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One payment in a bank file (报盘明细).
 *
 * @param answer what the bank said; null until it did
 */
record BatchLine(
        int line,
        UUID instalment,
        UUID person,
        String caseNumber,
        YearMonth month,
        BankAccount account,
        Money amount,
        @Nullable InstalmentState answer) {}
