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
        var span = by.read(frame);
        var unit = by.measure().unit();
        var low = shifted(from.low(), back ? -span.high() : span.low(), unit);
        var high = from.exact() && span.exact() ? low : shifted(from.high(), back ? -span.low() : span.high(), unit);
        return new Step.Shift(from, span, back, low, high);
    }

    private static long shifted(long day, long n, Unit unit) {
        var date = LocalDate.ofEpochDay(day);
        return (switch (unit) {
                    case YEARS -> date.plusYears(n);
                    case MONTHS -> date.plusMonths(n);
                    default -> date.plusDays(n);
                })
                .toEpochDay();
    }
}
