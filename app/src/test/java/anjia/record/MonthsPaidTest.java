package anjia.record;

import static anjia.registry.TestPeople.CHANGZHOU;
import static anjia.registry.TestPeople.HANBIN;
import static anjia.registry.TestPeople.HAOPING;
import static anjia.registry.TestPeople.JOB;
import static anjia.registry.TestPeople.ZIYANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.registry.TestPeople;
import anjia.testing.DatabaseTest;
import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MonthsPaidTest {

    private static final String SCHEME = "unemployment";

    @Autowired
    TestPeople people;

    @Autowired
    LifeRecord record;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private static InsuranceRun run(DivisionCode place, String first, String last) {
        return new InsuranceRun(SCHEME, place, null, YearMonth.parse(first), YearMonth.parse(last), "insurance-centre");
    }

    private MonthsPaid paid(PersonId person, @Nullable String after, String until) {
        return record.monthsPaid(
                JOB, person, SCHEME, after == null ? null : YearMonth.parse(after), YearMonth.parse(until));
    }

    private PersonId somebody() {
        return people.living(HAOPING).id();
    }

    @Test
    void fourYearsAndElevenMonthsAre59() {
        var person = somebody();
        record.addRun(JOB, person, run(ZIYANG, "2021-04", "2026-02"));

        assertThat(paid(person, null, "2026-07").count()).isEqualTo(59);
        assertThat(paid(person, null, "2021-03").count()).isZero();
        assertThat(paid(person, "2021-04", "2021-06").count()).isEqualTo(2);
    }

    @Test
    void aMonthPaidAtTwoPlacesCountsOnceAndBothAreShown() {
        var person = somebody();
        record.addRun(JOB, person, run(ZIYANG, "2025-01", "2025-06"));
        record.addRun(JOB, person, run(CHANGZHOU, "2025-06", "2025-09"));

        assertThat(paid(person, null, "2026-07"))
                .satisfies(months -> assertThat(months.count()).isEqualTo(9))
                .satisfies(months -> assertThat(months.runs()).hasSize(2));
    }

    @Test
    void monthsThatComeAgainAreNotEnteredAgain() {
        var person = somebody();
        record.addRun(JOB, person, run(ZIYANG, "2025-01", "2025-03"));
        record.addRun(JOB, person, run(ZIYANG, "2025-07", "2025-08"));

        record.addRun(JOB, person, run(ZIYANG, "2025-02", "2025-09"));

        assertThat(paid(person, null, "2026-07").count()).isEqualTo(9);
        assertThat(monthsInRowsKnownNow(person)).isEqualTo(9);
    }

    private int monthsInRowsKnownNow(PersonId person) {
        return db.sql("""
                select coalesce(sum(upper(months) - lower(months)), 0)
                from record.insurance_run where person = :person and upper_inf(known)
                """).param("person", person.value()).query(Integer.class).single();
    }

    @Test
    void theNextMonthMakesTheRunLonger() {
        var person = somebody();
        record.addRun(JOB, person, run(ZIYANG, "2025-01", "2025-03"));

        record.addRun(JOB, person, run(ZIYANG, "2025-04", "2025-04"));

        assertThat(paid(person, null, "2026-07").runs()).containsExactly(run(ZIYANG, "2025-01", "2025-04"));
    }

    @Test
    void monthsEnteredInErrorAreTakenOutAndWhatWasKnownStays() {
        var person = somebody();
        record.addRun(JOB, person, run(ZIYANG, "2025-01", "2025-12"));
        var before = clock.instant();

        record.withdrawMonths(JOB, person, run(ZIYANG, "2025-04", "2025-05"));

        assertThat(paid(person, null, "2026-07").runs())
                .containsExactly(run(ZIYANG, "2025-01", "2025-03"), run(ZIYANG, "2025-06", "2025-12"));
        assertThat(record.monthsPaid(JOB, person, SCHEME, null, YearMonth.parse("2026-07"), before)
                        .count())
                .isEqualTo(12);
    }

    @Test
    void nothingStatedIsAtLeastAndAStatementMakesItComplete() {
        var person = somebody();
        record.addRun(JOB, person, run(ZIYANG, "2025-01", "2025-09"));
        assertThat(paid(person, null, "2026-07"))
                .extracting("count", "complete")
                .containsExactly(9, false);
        var before = clock.instant();

        record.state(JOB, person, new Completeness(SCHEME, true, null, "confirmed-by-centre"));

        assertThat(paid(person, null, "2026-07").complete()).isTrue();
        assertThat(record.monthsPaid(JOB, person, SCHEME, null, YearMonth.parse("2026-07"), before)
                        .complete())
                .isFalse();
        record.state(JOB, person, new Completeness(SCHEME, false, null, "worked-elsewhere"));
        assertThat(paid(person, null, "2026-07").complete()).isFalse();
    }

    @Test
    void aBookThatIsCompleteSinceAMonthAnswersOnlyForTheTimeAfterIt() {
        var person = somebody();
        record.state(JOB, person, new Completeness(SCHEME, true, YearMonth.parse("2020-01"), "confirmed-by-centre"));

        assertThat(paid(person, null, "2026-07").complete()).isFalse();
        assertThat(paid(person, "2019-11", "2026-07").complete()).isFalse();
        assertThat(paid(person, "2019-12", "2026-07").complete()).isTrue();
    }

    @Test
    void whoDoesNotReachHerKnowsNothingOfHerMonths() {
        var person = somebody();
        record.addRun(JOB, person, run(ZIYANG, "2025-01", "2025-12"));
        record.state(JOB, person, new Completeness(SCHEME, true, null, "confirmed-by-centre"));

        assertThat(record.monthsPaid(people.clerkAt(HANBIN), person, SCHEME, null, YearMonth.parse("2026-07")))
                .extracting("count", "complete")
                .containsExactly(0, false);
    }

    @Test
    void runsAreOldestFirst() {
        var person = somebody();
        record.addRun(JOB, person, run(ZIYANG, "2025-01", "2025-03"));
        record.addRun(JOB, person, run(CHANGZHOU, "2019-01", "2019-03"));

        assertThat(paid(person, null, "2026-07").runs())
                .extracting(InsuranceRun::place, InsuranceRun::months)
                .containsExactly(tuple(CHANGZHOU, 3), tuple(ZIYANG, 3));
    }
}
