package anjia.payments;

/** An amount of money in whole fen (金额). Rounding happens once, in the law; here sums are exact and overflow is an error. */
public record Money(long fen) implements Comparable<Money> {

    public static final Money NOTHING = new Money(0);

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** As banks read it: yuan with two decimals, a point and no separators. */
    public String yuan() {
        return "%s%d.%02d".formatted(fen < 0 ? "-" : "", Math.abs(fen / 100), Math.abs(fen % 100));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
