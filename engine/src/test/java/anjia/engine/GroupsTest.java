package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions and sums over the members of a group, with all, some and none of them known. */
class GroupsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "some in family (grown), 'grown no; grown yes', MET",
        "some in family (grown), 'grown no; grown no', NOT_MET",
        "some in family (grown), 'grown no; grown missing', UNKNOWN",
        "some in family (grown), 'grown missing; grown yes', MET",
        "some in family (grown), missing, UNKNOWN",
        "every in family (grown), 'grown yes; grown yes', MET",
        "every in family (grown), 'grown yes; grown no', NOT_MET",
        "every in family (grown), 'grown missing; grown no', NOT_MET",
        "every in family (grown), 'grown yes; grown missing', UNKNOWN",
        "not some in family (grown), 'grown no; grown no', MET",
        "every in family (not grown or pay >= 100), 'grown no; grown yes, pay 100', MET",
        "every in family (not grown or pay >= 100), 'grown no; grown yes, pay 99', NOT_MET",
        "some in family (free_on >= today), 'free_on absent; free_on 2026-03-10', MET",
        "some in family (free_on >= today), 'free_on absent; free_on 2026-03-09', NOT_MET",
        "count of family >= 2, 'grown no; grown no', MET",
        "count of family >= 2, grown no, NOT_MET",
        "count of family >= 1, missing, MET",
        "count of family > 4, missing, NOT_MET",
        "sum over family (pay) >= 300, 'pay 100; pay 200', MET",
        "sum over family (pay) >= 300, 'pay 100; pay 199', NOT_MET",
        "sum over family (pay) >= 300, 'pay 300; pay missing', MET",
        "sum over family (pay) >= 300, 'pay 100; pay missing', UNKNOWN",
        "sum over family (pay) > 4000, missing, NOT_MET",
        "sum over family (pay) <= 150 fen * count of family, 'pay 100; pay 200', MET",
        "sum over family (pay) <= 150 fen * count of family, 'pay 101; pay 200', NOT_MET",
        "sum over family (if grown then pay else 0 fen) is 100, 'grown yes, pay 100; grown no, pay 50', MET"
    })
    void aConditionOnAGroup(String condition, String family, Result expected) {
        assertThat(assess(rule(condition), family).findings().getFirst().result())
                .isEqualTo(expected);
    }

    @Test
    void aFigureThatIsSharedIsRoundedOnce() {
        var law = SmallLaw.law(
                "family",
                "```rule\namount m in fen [x]: round half up (sum over family (pay) / count of family) to fen\n```");
        var amount = assess(law, "pay 100; pay 100; pay 101").amount("m").orElseThrow();
        assertThat(amount.low()).isEqualTo(100).isEqualTo(amount.high());
        assertThat(amount.inputs()).extracting(Input::name).containsExactly("family");
    }

    @Test
    void somethingMissingOfOneMemberIsAQuestionAboutTheGroup() {
        var found = assess(rule("every in family (grown)"), "grown yes; grown missing");
        assertThat(found.questions()).extracting(Question::fact).containsExactly("family");
        assertThat(assess(rule("every in family (grown)"), "grown no; grown missing")
                        .questions())
                .isEmpty();
    }

    @Test
    void everybodyWhoKeepsItFromHoldingIsInTheDerivation() {
        var trace = assess(rule("every in family (grown)"), "grown no; grown yes; grown no")
                .findings()
                .getFirst()
                .trace();
        assertThat(trace)
                .isInstanceOfSatisfying(
                        Step.Each.class,
                        each -> assertThat(each.members())
                                .extracting(Step.Claim::result)
                                .containsExactly(Result.NOT_MET, Result.MET, Result.NOT_MET));
    }

    @ParameterizedTest
    @CsvSource({
        "some in age (grown), expected a group of people; the fact age is none",
        "grown, unknown name grown",
        "some in family (some in family (grown)), a group cannot be looked at inside a group",
        "family >= 2, expected a number; family is a group",
        "some in family (paid), unknown name paid",
        "sum over family (grown) >= 1, expected a number or a day; the fact grown is neither",
        "sum over family (free_on) >= 1, days of the calendar cannot be added"
    })
    void whatMeansNothingIsTold(String condition, String expected) {
        var faults = catchThrowableOfType(
                LawFaults.class,
                () -> SmallLaw.law(
                        "family, age", "```rule\nrule r [x]: %s\nrule s [x]: age >= 1\n```".formatted(condition)));
        assertThat(faults).hasMessageContaining(expected);
    }

    @Test
    void tooManyPeopleOrAStrangeFactOfOneDoNotFit() {
        var spec = rule("some in family (grown)").item("s/i").fact("family");
        assertThat(catchThrowableOfType(
                        BadFacts.class, () -> spec.read("grown no; grown no; grown no; grown no; grown no")))
                .isNotNull();
        assertThat(catchThrowableOfType(BadFacts.class, () -> spec.read("tall yes")))
                .isNotNull();
        assertThat(catchThrowableOfType(BadFacts.class, () -> spec.read("pay 1001")))
                .isNotNull();
        var fact = spec.read("grown yes, pay 5; grown missing");
        assertThat(spec.read(fact.toString())).isEqualTo(fact);
    }

    private static Law rule(String condition) {
        return SmallLaw.law("family", "```rule\nrule r [x]: %s\n```".formatted(condition));
    }

    private static Assessment assess(Law law, String family) {
        return law.assess(
                "s/i", Facts.none().put("family", law.item("s/i").fact("family").read(family)), DAY);
    }
}
