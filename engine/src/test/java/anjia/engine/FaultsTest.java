package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import anjia.engine.syntax.Fault;
import org.junit.jupiter.api.Test;

/** Whoever writes law is told what is wrong, where, and what may have been meant. */
class FaultsTest {
    private static final String RULES = "unemployment/benefit/rules.md";
    private static final String NUMBERS = "unemployment/benefit/numbers.yaml";
    private static final String WAGES = "numbers.yaml";
    private static final String FACTS = "unemployment/facts.yaml";
    private static final String ZH = "unemployment/benefit/zh.yaml";

    @Test
    void aMisspeltFactIsFoundWhereItStands() {
        var fault = Planted.in(
                        RULES, ": contribution_months >= $minimum_months", ": contribution_month >= $minimum_months")
                .found("contribution_month >= $", "unknown name contribution_month");
        assertThat(fault.suggestion()).isEqualTo("contribution_months");
    }

    @Test
    void aFactIsDeclaredOnceInTheWholeLaw() {
        var faults = Planted.in(FACTS, "able_to_work:", "born_on:").faults();
        assertThat(faults)
                .anySatisfy(fault ->
                        assertThat(fault.message()).contains("the fact born_on is declared in facts.yaml already"));
    }

    @Test
    void anEffectNamesAnAmountThatIsThere() {
        var faults = Planted.in("unemployment/benefit/item.yaml", "order payments: monthly", "order payments: monthy")
                .faults();
        assertThat(faults).anySatisfy(fault -> assertThat(fault.message()).contains("unknown amount monthy"));
    }

    @Test
    void whatIsOnlySupposedSaysWhy() {
        Planted.in(
                        "residence/permit/examples.yaml",
                        "expect: {outcome: entitled, valid_until",
                        "hypothetical: a guess\n  expect: {outcome: entitled, valid_until")
                .found("name: issued on", "numbers that are only supposed need 'hypothetical:' and why");
    }

    @Test
    void aMisspeltNumberSuggestsTheRightOne() {
        var fault = Planted.in(RULES, ">= $minimum_months", ">= $minimun_months")
                .found("minimun_months", "unknown number minimun_months");
        assertThat(fault.suggestion()).isEqualTo("minimum_months");
    }

    @Test
    void aMisspeltChoiceSuggestsTheRightOne() {
        var fault = Planted.in(
                        RULES,
                        "[dismissed, contract_ended, employer_breach",
                        "[dismised, contract_ended, employer_breach")
                .found("dismised", "unknown choice dismised");
        assertThat(fault.suggestion()).isEqualTo("dismissed");
    }

    @Test
    void monthsAreNotComparedWithMoney() {
        Planted.in(RULES, ">= $minimum_months", ">= $minimum_wage")
                .found(">= $minimum_wage", "expected months, found fen a month");
    }

    @Test
    void anAmountOfMoneyIsNotGivenInMonths() {
        Planted.in(RULES, "min(months_earned + carried_over_months, $longest)", "$minimum_wage for insured_place")
                .found("$minimum_wage for insured_place", "expected months for the amount months, found fen a month");
    }

    @Test
    void moneyThatIsNotRoundedIsNoWholeFen() {
        Planted.in(
                        RULES,
                        "round half up ($minimum_wage at month for insured_place * $share at month) to fen",
                        "$minimum_wage at month * $share at month")
                .found("* $share at month", "expected 'round half up");
    }

    @Test
    void aTableWithoutARowForSomeMonthsHasAGap() {
        Planted.in(RULES, "| 60 .. 119 | 18 |\n", "")
                .found("| contribution_months | months_earned |", "gap: no row holds for contribution_months 60");
    }

    @Test
    void twoRowsForTheSameMonthsOverlap() {
        Planted.in(RULES, "| 60 .. 119 | 18 |", "| 59 .. 119 | 18 |")
                .found("59 .. 119", "overlaps row 2 of the table: both hold for contribution_months 59");
    }

    @Test
    void aTableThatEndsBeforeTheDeclaredRangeHasAGap() {
        Planted.in(RULES, "| 120 .. | 24 |", "| 120 .. 700 | 24 |")
                .found("| contribution_months | months_earned |", "contribution_months 701");
    }

    @Test
    void versionsOfARuleMayNotLeaveADayOut() {
        oldLevelUntil("2015-04-29")
                .found(
                        "monthly in fen, schedule by month for months",
                        "gap: monthly is in force until 2015-04-29, and then only from 2015-05-01");
    }

    @Test
    void versionsOfARuleMayNotOverlap() {
        oldLevelUntil("2015-05-01")
                .found(
                        "monthly in fen, schedule by month for months",
                        "overlap: monthly is defined until 2015-05-01 as well");
    }

