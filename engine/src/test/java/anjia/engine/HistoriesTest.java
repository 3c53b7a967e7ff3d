package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months that a history covers: all of them, in a window, without a gap; with spells that overlap, go on, or are known in part. */
class HistoriesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        // one day of a month is enough, and a month counts once
        "whole months of jobs, 'began 2025-01-31, ended 2025-03-01', 3, 3",
        "whole months of jobs, 'began 2025-01-01, ended 2025-06-30; began 2025-04-01, ended 2025-08-31', 8, 8",
        "whole months of jobs, 'began 2025-12-15, ended absent', 4, 4",
        "whole months of jobs, none, 0, 0",
        "whole months of jobs, missing, 0, 1200",
        // what lies after the day does not count
        "whole months of jobs, 'began 2026-01-01, ended 2026-12-31', 3, 3",
        "whole months of jobs, 'began 2026-04-01, ended 2026-12-31', 0, 0",
        // a last day before the first covers nothing
        "whole months of jobs, 'began 2025-05-01, ended 2025-04-01', 0, 0",
        // of a spell whose end nobody knows only its first month is sure
        "whole months of jobs, 'began 2026-01-05, ended missing', 1, 3",
        "whole months of jobs, 'began missing, ended 2025-12-31', 0, 1197",
        // where
        "whole months of jobs where (paid), 'began 2025-01-01, ended 2025-06-30, paid yes; began 2025-07-01, ended 2025-08-31, paid no', 6, 6",
        "whole months of jobs where (paid), 'began 2025-01-01, ended 2025-06-30, paid missing', 0, 6",
        "whole months of jobs where (province of where_at is 61), 'began 2025-01-01, ended 2025-02-28, where_at 610924; began 2025-03-01, ended 2025-03-31, where_at 320102', 2, 2",
        // the window ends with the month before
        "whole months of jobs in the last 24 months, 'began 2020-01-01, ended absent', 24, 24",
        "whole months of jobs in the last 24 months, 'began 2024-02-01, ended 2024-03-01', 1, 1",
        "whole months of jobs in the last 24 months, 'began 2024-02-01, ended 2024-02-29', 0, 0",
        "whole months of jobs in the last 24 months, 'began 2026-03-01, ended absent', 0, 0",
        "whole months of jobs in the 12 months before 2025-01-01, 'began 2024-06-01, ended 2025-03-31', 7, 7",
        // without a gap: going back from the month of the day, which itself is no gap
        "whole months of jobs without a gap over 3 months, 'began 2024-01-01, ended 2025-11-30', 23, 23",
        "whole months of jobs without a gap over 3 months, 'began 2024-01-01, ended 2025-10-31', 0, 0",
        "whole months of jobs without a gap over 3 months, 'began 2024-01-01, ended 2024-06-30; began 2024-10-01, ended 2026-02-28', 23, 23",
        "whole months of jobs without a gap over 3 months, 'began 2024-01-01, ended 2024-05-31; began 2024-10-01, ended 2026-02-28', 17, 17",
        "whole months of jobs without a gap over 0 months before 2025-07-15, 'began 2025-01-01, ended 2025-06-30', 6, 6"
    })
    void theMonthsOfAHistory(String figure, String jobs, long low, long high) {
        var amount = assess(figure, jobs).amount("m").orElseThrow();
        assertThat(amount.low()).isEqualTo(low);
        assertThat(amount.high()).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({
        "count of jobs where (paid), 'began 2025-01-01, paid yes; began 2025-02-01, paid no; began 2025-03-01, paid yes', 2, 2",
        "count of jobs where (paid), 'began 2025-01-01, paid yes; began 2025-02-01, paid missing', 1, 2",
        "count of jobs where (began >= 2025-02-01), 'began 2025-01-01; began 2025-02-01', 1, 1"
    })
    void onlyThoseAreCountedThatAreMeant(String figure, String jobs, long low, long high) {
        var law = SmallLaw.law("jobs", "```rule\namount m in people [x]: %s\n```".formatted(figure));
        var amount = assess(law, jobs).amount("m").orElseThrow();
        assertThat(amount.low()).isEqualTo(low);
        assertThat(amount.high()).isEqualTo(high);
    }

    @Test
    void aHistoryThatIsNotWholeIsAQuestionAboutTheHistory() {
        assertThat(assess("whole months of jobs", "began 2026-01-05, ended missing")
                        .questions())
                .extracting(Question::fact)
                .containsExactly("jobs");
        assertThat(assess("whole months of jobs", "began 2026-01-05, ended absent")
                        .questions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "whole months of family, expected a history; the fact family is no spells from … to …",
        "whole years of jobs, 'expected months, found years'",
        "whole months of jobs in the last 3 years, 'expected months, found years'",
        "whole months of jobs in the next 3 months, 'expected'",
        "whole months of age, expected a group of people; the fact age is none"
    })
    void whatMeansNothingIsTold(String figure, String expected) {
        var faults = catchThrowableOfType(
                LawFaults.class,
                () -> SmallLaw.law(
                        "jobs, family, age",
                        "```rule\namount m in months [x]: %s\nrule s [x]: age >= 1\n```".formatted(figure)));
        assertThat(faults).hasMessageContaining(expected);
    }

    private static Assessment assess(String figure, String jobs) {
        return assess(SmallLaw.law("jobs", "```rule\namount m in months [x]: %s\n```".formatted(figure)), jobs);
    }

    private static Assessment assess(Law law, String jobs) {
        return law.assess(
                "s/i", Facts.none().put("jobs", law.item("s/i").fact("jobs").read(jobs)), DAY);
    }
}
