package anjia.engine;

import java.time.LocalDate;

/**
 * A day so many years, months or days after or before another. A day that the month does not have becomes its last: half a year after
 * 31 August is 28 February.
 */
record ShiftNode(FigureNode day, FigureNode by, boolean back, Range range) implements FigureNode {

    static ShiftNode of(FigureNode day, FigureNode by, boolean back) {
        var unit = by.measure().unit();
        var least = back ? -by.range().high() : by.range().low();
        var most = back ? -by.range().low() : by.range().high();
        return new ShiftNode(
                day,
                by,
                back,
                new Range(
                        shifted(day.range().low(), least, unit),
                        shifted(day.range().high(), most, unit),
                        Measure.DATE));
    }

    @Override
    public Step.Figure read(Frame frame) {
        var from = day.read(frame);
        var earliest = frame.low();
        var latest = frame.high();
        var span = by.read(frame);
        var least = frame.low();
        var most = frame.high();
        var unit = by.measure().unit();
        if (earliest == day.range().low()
                && latest == day.range().high()
                && least == by.range().low()
                && most == by.range().high())
            return frame.read(new Step.Shift(from, span, back, range.low(), range.high()), range.low(), range.high());
        var exact = earliest == latest && least == most;
        var low = shifted(earliest, back ? -most : least, unit);
        var high = exact ? low : shifted(latest, back ? -least : most, unit);
        return frame.read(new Step.Shift(from, span, back, low, high), low, high);
    }

    private static long shifted(long day, long n, Unit unit) {
        return switch (unit) {
            case YEARS -> LocalDate.ofEpochDay(day).plusYears(n).toEpochDay();
            case MONTHS -> LocalDate.ofEpochDay(day).plusMonths(n).toEpochDay();
            default -> day + n;
        };
    }
}
