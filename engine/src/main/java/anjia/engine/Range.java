package anjia.engine;

/**
 * What a figure can be, whatever the facts (取值范围): from it follows that sums fit into 64 bits and tables have no gap.
 *
 * @throws ArithmeticException from every operation whose result would not fit
 */
record Range(long low, long high, Measure measure) {
    static final Range DATE = new Range(-25567, 73048, Measure.DATE);

    static Range of(long n, Measure measure) {
        return new Range(n, n, measure);
    }

    Range hull(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high), measure);
    }

    /** The same figure counted in parts {@code factor} times as small. */
    Range scaled(long factor) {
        return new Range(
                Math.multiplyExact(low, factor),
                Math.multiplyExact(high, factor),
                new Measure(measure.unit(), Math.multiplyExact(measure.per(), factor)));
    }

    boolean fixed() {
        return low == high;
    }
}
