package anjia.places;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** Tiers of administrative divisions (行政区划级别). */
public enum DivisionLevel {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWN(9),
    VILLAGE(12);

    private final int digits;

    DivisionLevel(int digits) {
        this.digits = digits;
    }

    /** How many digits a code of this tier has. */
    public int digits() {
        return digits;
    }

    /** This tier and those above it, the province last. */
    static Stream<DivisionLevel> upwardsFrom(DivisionLevel level) {
        return Arrays.stream(values())
                .filter(other -> other.compareTo(level) <= 0)
                .sorted(Comparator.reverseOrder());
    }
}
