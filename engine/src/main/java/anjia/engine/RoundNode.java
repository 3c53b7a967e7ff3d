package anjia.engine;

import java.util.List;

/**
 * Rounds to whole steps of a unit.
 *
 * @param step what the result is rounded to, in whole units: 100 rounds fen to whole yuan
 */
record RoundNode(Rounding rounding, FigureNode inner, long step, Range range) implements FigureNode {

    static RoundNode of(Rounding rounding, FigureNode inner, long step) {
        var from = inner.range();
        Math.multiplyExact(from.measure().per(), step);
        var range = new Range(
                round(rounding, from.low(), from.measure(), step),
                round(rounding, from.high(), from.measure(), step),
                Measure.whole(from.measure().unit()));
        return new RoundNode(rounding, inner, step, range);
    }

    @Override
    public Step.Figure read(Frame frame) {
        var exact = inner.read(frame);
        var low = round(rounding, exact.low(), exact.measure(), step);
        var high = exact.exact() ? low : round(rounding, exact.high(), exact.measure(), step);
        return new Step.Arithmetic(rounding.operator, low, high, measure(), List.of(exact));
    }

    private static long round(Rounding rounding, long n, Measure measure, long step) {
        return rounding.divide(n, measure.per() * step) * step;
    }
}
