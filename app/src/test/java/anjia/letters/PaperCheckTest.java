package anjia.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCheckTest {

    private static final PaperCheck LETTER = new PaperCheck("002X", true, "23,112.00");

    @ParameterizedTest
    @ValueSource(strings = {"23,112.00", "23112", "23112.0", " ２３１１２．００ ", "¥23,112.00", "23,112.00元"})
    void theSameAmountAgreesHoweverItIsTyped(String amount) {
        assertThat(LETTER.agrees(new PaperCheck("002x", true, amount))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "23,113.00", "2,311.20", "-23,112.00", "很多"})
    void anotherAmountOrNoneDoesNot(String amount) {
        assertThat(LETTER.agrees(new PaperCheck("002X", true, amount))).isFalse();
    }

    @Test
    void oneThatDiffersIsEnough() {
        assertThat(LETTER.agrees(new PaperCheck("0021", true, "23112"))).isFalse();
        assertThat(LETTER.agrees(new PaperCheck("002X", false, "23112"))).isFalse();
    }

    @Test
    void aLetterWithoutMoneyAgreesWithNoAmountOnly() {
        var refusal = new PaperCheck("0021", false, "");
        assertThat(refusal.agrees(new PaperCheck("0021", false, " "))).isTrue();
        assertThat(refusal.agrees(new PaperCheck("0021", false, "0"))).isFalse();
        assertThat(refusal.agrees(new PaperCheck("0021", false, "没有"))).isFalse();
    }
}
