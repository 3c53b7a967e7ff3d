package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would turn a No into a Yes: when waiting is enough, until when, what else has to be known, and what would do instead. */
class TurnsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final int LOOKED_AT = 1096;

    /** The engine finds days by halving and by its own arithmetic; here every day is assessed, one after the other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "told <= today - 3 months",
                "told < today - 3 months",
                "told <= today - 1 years",
                "told <= today - 45 days",
                "told <= today - $notice",
                "told + $notice < today",
                "today - 6 months > told",
                "today >= told + 6 months",
                "today > told + 1 years",
                "today - 1 months - 1 months >= told",
                "told + 1 months <= today - 2 months",
                "not (today < told + 3 months)",
                "not (told > today - 30 days)",
                "whole months from told to today >= 7",
                "whole years from told to today > 1",
                "whole months from told to today - 1 months >= 3",
                "whole days from told + 1 months to today >= 59",
                "max(told, 2027-02-28) <= today - 1 months",
                "min(today, 2027-08-31) >= told + 3 months",
                "today = told + 3 months",
                "today is not told",
                "today >= told + 3 months and today <= told + 5 months",
                "told <= today - 1 months and not (told <= today - 4 months)",
                "today <= told + 1 months or today >= told + 6 months",
                "today >= told + (if told < 2026-12-31 then 3 months else 6 months)",
                "today >= told + (if today < 2027-02-01 then 11 months else 1 months)",
                "today >= told + 3 months unless today >= told + 5 months",
                "round down ((whole months from told to today) / 12) to months >= 1"
            })
    void waitingIsToldToTheDayAndSoIsItsEnd(String condition) {
        var law = SmallLaw.law("told", "```rule\nrule r [x]: %s\n```".formatted(condition));
        var random = new Random(7);
        var judged = 0;
        for (int i = 0; i < 20; i++) {
            var told = borderDay(random);
            var today = i == 0 ? told : told.plusDays(random.nextInt(-40, 200));
            var facts = Facts.of("told", told);
            Predicate<LocalDate> entitled = day -> law.assess("s/i", facts, day).outcome() == Outcome.ENTITLED;
            if (entitled.test(today)) continue;
            judged++;
            var found = law.assess("s/i", facts, today);
            var first = first(today, entitled);
            var said = "%s, told on %s, seen on %s".formatted(condition, told, today);
            if (found.nearest() instanceof Nearest.Change change) {
                if (first.isEmpty() && change.day().isAfter(today.plusDays(LOOKED_AT))) continue;
                assertThat(Optional.of(change.day())).as(said).isEqualTo(first);
                assertThat(change.turns())
                        .as(said)
                        .extracting(Nearest.Turn::fact)
                        .containsExactly("today");
                assertThat(change.isEnough()).as(said).isTrue();
                assertThat(found.ways().lastDay(change))
                        .as("the end of " + said)
                        .isEqualTo(first(change.day(), entitled.negate()).map(day -> day.minusDays(1)));
            } else assertThat(first).as(said).isEmpty();
        }
        assertThat(judged).isPositive();
    }

    /** The ends of months, and February above all. */
    private static LocalDate borderDay(Random random) {
        var month = LocalDate.of(2026 + random.nextInt(3), 1 + random.nextInt(12), 1);
        return month.withDayOfMonth(month.lengthOfMonth() - random.nextInt(4)).plusDays(random.nextInt(3));
    }

    private static Optional<LocalDate> first(LocalDate after, Predicate<LocalDate> such) {
        return after.plusDays(1)
                .datesUntil(after.plusDays(LOOKED_AT))
                .filter(such)
                .findFirst();
    }

    @Test
    void aDayThatTheMonthDoesNotHaveIsNotWaitedForTooShort() {
        // three months before 28 February 2030 is 28 November: who told on the 30th has to wait until 1 March
        var found = told("told <= today - 3 months", LocalDate.of(2029, 11, 30), LocalDate.of(2030, 1, 1));
        assertThat(change(found).day()).isEqualTo(LocalDate.of(2030, 3, 1));
    }

    @Test
    void aRuleThatIsNotInForceYetIsWaitedFor() {
        var law = SmallLaw.law("age", """
                ## Old (in force 2000-01-01 to 2026-12-31)

                ```rule
                rule r [old]: age >= 60
                ```

                ## New (in force 2027-01-01 to …)

                ```rule
                rule r [new]: age >= 20
                ```
                """);
        assertThat(change(law.assess("s/i", Facts.of("age", 30), DAY)).day()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void whatAMemberOfTheHouseholdGrowsIntoIsWaitedFor() {
        var law = SmallLaw.law("family", "```rule\nrule r [x]: some in family (free_on <= today)\n```");
        var found = assess(law, "family", "pay 1, grown no, free_on 2026-09-02; pay 1, grown no, free_on 2026-09-01");
        assertThat(change(found).day()).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void whatLeadsToAQuestionIsNotEnough() {
        var law = SmallLaw.law("poor, kind", "```rule\nrule r [x]: poor\nrule s [x]: kind is a\n```");
        var found = assess(law, "poor", "no", "kind", "missing");
        assertThat(change(found).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(change(found).isEnough()).isFalse();
        assertThat(change(found).questions()).extracting(Question::fact).containsExactly("kind");
        assertThat(found.ways().others()).isEmpty();
    }

    @Test
    void whatMayNotConcernHerIsNotEnoughEither() {
        var law = SmallLaw.law("poor, kind", "```rule\napplies when kind is a\nrule r [x]: poor\n```");
        var found = change(assess(law, "poor", "no", "kind", "missing"));
        assertThat(found.outcome()).isEqualTo(Outcome.ENTITLED);
        assertThat(found.isEnough()).isFalse();
        assertThat(found.questions()).extracting(Question::settles).containsExactly(List.of(Question.GATE));
    }

    @Test
    void otherChangesThatWouldDoAloneAreTold() {
        var law = SmallLaw.law(
                "poor, age, told", "```rule\nrule r [x]: poor or age >= 20 or today >= told + 6 months\n```");
        var found = assess(law, "poor", "no", "age", "19", "told", "2026-01-31");
        assertThat(change(found).turns()).extracting(Nearest.Turn::fact).containsExactly("poor");
        assertThat(found.ways().others())
                .extracting(other -> other.turns().getFirst().fact() + " " + other.day())
                .containsExactly("today 2026-07-31", "age 2027-03-10");
    }

    @Test
    void anotherChangeThatTakesTheSameAnswersIsToldToo() {
        var law = SmallLaw.law(
                "poor, told, kind",
                "```rule\nrule r [x]: poor or today >= told + 6 months\nrule s [x]: kind is a\n```");
        var found = assess(law, "poor", "no", "told", "2026-01-31", "kind", "missing");
        assertThat(found.ways().others()).singleElement().satisfies(other -> {
            assertThat(other.day()).isEqualTo(LocalDate.of(2026, 7, 31));
            assertThat(other.isEnough()).isFalse();
        });
    }

    @Test
    void whatIsOnlyPartOfAWayIsNoOther() {
        var law = SmallLaw.law(
                "poor, age, since",
                "```rule\nrule r [x]: poor or age >= 20\nrule s [x]: since is known or age >= 21\n```");
        var found = assess(law, "poor", "no", "age", "19", "since", "absent");
        assertThat(change(found).turns()).hasSize(2);
        assertThat(found.ways().others())
                .singleElement()
                .satisfies(other -> assertThat(other.turns())
                        .singleElement()
                        .satisfies(turn -> assertThat(turn.to()).hasToString("21")));
    }

    @Test
    void whoDoesItLaterHasDoneItLater() {
        var law = SmallLaw.law(
                "told, since",
                "```rule\nrule r [x]: since is known\nrule s [x]: since is absent or since <= told + 3 months\n```");
        var found = assess(law, "told", "2026-01-31", "since", "absent");
        assertThat(found.ways().lastDay(change(found))).contains(LocalDate.of(2026, 4, 30));
    }

    @Test
    void whatTheCalendarSetsNoEndHasNone() {
        var law = SmallLaw.law("poor, told", "```rule\nrule r [x]: poor and today >= told\n```");
        var found = assess(law, "poor", "no", "told", "2026-01-31");
        assertThat(found.ways().lastDay(change(found))).isEmpty();
    }

    @Test
    void whatGoesOnByItselfIsNotToldToRunOut() {
        var law = SmallLaw.law(
                "poor, months, told",
                "```rule\nrule r [x]: poor\nrule s [x]: months >= whole months from told to today\n```");
        var found = assess(law, "poor", "no", "months", "6", "told", "2025-10-31");
        assertThat(found.ways().lastDay(change(found))).isEmpty();
    }

    @Test
    void aYesHasNoWays() {
        var law = SmallLaw.law("poor", "```rule\nrule r [x]: poor\n```");
        var found = assess(law, "poor", "yes");
        assertThat(found.nearest()).isEqualTo(new Nearest.None());
        assertThat(found.ways().others()).isEmpty();
    }

    private static Assessment told(String condition, LocalDate told, LocalDate today) {
        var law = SmallLaw.law("told", "```rule\nrule r [x]: %s\n```".formatted(condition));
        return law.assess("s/i", Facts.of("told", told), today);
    }

    private static Nearest.Change change(Assessment found) {
        assertThat(found.nearest()).isInstanceOf(Nearest.Change.class);
        return (Nearest.Change) found.nearest();
    }

    private static Assessment assess(Law law, String... namesAndValues) {
        var facts = Facts.none();
        for (int i = 0; i < namesAndValues.length; i += 2)
            facts = facts.put(
                    namesAndValues[i], law.item("s/i").fact(namesAndValues[i]).read(namesAndValues[i + 1]));
        return law.assess("s/i", facts, DAY);
    }
}
