package anjia.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole years, months or days from one day to another; below zero when the second is earlier. */
record SpanNode(Unit unit, ChronoUnit chrono, FigureNode from, FigureNode to, Range range) implements FigureNode {

    static SpanNode of(Unit unit, FigureNode from, FigureNode to) {
        var chrono = switch (unit) {
            case YEARS -> ChronoUnit.YEARS;
            case MONTHS -> ChronoUnit.MONTHS;
            default -> ChronoUnit.DAYS;
        };
        var longest = Range.DATE.high() - Range.DATE.low();
        return new SpanNode(unit, chrono, from, to, new Range(-longest, longest, Measure.whole(unit)));
    }

    @Override
    public Step.Figure read(Frame frame) {
        var a = from.read(frame);
        var aLow = frame.low();
        var aHigh = frame.high();
        var b = to.read(frame);
        var bLow = frame.low();
        var bHigh = frame.high();
        var low = between(aHigh, bLow);
        var high = aLow == aHigh && bLow == bHigh ? low : between(aLow, bHigh);
        return frame.read(new Step.Span(unit, low, high, a, b), low, high);
    }

    private long between(long from, long to) {
        if (chrono == ChronoUnit.DAYS) return to - from;
        return chrono.between(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
    }
}
