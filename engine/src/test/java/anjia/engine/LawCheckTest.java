package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code law check} tells. */
class LawCheckTest {
    private static final String NUMBERS = "unemployment/benefit/numbers.yaml";

    @Test
    void aSoundLawIsCountedAndItsUnreadFiguresAreListed() {
        var check = LawCheck.of(LawFolder.TEXT);
        assertThat(check.passed()).isTrue();
        assertThat(check.items()).isGreaterThanOrEqualTo(45);
        assertThat(check.examples()).isEqualTo(LawFolder.LAW.examples().size()).isPositive();
        assertThat(check.notRead())
                .extracting(NumberUsed::name)
                .contains("share", "minimum_wage")
                .doesNotContain("longest");
    }

    @Test
    void anExampleThatNoLongerHoldsIsAFaultWhereItStands() {
        var path = "unemployment/benefit/examples.yaml";
        var planted = Planted.in(
                path,
                "outcome: entitled, months: 12, monthly: every month 1926.00 yuan",
                "outcome: entitled, months: 18, monthly: every month 1926.00 yuan");
        var check = LawCheck.of(LawFolder.TEXT.with(path, planted.content()));
        assertThat(check.passed()).isFalse();
        assertThat(check.faults())
                .containsExactly(
                        path
                                + ":13:39: example 'four years and eleven months in Ziyang give twelve months': expected months 18, found 12");
    }

    @Test
    void aLawThatCannotBeReadCountsNothing() {
        var check = LawCheck.of(LawFolder.TEXT.with("functions.yaml", "- {"));
        assertThat(check.passed()).isFalse();
        assertThat(check.items()).isZero();
        assertThat(check.faults()).anySatisfy(fault -> assertThat(fault).startsWith("functions.yaml:1:"));
    }

    @Test
    void aNumberThatWasNotFoundIsNotHiddenOnADayThatNobodySees() {
        assertThat(checked(NUMBERS, "{inForce: 2011-07-01, value: 24", "{inForce: 2160-01-01, value: 24"))
                .anySatisfy(fault -> assertThat(fault).contains("longest has a value from a day that nobody sees"));
    }

    @Test
    void aNumberThatWasNotFoundSaysWhoCanTellInBothLanguages() {
        var found = "  values:\n    - {inForce: 2011-07-01, value: 24, source: 社会保险法 art. 46, sure: read}";
        assertThat(checked(NUMBERS, found, "  range: 12..24\n  values: []"))
                .anySatisfy(fault -> assertThat(fault).contains("longest was not found: expected 'settled by'"));
        assertThat(checked(NUMBERS, found, "  range: 12..24\n  values: []\n  settled by: 找一找"))
                .anySatisfy(fault -> assertThat(fault).contains("longest: expected 'settled by' in both languages"));
        Planted.in(NUMBERS, found, "  range: 12..24\n  values: []\n  settled by: {zh: 找一找}")
                .found("{zh: 找一找}", "expected a text for the key en");
    }

    private static List<String> checked(String path, String was, String now) {
        var before = LawFolder.PART.files().get(path);
        assertThat(before).contains(was);
        return LawCheck.of(LawFolder.PART.with(path, before.replace(was, now))).faults();
    }
}
