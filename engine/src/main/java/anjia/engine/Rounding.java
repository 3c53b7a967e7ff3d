package anjia.engine;

/** How a fraction becomes a whole number (取整方式). */
enum Rounding {
    HALF_UP(Step.Operator.ROUND_HALF_UP),
    UP(Step.Operator.ROUND_UP),
    DOWN(Step.Operator.ROUND_DOWN);

    final Step.Operator operator;

    Rounding(Step.Operator operator) {
        this.operator = operator;
    }

    /** {@code n / d} as a whole number; {@code d} above zero. Half goes towards plus infinity. */
    long divide(long n, long d) {
        return switch (this) {
            case HALF_UP -> {
                var whole = Math.floorDiv(n, d);
                yield n - whole * d >= d - d / 2 ? whole + 1 : whole;
            }
            case UP -> Math.ceilDiv(n, d);
            case DOWN -> Math.floorDiv(n, d);
        };
    }
}
