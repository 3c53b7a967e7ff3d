package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sentence of the language on small laws: what it gives on both sides, and while something is unknown. */
class LanguageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "age between 16 and 60, 15, NOT_MET",
        "age between 16 and 60, 16, MET",
        "age between 16 and 60, 60, MET",
        "age between 16 and 60, 61, NOT_MET",
        "age in 16 .. 60, 60, MET",
        "not (age in 16 .. 60), 60, NOT_MET",
        "age < 16, 16, NOT_MET",
        "age > 16, 17, MET",
        "age <= 16, 16, MET",
        "age is 16, 16, MET",
        "age is not 16, 16, NOT_MET",
        "age = 16 or age = 18, 18, MET",
        "age >= 16 and age is not 18, 18, NOT_MET",
        "age + 2 >= 18 years, 16, MET",
        "age - 2 >= 18, 19, NOT_MET",
        "age * 2 >= 33, 17, MET",
        "age / 2 >= 8.5, 17, MET",
        "age / 2 >= 8.5, 16, NOT_MET",
        "age >= 16, missing, UNKNOWN",
        "age >= 0, missing, MET",
        "age > 120, missing, NOT_MET"
    })
    void aConditionOnACount(String condition, String age, Result expected) {
        assertThat(result("age", condition, "age", age)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'kind in [a, b]', b, MET",
        "'kind in [a, b]', c, NOT_MET",
        "'kind not in [a, b]', c, MET",
        "kind is c, c, MET",
        "kind is not c, c, NOT_MET",
        "kind is c, missing, UNKNOWN",
        "kind is known, missing, UNKNOWN",
        "kind is known, a, MET"
    })
    void aConditionOnAChoice(String condition, String kind, Result expected) {
        assertThat(result("kind", condition, "kind", kind)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "since is known, absent, NOT_MET",
        "since is absent, absent, MET",
        "since is known, missing, UNKNOWN",
        "since >= 2026-01-01, 2026-01-01, MET",
        "since >= 2026-01-01, 2025-12-31, NOT_MET",
        "since >= 2026-01-01, absent, NOT_MET",
        "since < 2026-01-01, absent, NOT_MET",
        "since <= today, 2026-03-10, MET",
        "since <= today, 2026-03-11, NOT_MET",
        "since <= today, missing, UNKNOWN"
    })
    void aConditionOnADay(String condition, String since, Result expected) {
        assertThat(result("since", condition, "since", since)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "today >= since + 6 months, 2025-09-10, MET",
        "today >= since + 6 months, 2025-09-11, NOT_MET",
        "today <= since + 1 years, 2025-03-10, MET",
        "today <= since + 1 years, 2025-03-09, NOT_MET",
        "today >= since - 10 days, 2026-03-20, MET",
        "today >= since - 10 days, 2026-03-21, NOT_MET",
        "2026-02-28 >= since + 6 months, 2025-08-31, MET",
        "whole months from since + 1 months to today >= 5, 2025-09-10, MET",
        "today >= since + 6 months, missing, UNKNOWN"
    })
    void aDayCountedOnFromAnother(String condition, String since, Result expected) {
        var law =
                SmallLaw.law("since", "```rule\napplies when since is known\nrule r [x]: %s\n```".formatted(condition));
        assertThat(assess(law, "since", since).findings().getFirst().result()).isEqualTo(expected);
    }

    @Test
    void aDayThatMayBeAbsentIsNotCountedOnFrom() {
        var faults = catchThrowableOfType(
                LawFaults.class, () -> SmallLaw.law("since", "```rule\nrule r [x]: today >= since + 6 months\n```"));
        assertThat(faults).hasMessageContaining("expected 'applies when since is known'");
    }

    @Test
    void waitingIsTheWayWhereADayIsCountedOnFrom() {
        var law = SmallLaw.law(
                "since", "```rule\napplies when since is known\nrule r [x]: today >= since + 6 months\n```");
        assertThat(assess(law, "since", "2025-10-01").nearest())
                .isInstanceOfSatisfying(
                        Nearest.Change.class, change -> assertThat(change.day()).isEqualTo(LocalDate.of(2026, 4, 1)));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10, 2027-03-10", "2026-03-09, 2027-03-10", "2026-04-01, 2027-04-01"})
    void anAmountCanBeADay(String since, LocalDate expected) {
        var law = SmallLaw.law("since", """
                ```rule
                applies when since is known
                amount until in day [x]: if today <= since then since + 12 months else today + 12 months
                ```
                """);
        assertThat(assess(law, "since", since).amount("until").orElseThrow().low())
                .isEqualTo(expected.toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({
        "15, yes, MET",
        "15, no, NOT_MET",
        "16, no, MET",
        "15, missing, UNKNOWN",
        "missing, yes, MET",
        "missing, no, UNKNOWN",
        "16, missing, MET"
    })
    void anExceptionStandsBehindUnless(String age, String poor, Result expected) {
        var law = SmallLaw.law("age, poor", "```rule\nrule r [x]: age >= 16 unless poor\n```");
        assertThat(assess(law, "age", age, "poor", poor).findings().getFirst().result())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "round half up (wage * $rate) to fen, 100, 13",
        "round half up (wage * $rate) to fen, 99, 12",
        "round up (wage * $rate) to fen, 1, 1",
        "round down (wage * $rate) to fen, 99, 12",
        "round half up (wage * $rate) to yuan, 39999, 5000",
        "round half up (wage * $rate) to yuan, 40400, 5100",
        "round half up (wage / 3) to fen, 5, 2",
        "'max(wage, $floor)', 7, 100000",
        "'min(wage, $floor)', 7, 7",
        "if wage < $floor then $floor - wage else wage * 2, 99000, 1000",
        "if wage < $floor then $floor - wage else wage * 2, 100000, 200000"
    })
    void aFigureOfMoney(String formula, String wage, long expected) {
        var law = SmallLaw.law("wage", "```rule\namount m in fen [x]: %s\n```".formatted(formula));
        assertThat(assess(law, "wage", wage).amount("m").orElseThrow()).satisfies(amount -> {
            assertThat(amount.low()).isEqualTo(expected);
            assertThat(amount.high()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @CsvSource({"half up, 100, 333", "half up, 101, 337", "up, 100, 334", "down, 101, 336"})
    void aQuotientIsRoundedOnceAndExactly(String mode, String wage, long expected) {
        var law = SmallLaw.law(
                "wage",
                "```rule\namount m in fen [x]: round %s (wage / max($rate, 30 %%)) to fen\n```".formatted(mode));
        assertThat(assess(law, "wage", wage).amount("m").orElseThrow().low()).isEqualTo(expected);
    }

    @Test
    void anUnknownConditionJoinsBothBranches() {
        var law =
                SmallLaw.law("wage, poor", "```rule\namount m in fen [x]: if poor then wage + 500 fen else wage\n```");
        var found = assess(law, "wage", "1000", "poor", "missing");
        assertThat(found.outcome()).isEqualTo(Outcome.ENTITLED);
        assertThat(found.amount("m").orElseThrow().low()).isEqualTo(1000);
        assertThat(found.amount("m").orElseThrow().high()).isEqualTo(1500);
        assertThat(found.questions()).extracting(Question::fact).containsExactly("poor");
    }

    @ParameterizedTest
    @CsvSource({
        "a, 10, 1, 1",
        "b, 10, 2, 2",
        "c, 10, 2, 2",
        "c, 11, 3, 3",
        "missing, 10, 1, 2",
        "c, at least 5, 2, 3",
        "a, missing, 1, 1"
    })
    void aTableOfTwoColumns(String kind, String months, long low, long high) {
        var law = SmallLaw.law("kind, months", """
                ```rule
                amount t in points [x]: table by kind, months (read):
                ```

                | kind | months | t |
                |---|---|---|
                | a | any | 1 |
                | b, c | .. 10 | 2 |
                | b, c | 11 .. | 3 |
                """);
        var amount = assess(law, "kind", kind, "months", months).amount("t").orElseThrow();
        assertThat(amount.low()).isEqualTo(low);
        assertThat(amount.high()).isEqualTo(high);
    }

    @Test
    void aTableThatForgetsAChoiceHasAGap() {
        var faults = catchThrowableOfType(LawFaults.class, () -> SmallLaw.law("kind", """
                ```rule
                amount t in points [x]: table by kind (read):
                ```

                | kind | t |
                |---|---|
                | a, b | 1 |
                """));
        assertThat(faults).hasMessageContaining("s/i/rules.md:11:1: the table has a gap: no row holds for kind c");
    }

    @Test
    void aNumberIsReadForThePlaceOfTheDesk() {
        var law = SmallLaw.law("poor", "```rule\nrule r [x]: poor\namount m in fen [x]: $grant for desk\n```");
        var facts = Facts.of("poor", true);
        assertThat(law.assess("s/i", facts, DAY, "610202")
                        .amount("m")
                        .orElseThrow()
                        .low())
                .isEqualTo(20000);
        assertThat(law.assess("s/i", facts, DAY).missing())
                .extracting(MissingNumber::name)
                .containsExactly("grant");
    }

    @Test
    void theRuleOfTheDayHolds() {
        var law = SmallLaw.law("age", """
                ## Old age (in force 2000-01-01 to 2026-03-09)

                ```rule
                rule r [old]: age >= 60
                ```

                ## Old age (in force 2026-03-10 to …)

                ```rule
                rule r [new]: age >= 63
                ```
                """);
        var facts = Facts.of("age", 61);
        assertThat(law.assess("s/i", facts, DAY.minusDays(1)).outcome()).isEqualTo(Outcome.ENTITLED);
        assertThat(law.assess("s/i", facts, DAY).findings().getFirst().article())
                .isEqualTo("new");
        assertThat(law.assess("s/i", facts, DAY).outcome()).isEqualTo(Outcome.NOT_ENTITLED);
        assertThat(law.assess("s/i", facts, LocalDate.of(1999, 12, 31)).missing())
                .extracting(MissingNumber::name)
                .containsExactly("r");
    }

    @Test
    void theCheapestOfSeveralWaysIsTheNearest() {
        var law = SmallLaw.law(
                "age, poor, since", "```rule\nrule r [x]: age >= 20 or poor\nrule s [x]: since is known\n```");
        var nearest = assess(law, "age", "19", "poor", "no", "since", "absent").nearest();
        assertThat(nearest)
                .isInstanceOfSatisfying(
                        Nearest.Change.class,
                        change -> assertThat(change.turns())
                                .extracting(Nearest.Turn::fact)
                                .containsExactlyInAnyOrder("poor", "since"));
    }

    private static Result result(String fact, String condition, String name, String value) {
        var law = SmallLaw.law(fact, "```rule\nrule r [x]: %s\n```".formatted(condition));
        return assess(law, name, value).findings().getFirst().result();
    }

    private static Assessment assess(Law law, String... namesAndValues) {
        var facts = Facts.none();
        for (int i = 0; i < namesAndValues.length; i += 2)
            facts = facts.put(
                    namesAndValues[i], law.item("s/i").fact(namesAndValues[i]).read(namesAndValues[i + 1]));
        return law.assess("s/i", facts, DAY);
    }
}
