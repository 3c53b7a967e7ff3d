package anjia.record;

import static anjia.registry.TestPeople.HANBIN;
import static anjia.registry.TestPeople.HAOPING;
import static anjia.registry.TestPeople.JOB;
import static anjia.registry.TestPeople.ZIYANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.PersonId;
import anjia.record.Correction.Kind;
import anjia.registry.Grounds;
import anjia.registry.TestPeople;
import anjia.testing.DatabaseTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RecordCorrectionsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Grounds CONTRACT = new Grounds("合同上是四月", "work-paper");

    @Autowired
    TestPeople people;

    @Autowired
    LifeRecord record;

    @Autowired
    RecordCorrections corrections;

    private UUID open(PersonId person, String kind, LocalDate from, @Nullable LocalDate to) {
        return record.open(
                JOB, person, new NewSpell(kind, ZIYANG, null, Map.of("ended", "voluntary"), from, to, "person"));
    }

    private static InsuranceRun months(int first, int last) {
        return new InsuranceRun(
                "unemployment", ZIYANG, null, YearMonth.of(2026, first), YearMonth.of(2026, last), "person");
    }

    private int count(PersonId person) {
        return record.monthsPaid(JOB, person, "unemployment", null, YearMonth.of(2026, 6))
                .count();
    }

    @Test
    void theDaysOfAnEntryAreCorrectedAndWhatWasKnownBeforeStays() {
        var person = people.living(HAOPING).id();
        var work = open(person, SpellKinds.WORK, MARCH, MARCH.plusMonths(2));
        var clerk = people.clerkAt(ZIYANG);

        corrections.correct(
                clerk, work, MARCH.plusMonths(1), MARCH.plusMonths(2), Map.of("ended", "dismissed"), CONTRACT);

        var done = corrections.of(clerk, person).getFirst();
        assertThat(record.spells(JOB, person)).singleElement().satisfies(now -> {
            assertThat(now.id()).isEqualTo(work);
            assertThat(now.from()).isEqualTo(MARCH.plusMonths(1));
            assertThat(now.details()).containsEntry("ended", "dismissed");
        });
        assertThat(record.spells(JOB, person, done.at().minus(1, ChronoUnit.MICROS)))
                .singleElement()
                .satisfies(then -> assertThat(then.from()).isEqualTo(MARCH));
        assertThat(done.kind()).isEqualTo(Kind.SPELL);
        assertThat(done.reason()).isEqualTo("合同上是四月");
        assertThat(done.before()).extracting(Spell::from).isEqualTo(MARCH);
        assertThat(done.after()).extracting(Spell::from).isEqualTo(MARCH.plusMonths(1));
    }

    @Test
    void workThatBeganEarlierThanKnownEndsTheRegistrationOfThatTime() {
        var person = people.living(HAOPING).id();
        var registration = open(person, SpellKinds.UNEMPLOYMENT_REGISTRATION, MARCH, null);
        var work = open(person, SpellKinds.WORK, MARCH.plusMonths(3), null);
        assertThat(toOf(person, registration)).isEqualTo(MARCH.plusMonths(3));
        var again = open(person, SpellKinds.UNEMPLOYMENT_REGISTRATION, MARCH.plusMonths(4), null);

        corrections.correct(people.clerkAt(ZIYANG), work, MARCH.plusMonths(2), null, Map.of(), CONTRACT);

        assertThat(toOf(person, again))
                .as("she works, so no registration is open")
                .isEqualTo(MARCH.plusMonths(4).plusDays(1));
    }

    private @Nullable LocalDate toOf(PersonId person, UUID spell) {
        return record.spells(JOB, person).stream()
                .filter(one -> one.id().equals(spell))
                .findFirst()
                .orElseThrow()
                .to();
    }

    @Test
    void anEntryThatNeverWasIsTakenOutWithItsReason() {
        var person = people.living(HAOPING).id();
        var work = open(person, SpellKinds.WORK, MARCH, null);
        var clerk = people.clerkAt(ZIYANG);

        assertThat(corrections.withdraw(clerk, work, CONTRACT)).isTrue();
        assertThat(corrections.withdraw(clerk, work, CONTRACT))
                .as("a second time")
                .isFalse();

        assertThat(record.spells(JOB, person)).isEmpty();
        assertThat(corrections.of(clerk, person)).singleElement().satisfies(done -> {
            assertThat(done.kind()).isEqualTo(Kind.SPELL_WITHDRAWN);
            assertThat(done.before()).isNotNull();
            assertThat(done.after()).isNull();
        });
    }

    @Test
    void aCorrectionThatWouldRunIntoAnotherEntryIsRefusedAndChangesNothing() {
        var person = people.living(HAOPING).id();
        open(person, "pension", MARCH, MARCH.plusMonths(1));
        var later = open(person, "pension", MARCH.plusMonths(2), null);
        var clerk = people.clerkAt(ZIYANG);

        assertThatThrownBy(() -> corrections.correct(clerk, later, MARCH.plusDays(3), null, Map.of(), CONTRACT))
                .isInstanceOf(OverlappingSpell.class);
        assertThat(corrections.of(clerk, person)).isEmpty();
        assertThat(record.spells(JOB, person).getFirst().from()).isEqualTo(MARCH.plusMonths(2));
    }

    @Test
    void monthsAreAddedAndTakenOutWithAReasonAndCountedOnce() {
        var person = people.living(HAOPING).id();
        record.addRun(JOB, person, months(1, 3));
        var clerk = people.clerkAt(ZIYANG);

        corrections.addMonths(clerk, person, months(3, 5), CONTRACT);
        assertThat(count(person)).isEqualTo(5);
        corrections.withdrawMonths(clerk, person, months(2, 2), CONTRACT);
        assertThat(count(person)).isEqualTo(4);

        var all = corrections.of(clerk, person);
        assertThat(all).extracting(Correction::kind).containsExactly(Kind.MONTHS_WITHDRAWN, Kind.MONTHS_ADDED);
        assertThat(record.monthsPaid(
                                JOB,
                                person,
                                "unemployment",
                                null,
                                YearMonth.of(2026, 6),
                                all.getLast().at().minus(1, ChronoUnit.MICROS))
                        .count())
                .as("as it was known before")
                .isEqualTo(3);
    }

    @Test
    void aClerkElsewhereNeitherReadsNorCorrects() {
        var person = people.living(HAOPING).id();
        var work = open(person, SpellKinds.WORK, MARCH, null);
        var clerk = people.clerkAt(HANBIN);

        assertThat(corrections.spell(clerk, work)).isEmpty();
        assertThatThrownBy(() -> corrections.correct(clerk, work, MARCH.plusDays(1), null, Map.of(), CONTRACT))
                .isInstanceOf(UnknownSpell.class);
        assertThat(corrections.withdraw(clerk, work, CONTRACT)).isFalse();
        assertThat(record.spells(JOB, person)).hasSize(1);
    }
}
