package anjia.engine;

/**
 * How a whole number is to be read: {@code n / per} units. Money is (fen, 1); 90 % is 90 with (ratio, 100).
 *
 * @param per at least 1
 */
public record Measure(Unit unit, long per) {
    static final Measure DATE = new Measure(Unit.DATE, 1);

    public static Measure whole(Unit unit) {
        return new Measure(unit, 1);
    }
}
