package anjia.engine;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a number counts (计量单位). Sums need equal units; products and quotients only those that mean something. */
public enum Unit {
    /** Money, in whole fen (分). */
    FEN("fen"),
    FEN_A_MONTH("fen a month"),
    FEN_AN_HOUR("fen an hour"),
    /** Rent help: so much a month for each square metre. */
    FEN_A_MONTH_AND_SQUARE_METRE("fen a month and square metre"),
    YEARS("years"),
    MONTHS("months"),
    DAYS("days"),
    PEOPLE("people"),
    SQUARE_METRES("square metres"),
    POINTS("points"),
    /** A share such as 90 %: a fraction without a unit of its own. */
    RATIO("ratio"),
    /** A bare number; as a literal it takes the unit of what it is compared or joined with. */
    PLAIN("number"),
    /** A day of the calendar. */
    DATE("day");

    private final String text;

    Unit(String text) {
        this.text = text;
    }

    /** The unit as law texts write it. */
    public String text() {
        return text;
    }

    public static Optional<Unit> of(String text) {
        return Arrays.stream(values()).filter(unit -> unit.text.equals(text)).findFirst();
    }

    /** So many for each of so many people is as many in all; null when the product means nothing. */
    @Nullable
    Unit times(Unit other) {
        if (this == DATE || other == DATE) return null;
        if (other == RATIO || other == PLAIN) return this;
        if (this == RATIO || this == PLAIN) return other;
        if (this == PEOPLE) return other;
        if (other == PEOPLE) return this;
        if (are(this, other, FEN_A_MONTH, MONTHS)) return FEN;
        return are(this, other, FEN_A_MONTH_AND_SQUARE_METRE, SQUARE_METRES) ? FEN_A_MONTH : null;
    }

    private static boolean are(Unit one, Unit other, Unit a, Unit b) {
        return one == a && other == b || one == b && other == a;
    }

    /** What so much for each of the other means. */
    @Nullable
    Unit over(Unit other) {
        if (this == DATE || other == DATE) return null;
        if (other == RATIO || other == PLAIN) return this;
        if (this == other) return RATIO;
        if (other == PEOPLE) return this;
        return this == FEN && other == MONTHS ? FEN_A_MONTH : null;
    }
}
