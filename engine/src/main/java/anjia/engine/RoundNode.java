package anjia.engine;

import java.util.List;

/**
 * Rounds to whole steps of a unit.
 *
 * @param step what the result is rounded to: 100 / 1 rounds fen to whole yuan, 1 / 10 months to tenths of a month
 */
record RoundNode(Rounding rounding, FigureNode inner, RoundStep step, Range range) implements FigureNode {

    static RoundNode of(Rounding rounding, FigureNode inner, RoundStep step) {
        var from = inner.range();
        Math.multiplyExact(from.measure().per(), step.units());
        Math.multiplyExact(Math.max(Math.abs(from.low()), Math.abs(from.high())), step.per());
        var range = new Range(
                round(rounding, from.low(), from.measure(), step),
                round(rounding, from.high(), from.measure(), step),
                new Measure(from.measure().unit(), step.per()));
        return new RoundNode(rounding, inner, step, range);
    }

    @Override
    public Step.Figure read(Frame frame) {
        var exact = inner.read(frame);
        var least = frame.low();
        var most = frame.high();
        var of = inner.measure();
        var low = round(rounding, least, of, step);
        var high = least == most ? low : round(rounding, most, of, step);
        return frame.read(new Step.Arithmetic(rounding.operator, low, high, measure(), List.of(exact)), low, high);
    }

    private static long round(Rounding rounding, long n, Measure measure, RoundStep step) {
        return rounding.divide(n * step.per(), measure.per() * step.units()) * step.units();
    }
}
