package anjia.engine;

import anjia.engine.Step.NumberRead;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The readings of a number that differs between places (分地区的数值), of one version: the narrowest division that has a value counts. */
final class PlacedReadings {
    /** Digits of the codes of towns, counties, cities and provinces, narrowest first. */
    private static final List<Integer> PLACE_DIGITS = List.of(9, 6, 4, 2);

    private final int[] codes;
    private final NumberRead[] readings;
    private final int[] digits;

    /** @param readings code of a division to what is read there; 0 for everywhere else */
    PlacedReadings(SortedMap<Integer, NumberRead> readings) {
        this.codes = readings.keySet().stream().mapToInt(code -> code).toArray();
        this.readings = readings.values().toArray(NumberRead[]::new);
        this.digits = PLACE_DIGITS.stream()
                .filter(digits -> readings.keySet().stream()
                        .anyMatch(code -> String.valueOf(code).length() == digits))
                .mapToInt(digits -> digits)
                .toArray();
    }

    /** What is read for a place; null when nothing is. */
    @Nullable
    NumberRead of(String place) {
        for (var length : digits) {
            if (place.length() < length) continue;
            var reading = of(Integer.parseInt(place, 0, length, 10));
            if (reading != null) return reading;
        }
        return of(0);
    }

    private @Nullable NumberRead of(int code) {
        var at = Arrays.binarySearch(codes, code);
        return at < 0 ? null : readings[at];
    }
}
