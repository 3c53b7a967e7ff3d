package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an assessment says beside its outcome: where everything came from, and how it was reckoned. */
class AssessmentTest {
    private static final Law LAW = LawFolder.LAW;
    private static final String BENEFIT = "unemployment/benefit";
    private static final LocalDate DAY = LocalDate.of(2025, 8, 15);
    private static final Facts PAID_59 = Facts.of("contribution_months", 59)
            .with("carried_over_months", 0)
            .with("left_work", "dismissed")
            .with("registered_on", DAY)
            .with("insured_place", "610924");

    @Test
    void theWageOfEachMonthCarriesItsDaysItsClassAndItsMark() {
        var months = LAW.assess(BENEFIT, PAID_59, DAY)
                .amount("monthly")
                .orElseThrow()
                .months();
        var december = Steps.numbers(months.get(4).trace());
        var january = Steps.numbers(months.get(5).trace());
        assertThat(december)
                .extracting(NumberUsed::name, NumberUsed::value, NumberUsed::sure)
                .containsExactly(tuple("minimum_wage", 195000L, Sure.READ), tuple("share", 90L, Sure.COMPUTED));
        assertThat(december.getFirst().to()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(january.getFirst().inForce()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(january.getFirst().to()).isNull();
        assertThat(january.getFirst().countyClass().value()).isEqualTo(3);
    }

    @Test
    void aFigureIsAsSureAsTheListOfCountiesItWasLookedUpIn() {
        var months = LAW.assess(BENEFIT, PAID_59, DAY)
                .amount("monthly")
                .orElseThrow()
                .months();
        assertThat(Steps.numbers(months.getLast().trace()).getFirst().sure()).isEqualTo(Sure.UNSURE);
    }

    @Test
    void monthsBeginOnTheDayOfRegistrationAndEndTheDayBefore() {
        var months = LAW.assess(BENEFIT, PAID_59.with("registered_on", LocalDate.of(2025, 10, 31)), DAY)
                .amount("monthly")
                .orElseThrow()
                .months();
        assertThat(months.get(1).from()).isEqualTo(LocalDate.of(2025, 11, 30));
        assertThat(months.get(1).to()).isEqualTo(LocalDate.of(2025, 12, 30));
        assertThat(months.get(2).from()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void aScheduleWhoseLevelChangesIsKnownAllTheSame() {
        var found = LAW.assess(BENEFIT, PAID_59, DAY);
        assertThat(found.amount("monthly").orElseThrow().exact()).isTrue();
        assertThat(LAW.assess(BENEFIT, PAID_59.missing("insured_place"), DAY)
                        .amount("monthly")
                        .orElseThrow()
                        .exact())
                .isFalse();
    }

    @Test
    void theRowOfTheTableIsShownAmongItsNeighbours() {
        var earned = LAW.assess(BENEFIT, PAID_59, DAY).amount("months_earned").orElseThrow();
        assertThat(earned.trace()).isInstanceOfSatisfying(Step.TableRow.class, row -> {
            assertThat(row.reached()).containsExactly(1);
            assertThat(row.rows().get(1).bands().getFirst().text()).isEqualTo("12 .. 59");
            assertThat(row.rows().get(2).value()).isEqualTo(18);
        });
    }

    @Test
    void theArithmeticOfAMonthUnfoldsDownToNumbers() {
        var month = LAW.assess(BENEFIT, PAID_59, DAY)
                .amount("monthly")
                .orElseThrow()
                .months()
                .getFirst();
        assertThat(month.trace()).isInstanceOfSatisfying(Step.Arithmetic.class, rounded -> {
            assertThat(rounded.operator()).isEqualTo(Step.Operator.ROUND_HALF_UP);
            assertThat(rounded.low()).isEqualTo(175500);
            assertThat(rounded.parts()).singleElement().isInstanceOfSatisfying(Step.Arithmetic.class, product -> {
                assertThat(product.operator()).isEqualTo(Step.Operator.TIMES);
                assertThat(product.parts()).hasOnlyElementsOfType(Step.NumberRead.class);
            });
        });
    }

    @Test
    void aFactIsHandedBackWithItsOrigin() {
        var origin = new Origin("record.insurance", "0190", DAY);
        var finding = LAW.assess(BENEFIT, PAID_59.with("contribution_months", 59, origin), DAY)
                .findings()
                .getFirst();
        assertThat(finding.article()).isEqualTo("社会保险法 art. 45(1)");
        assertThat(finding.inputs())
                .singleElement()
                .satisfies(input -> assertThat(input.fact().origin()).isEqualTo(origin));
    }

    @Test
    void factsThatDoNotFitAreAllNamedAndNeverQuoted() {
        assertThatThrownBy(() -> LAW.assess(
                        BENEFIT, PAID_59.with("contribution_months", 9999).with("left_work", "fired"), DAY))
                .isInstanceOfSatisfying(
                        BadFacts.class,
                        bad -> assertThat(bad.misfits())
                                .extracting(BadFacts.Misfit::fact)
                                .containsExactly("contribution_months", "left_work"))
                .hasMessageContaining("months from 0 to 720")
                .hasMessageNotContaining("9999")
                .hasMessageNotContaining("fired");
    }

    @Test
    void aFactThatCannotBeAbsentIsNotTakenAsAbsent() {
        assertThatThrownBy(() -> LAW.assess(BENEFIT, PAID_59.absent("left_work"), DAY))
                .isInstanceOf(BadFacts.class);
    }

    @Test
    void anItemThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> LAW.assess("unemployment/nothing", PAID_59, DAY))
                .isInstanceOf(UnknownItem.class)
                .hasMessageContaining("unemployment/nothing");
    }

    @Test
    void theNearestChangeTellsWhatItWouldGive() {
        var found = LAW.assess(BENEFIT, PAID_59.absent("registered_on"), DAY);
        assertThat(found.nearest()).isInstanceOfSatisfying(Nearest.Change.class, change -> {
            assertThat(change.turns())
                    .singleElement()
                    .satisfies(turn -> assertThat(turn.by()).isEqualTo(ChangedBy.PERSON));
            assertThat(change.outcome()).isEqualTo(Outcome.ENTITLED);
            assertThat(change.amounts())
                    .anySatisfy(amount -> assertThat(amount.low()).isEqualTo(2225700));
        });
    }

    @Test
    void aHoleInTheLawNamesNumberDayPlaceAndClass() {
        var day = LocalDate.of(2018, 6, 1);
        var facts = PAID_59.with("registered_on", day).with("insured_class", 3);
        assertThat(LAW.assess(BENEFIT, facts, day).missing().getFirst().message())
                .isEqualTo("the law text has no minimum_wage on 2018-06-01 for 610924 (class 3)");
    }

    @Test
    void theSameFactsDayAndLawGiveTheSameAssessment() {
        var again = Law.load(LawFolder.TEXT);
        assertThat(again.assess(BENEFIT, PAID_59, DAY)).isEqualTo(LAW.assess(BENEFIT, PAID_59, DAY));
    }

    @Test
    void aLawTextReadBackFromItsFilesHasTheSameHash() {
        var windows = new TreeMap<String, String>();
        LawFolder.TEXT.files().forEach((path, content) -> windows.put(path, "\uFEFF" + content.replace("\n", "\r\n")));
        assertThat(Law.load(new LawText(windows)).sha256()).isEqualTo(LAW.sha256());
        assertThat(LawFolder.TEXT.with("functions.yaml", "").sha256()).isNotEqualTo(LAW.sha256());
    }
}
