package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever writes a figure of the law is told where its source, its mark or its day is missing. */
class NumberFaultsTest {
    private static final String NUMBERS = "unemployment/benefit/numbers.yaml";
    private static final String WAGES = "numbers.yaml";

    @Test
    void aValueOfANumberNeedsASource() {
        Planted.in(NUMBERS, ", source: 社会保险法 art. 46", "")
                .found("{inForce: 2011-07-01, value: 24", "expected a text for the key source");
    }

    @Test
    void aValueOfANumberSaysHowSureItIs() {
        Planted.in(NUMBERS, "source: 社会保险法 art. 46, sure: read", "source: 社会保险法 art. 46, sure: certain")
                .found("certain}", "expected one of [read, computed, designed, remembered, unsure]");
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

    @Test
    void valuesOfANumberStandInTheOrderOfTheirDays() {
        Planted.in(WAGES, "{inForce: 2021-05-01, value: {1: 195000", "{inForce: 2019-05-01, value: {1: 195000")
                .found("{inForce: 2019-05-01, value: {1: 195000", "expected a later day than 2019-05-01");
    }

    @Test
    void aValueThatEndsBeforeTheNextLeavesAGap() {
        Planted.in(
                        WAGES,
                        "{inForce: 2021-05-01, value: {1: 195000",
                        "{inForce: 2021-05-01, to: 2023-04-29, value: {1: 195000")
                .found(
                        "{inForce: 2023-05-01",
                        "gap: the value before holds to 2023-04-29, this one only from 2023-05-01");
    }

    @Test
    void aShareIsWrittenAsPercent() {
        Planted.in(NUMBERS, "value: 75 %", "value: 75").found("75, source", "expected a share such as 90 %");
    }

    private static List<String> checked(String path, String was, String now) {
        var before = LawFolder.PART.files().get(path);
        assertThat(before).contains(was);
        return LawCheck.of(LawFolder.PART.with(path, before.replace(was, now))).faults();
    }
}