    private static Planted oldLevelUntil(String day) {
        return Planted.in(RULES, "## 什么时候停 · When it stops", """
                ### Old level (in force 2011-07-01 to %s)

                ```rule
                amount monthly in fen, schedule by month for $longest from registered_on [old]: $minimum_wage at month
                ```

                ## 什么时候停 · When it stops""".formatted(day));
    }

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
    void aTableSaysHowSureItIsOrIsNot() {
        Planted.in(RULES, "table by contribution_months (read):", "table by contribution_months (certain):")
                .found("certain):", "expected one of [read, computed, designed, remembered, unsure]");
        var before = LawFolder.PART.files().get(RULES).replace("contribution_months (read):", "contribution_months:");
        assertThat(Law.load(LawFolder.PART.with(RULES, before)).tablesOf("unemployment/benefit"))
                .extracting(LawTable::sure)
                .containsExactly(Sure.UNSURE);
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

    @Test
    void wordsThatAreMissingAreNamed() {
        Planted.in(ZH, "  total: 一共\n", "").found("name: 失业保险金", "no words in zh-CN for the amount total");
    }

    @Test
    void wordsThatAQuestionLacksAreMissedWhereTheSubjectHasItsWords() {
        assertThat(Planted.in("unemployment/facts.yaml", "question: monthsLeftOver", "question: leftOver")
                        .faults())
                .filteredOn(fault -> fault.message().equals("no words in zh-CN for the question leftOver"))
                .extracting(Fault::file)
                .containsOnly("unemployment/zh.yaml");
    }

    @Test
    void wordsForARuleThatIsNotThereAreAMistake() {
        var fault = Planted.in(ZH, "  registered:\n", "  registerd:\n").faults().stream()
                .filter(each -> each.suggestion() != null)
                .findFirst()
                .orElseThrow();
        assertThat(fault.toString())
                .isEqualTo("unemployment/benefit/zh.yaml:12:3: unknown rule registerd; did you mean registered?");
    }

    @Test
    void aPlaceholderThatNothingFillsIsAMistake() {
        Planted.in(ZH, "满{minimum_months}个月才能领", "满{minimum_month}个月才能领")
                .found("paid_for_a_year", "unknown placeholder minimum_month");
    }

    @Test
    void aProductThatCanGrowBeyondSixtyFourBitsIsRefused() {
        Planted.in(
                        RULES,
                        "min(months_earned + carried_over_months, $longest)",
                        "min(contribution_months * 900000000000000 * 99, $longest)")
                .found("* 99, $longest", "this can grow beyond 64 bits");
    }

    @Test
    void monthsTimesMonthsMeansNothing() {
        Planted.in(
                        RULES,
                        "min(months_earned + carried_over_months, $longest)",
                        "min(months_earned * carried_over_months, $longest)")
                .found("* carried_over_months", "months times months means nothing");
    }

    @Test
    void nothingIsDividedByWhatCanBeZero() {
        Planted.in(
                        RULES,
                        "min(months_earned + carried_over_months, $longest)",
                        "round up (months_earned * 1 / carried_over_months) to months")
                .found("carried_over_months) to months", "nothing can be divided by zero");
    }

    @Test
    void aCodeThatIsNoCountyIsFound() {
        Planted.in("places/classes.yaml", "        - 610924\n", "        - 61092\n")
                .found("61092\n", "expected the code of a county, 6 digits, found 61092");
    }

    @Test
    void aCountyStandsInOneClassOnly() {
        Planted.in("places/classes.yaml", "        - 610924\n", "        - 610102\n")
                .found("610102\n        - 610925", "the county 610102 is in class 1 already");
    }

    @Test
    void aFactThatIsUsedIsListed() {
        Planted.in(RULES, "carried_over_months, left_work, registered_on", "left_work, registered_on")
                .found("carried_over_months, $longest", "unknown name carried_over_months");
    }

    @Test
    void aFactThatIsListedIsUsed() {
        Planted.in(RULES, "insured_place, insured_class", "insured_place, insured_class, at_work")
                .found("at_work", "listed in uses, but nothing uses it");
    }

    @Test
    void aListOfEveryChoiceSaysNothing() {
        Planted.in(RULES, "employer_breach, closed]", "employer_breach, closed, voluntary]")
                .found("left_work in [", "this lists every choice");
    }

    @Test
    void theSentenceThatIsNotFinishedIsFoundAtItsEnd() {
        Planted.in(RULES, "min(months_earned + carried_over_months, $longest)", "min(months_earned + , $longest)")
                .found(", $longest)", "expected a fact, a number or '(', found ','");
    }

    @Test
    void fullWidthSignsAreTheirTwins() {
        var text = LawFolder.PART
                .files()
                .get(RULES)
                .replace(
                        "min(months_earned + carried_over_months, $longest)",
                        "min（months_earned + carried_over_months，$longest）");
        assertThat(Law.load(LawFolder.PART.with(RULES, text)).items()).containsKey("unemployment/benefit");
    }

    @Test
    void everyFaultIsToldAndNotOnlyTheFirst() {
        var text = LawFolder.PART
                .with(
                        RULES,
                        LawFolder.PART
                                .files()
                                .get(RULES)
                                .replace(">= $minimum_months", ">= $minimun_months")
                                .replace("$longest)", "$longst)"))
                .with(ZH, LawFolder.PART.files().get(ZH).replace("  total: 一共\n", ""));
        assertThat(catchThrowableOfType(LawFaults.class, () -> Law.load(text)).faults())
                .extracting("message")
                .anyMatch(m -> m.toString().contains("minimun_months"))
                .anyMatch(m -> m.toString().contains("longst"))
                .anyMatch(m -> m.toString().contains("total"));
    }

    @Test
    void aMisspeltKeySuggestsTheRightOne() {
        var fault = Planted.in("unemployment/benefit/item.yaml", "governedBy:", "governdBy:").faults().stream()
                .filter(each -> each.suggestion() != null)
                .findFirst()
                .orElseThrow();
        assertThat(fault.suggestion()).isEqualTo("governedBy");
    }
}
