package anjia.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Counts statutory time limits (法定时限).
 *
 * <p>Sources: 民法典 第二百零一条 (the day of the event is not counted) and 第二百零三条 (a period whose last day is a day off ends on the next working day). Time in which the applicant
 * puts something right, or a hearing, examination, appraisal or public notice runs, is not counted against the office (行政许可法 第四十五条 for licences; taken over here for every file).
 * Where the law is silent, we decided: an office that stops the clock on the very last day has one working day left after the file comes back; a stop after the limit revives nothing.
 */
final class StatutoryClock {

    private final WorkingDays calendar;

    StatutoryClock(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /**
     * The last day to decide (到期日).
     *
     * @param provisional that day lies outside the published calendars: say "about", and count again when the calendar is published
     */
    record Due(LocalDate on, boolean provisional) {}

    /**
     * How a file stands on a day.
     *
     * @param stopped somebody else than the office holds it today; {@code due} then assumes that it comes back today
     * @param usedWorkingDays working days that the office has had it
     * @param remainingWorkingDays working days left after today, the due day included; below zero for working days past the due day
     */
    record Standing(Due due, boolean stopped, boolean overdue, int usedWorkingDays, int remainingWorkingDays) {}

    /** When a limit that starts with an event of the day {@code from} and is never stopped ends. */
    Due due(LocalDate from, ClockLimit limit) {
        return due(from, limit, List.of(), from);
    }

    /**
     * When a limit ends whose clock was stopped.
     *
     * @param ledger entries in any order; those of the office are not needed, stops must not overlap
     * @param today where a stop that is still open is assumed to end; later stops are ignored
     */
    Due due(LocalDate from, ClockLimit limit, List<ClockEntry> ledger, LocalDate today) {
        var end = plus(from, limit.days(), limit.unit());
        for (var stop : stops(ledger)) {
            if (stop.from().isAfter(calendar.sameOrNext(end))) break;
            if (stop.until(today).isAfter(stop.from())) end = resumed(stop, today, end, limit.unit());
        }
        var on = calendar.sameOrNext(end);
        return new Due(on, !calendar.isPublished(from) || !calendar.isPublished(on));
    }

    /** How the file stands on the day, by the ledger of who held it. */
    Standing standing(LocalDate from, ClockLimit limit, List<ClockEntry> ledger, LocalDate today) {
        var due = due(from, limit, ledger, today);
        var stopped = ledger.stream().anyMatch(entry -> entry.stopsTheClock() && entry.isHeldOn(today));
        var used = ledger.stream()
                .filter(entry -> !entry.stopsTheClock())
                .mapToInt(entry -> calendar.between(entry.from(), entry.until(today)))
                .sum();
        var remaining = calendar.between(today, due.on()) - calendar.between(due.on(), today);
        return new Standing(due, stopped, today.isAfter(due.on()), used, remaining);
    }

    private LocalDate resumed(ClockEntry stop, LocalDate today, LocalDate end, ClockLimit.Unit unit) {
        var left = Math.max(1, between(stop.from(), end, unit));
        return plus(stop.until(today), left, unit);
    }

    private static List<ClockEntry> stops(List<ClockEntry> ledger) {
        return ledger.stream()
                .filter(ClockEntry::stopsTheClock)
                .sorted(Comparator.comparing(ClockEntry::from))
                .toList();
    }

    private LocalDate plus(LocalDate from, int days, ClockLimit.Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.plus(from, days);
            case CALENDAR_DAYS -> from.plusDays(days);
        };
    }

    private int between(LocalDate from, LocalDate to, ClockLimit.Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.between(from, to);
            case CALENDAR_DAYS -> (int) ChronoUnit.DAYS.between(from, to);
        };
    }
}
