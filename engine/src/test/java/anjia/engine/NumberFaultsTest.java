package anjia.engine;

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
}
