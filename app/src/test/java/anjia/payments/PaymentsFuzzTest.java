package anjia.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** What is typed about money is a number, or is none; no cell of a bank file is a formula. */
class PaymentsFuzzTest {

    @FuzzTest
    void cardNumbers(byte[] bytes) {
        assertThat(CardNumber.check(text(bytes))).isNotNull();
    }

    @FuzzTest
    void cellsOfABankFile(byte[] bytes) {
        var cell = BatchFile.cell(text(bytes));
        assertThat(cell).startsWith("\"").endsWith("\"");
        assertThat(cell).doesNotMatch("(?s)\"[=+@\t-].*");
        assertThat(cell.substring(1, cell.length() - 1).replace("\"\"", "")).doesNotContain("\"", "\n", "\r");
    }

    @FuzzTest
    void partsOfARecovery(byte[] bytes) {
        assertThat(RecoveryPages.count(text(bytes))).isBetween(0, Parts.MOST);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
