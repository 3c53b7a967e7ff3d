package anjia.cases;

import static anjia.cases.ClockEntry.Holder.APPLICANT;
import static anjia.cases.ClockEntry.Holder.OFFICE;
import static anjia.cases.ClockEntry.Holder.OTHER;
import static anjia.cases.ClockLimit.calendarDays;
import static anjia.cases.ClockLimit.workingDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.cases.StatutoryClock.Due;
import anjia.cases.StatutoryClock.Standing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {

    private final WorkingDays calendar = WorkingDays.published();
    private final StatutoryClock clock = new StatutoryClock(calendar);

    @Test
    void tenWorkingDaysAcrossTheSpringFestivalOf2026JumpNineDaysOffAndCountTwoSaturdays() {
        assertThat(due("2026-02-10", workingDays(10))).isEqualTo(on("2026-03-02"));
    }

    @Test
    void twentyWorkingDaysInMarchMeetNoHoliday() {
        assertThat(due("2026-03-02", workingDays(20))).isEqualTo(on("2026-03-30"));
    }

    @Test
    void oneWorkingDayFromTheEveOfLabourDayIsTheSixthOfMay() {
        assertThat(due("2026-04-30", workingDays(1))).isEqualTo(on("2026-05-06"));
    }

    @Test
    void fifteenWorkingDaysFromTheEveOfMidAutumnCrossTwoHolidays() {
        assertThat(due("2026-09-24", workingDays(15))).isEqualTo(on("2026-10-22"));
    }

    @Test
    void fiveWorkingDaysFromTheEveOfNationalDayCountTheSaturdayThatWasSwapped() {
        assertThat(due("2026-09-30", workingDays(5))).isEqualTo(on("2026-10-13"));
    }

    @Test
    void theSaturdayBeforeTheSpringFestivalOf2026IsAWorkingDay() {
        assertThat(due("2026-02-13", workingDays(1))).isEqualTo(on("2026-02-14"));
    }

    @Test
    void aFileHandedInOnADayOffStartsOnTheNextWorkingDay() {
        assertThat(due("2026-10-03", workingDays(5))).isEqualTo(on("2026-10-13"));
    }

    @Test
    void fifteenCalendarDaysThatEndInGoldenWeekRunToItsFirstWorkingDay() {
        assertThat(due("2026-09-16", calendarDays(15))).isEqualTo(on("2026-10-08"));
    }

    @Test
    void fifteenCalendarDaysThatEndOnAWorkingFridayEndThere() {
        assertThat(due("2026-03-12", calendarDays(15))).isEqualTo(on("2026-03-27"));
    }

    @Test
    void fifteenCalendarDaysThatEndOnASwappedSaturdayEndThereBecauseItIsNoDayOff() {
        assertThat(due("2026-01-30", calendarDays(15))).isEqualTo(on("2026-02-14"));
    }

    @Test
    void sixtyCalendarDaysThatEndOnLabourDayRunToTheSixthOfMay() {
        assertThat(due("2026-03-02", calendarDays(60))).isEqualTo(on("2026-05-06"));
    }

    @Test
    void anExtensionIsCountedOnFromTheLimitAndNotFromItsRolledEnd() {
        assertThat(due("2026-03-02", calendarDays(60).extendedBy(30))).isEqualTo(on("2026-06-01"));
    }

    @Test
    void theLastWorkingDayOfThePublishedCalendarIsCertain() {
        assertThat(due("2026-12-24", workingDays(5))).isEqualTo(on("2026-12-31"));
    }

    @Test
    void aDueDayPastThePublishedCalendarCountsWeekdaysAndIsProvisional() {
        assertThat(due("2026-12-25", workingDays(10))).isEqualTo(new Due(day("2027-01-08"), true));
        assertThat(due("2026-11-20", calendarDays(60))).isEqualTo(new Due(day("2027-01-19"), true));
    }

    @Test
    void aPeriodThatBeganBeforeTheFirstPublishedCalendarIsProvisional() {
        assertThat(due("2006-12-29", workingDays(3)).provisional()).isTrue();
    }

    @Test
    void theApplicantsFourWorkingDaysPushTheDueDayByFour() {
        var ledger = List.of(stop("2026-03-04", "2026-03-10"));
        assertThat(clock.due(day("2026-03-02"), workingDays(10), ledger, day("2026-03-11")))
                .isEqualTo(on("2026-03-20"));
    }

    @Test
    void aStopAcrossLabourDayCostsTheOfficeNoDayTwice() {
        var ledger = List.of(stop("2026-04-29", "2026-05-07"));
        assertThat(clock.due(day("2026-04-27"), workingDays(5), ledger, day("2026-05-08")))
                .isEqualTo(on("2026-05-11"));
    }

    @Test
    void aStopThatLiesWithinAHolidayPushesNothing() {
        var ledger = List.of(stop("2026-10-02", "2026-10-06"));
        assertThat(clock.due(day("2026-09-30"), workingDays(5), ledger, day("2026-10-08")))
                .isEqualTo(on("2026-10-13"));
    }

    @Test
    void aStopOnTheDueDayLeavesTheOfficeOneWorkingDayAfterItsEnd() {
        var ledger = List.of(stop("2026-03-16", "2026-03-20"));
        assertThat(clock.due(day("2026-03-02"), workingDays(10), ledger, day("2026-03-20")))
                .isEqualTo(on("2026-03-23"));
    }

    @Test
    void aStopAfterTheDueDayRevivesNothing() {
        var ledger = List.of(stop("2026-03-17", "2026-03-20"));
        assertThat(clock.due(day("2026-03-02"), workingDays(10), ledger, day("2026-03-20")))
                .isEqualTo(on("2026-03-16"));
    }

    @Test
    void papersBroughtOnTheDayTheyWereAskedForPushNothing() {
        var ledger = List.of(stop("2026-03-16", "2026-03-16"));
        assertThat(clock.due(day("2026-03-02"), workingDays(10), ledger, day("2026-03-16")))
                .isEqualTo(on("2026-03-16"));
    }

    @Test
    void twoStopsInAnyOrderPushByBoth() {
        var ledger = List.of(stop("2026-03-12", "2026-03-13"), stop("2026-03-04", "2026-03-10"));
        assertThat(clock.due(day("2026-03-02"), workingDays(10), ledger, day("2026-03-16")))
                .isEqualTo(on("2026-03-23"));
    }

    @Test
    void calendarDaysOfAStopAreCalendarDays() {
        var ledger = List.of(new ClockEntry(OTHER, day("2026-03-05"), day("2026-03-15")));
        assertThat(clock.due(day("2026-03-02"), calendarDays(15), ledger, day("2026-03-16")))
                .isEqualTo(on("2026-03-27"));
    }

    @Test
    void aCalendarPeriodStoppedOnItsRolledLastDayIsStillStoppedInTime() {
        var ledger = List.of(stop("2026-10-08", "2026-10-12"));
        assertThat(clock.due(day("2026-09-16"), calendarDays(15), ledger, day("2026-10-12")))
                .isEqualTo(on("2026-10-13"));
    }

    @Test
    void anOpenStopMovesTheDueDayWithEveryWorkingDay() {
        var ledger = List.of(new ClockEntry(APPLICANT, day("2026-03-04"), null));
        assertThat(clock.due(day("2026-03-02"), workingDays(10), ledger, day("2026-03-05")))
                .isEqualTo(on("2026-03-17"));
        assertThat(clock.due(day("2026-03-02"), workingDays(10), ledger, day("2026-03-06")))
                .isEqualTo(on("2026-03-18"));
    }

    @Test
    void theLedgerSaysHowManyWorkingDaysTheOfficeUsedAndHowManyAreLeft() {
        var ledger = List.of(
                new ClockEntry(OFFICE, day("2026-03-02"), day("2026-03-04")),
                new ClockEntry(APPLICANT, day("2026-03-04"), day("2026-03-10")),
                new ClockEntry(OFFICE, day("2026-03-10"), null));
        assertThat(clock.standing(day("2026-03-02"), workingDays(10), ledger, day("2026-03-12")))
                .isEqualTo(new Standing(on("2026-03-20"), false, false, 4, 6));
    }

    @Test
    void whileTheApplicantHoldsTheFileTheOfficeUsesNoDay() {
        var ledger = List.of(
                new ClockEntry(OFFICE, day("2026-03-02"), day("2026-03-04")),
                new ClockEntry(APPLICANT, day("2026-03-04"), null));
        assertThat(clock.standing(day("2026-03-02"), workingDays(10), ledger, day("2026-03-30")))
                .isEqualTo(new Standing(on("2026-04-10"), true, false, 2, 8));
    }

    @Test
    void aFileIsOverdueFromTheDayAfterItsDueDayEvenOnASaturday() {
        var ledger = List.of(new ClockEntry(OFFICE, day("2026-03-06"), null));
        assertThat(clock.standing(day("2026-03-06"), workingDays(5), ledger, day("2026-03-13"))
                        .overdue())
                .isFalse();
        assertThat(clock.standing(day("2026-03-06"), workingDays(5), ledger, day("2026-03-14")))
                .isEqualTo(new Standing(on("2026-03-13"), false, true, 5, 0));
        assertThat(clock.standing(day("2026-03-06"), workingDays(5), ledger, day("2026-03-17")))
                .isEqualTo(new Standing(on("2026-03-13"), false, true, 7, -2));
    }

    @Test
    void anEntryCannotEndBeforeItBegan() {
        assertThatThrownBy(() -> stop("2026-03-04", "2026-03-03")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({"2020,249", "2021,250", "2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
    void everyPublishedYearHasTheWorkingDaysThatASecondListAlsoCounts(int year, int expected) {
        assertThat(calendar.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(expected);
    }

    private Due due(String from, ClockLimit limit) {
        return clock.due(day(from), limit);
    }

    private static ClockEntry stop(String from, String to) {
        return new ClockEntry(APPLICANT, day(from), day(to));
    }

    private static Due on(String day) {
        return new Due(day(day), false);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
