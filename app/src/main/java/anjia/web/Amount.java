package anjia.web;

/**
 * An amount of money on a page (金额).
 *
 * @param per what time the amount is for
 * @param atLeast whether an answer still missing could raise it
 */
public record Amount(long fen, Per per, boolean atLeast) {

    public enum Per {
        ONCE,
        DAY,
        MONTH,
        YEAR,
        IN_ALL
    }

    public static Amount monthly(long fen) {
        return new Amount(fen, Per.MONTH, false);
    }

    public static Amount once(long fen) {
        return new Amount(fen, Per.ONCE, false);
    }

    public static Amount inAll(long fen) {
        return new Amount(fen, Per.IN_ALL, false);
    }

    public Amount orMore() {
        return new Amount(fen, per, true);
    }
}
