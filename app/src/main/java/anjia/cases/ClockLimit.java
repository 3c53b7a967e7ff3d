package anjia.cases;

/**
 * A time limit as the law states it (法定办结时限): a number of working days or of calendar days.
 *
 * @param days at least 1
 */
record ClockLimit(int days, Unit unit) {

    /** Two calendars: "工作日" in the text means working days, a bare "日" calendar days. */
    enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS
    }

    ClockLimit {
        if (days < 1) throw new IllegalArgumentException("a time limit has at least one day, not " + days);
    }

    static ClockLimit workingDays(int days) {
        return new ClockLimit(days, Unit.WORKING_DAYS);
    }

    static ClockLimit calendarDays(int days) {
        return new ClockLimit(days, Unit.CALENDAR_DAYS);
    }

    /** The limit after an approved extension (延长), in the same unit. */
    ClockLimit extendedBy(int more) {
        return new ClockLimit(days + more, unit);
    }
}
