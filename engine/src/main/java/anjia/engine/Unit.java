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
    YEARS("years"),
    MONTHS("months"),
    DAYS("days"),
    PEOPLE("people"),
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

    @Nullable
    Unit times(Unit other) {
        if (this == DATE || other == DATE) return null;
        if (other == RATIO || other == PLAIN) return this;
        if (this == RATIO || this == PLAIN) return other;
        if (this == FEN_A_MONTH && other == MONTHS || this == MONTHS && other == FEN_A_MONTH) return FEN;
        return null;
    }

    @Nullable
    Unit over(Unit other) {
        if (this == DATE || other == DATE) return null;
        if (other == RATIO || other == PLAIN) return this;
        if (this == other) return RATIO;
        return this == FEN && other == MONTHS ? FEN_A_MONTH : null;
    }
}
