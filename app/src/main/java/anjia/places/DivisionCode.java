package anjia.places;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Code of an administrative division (行政区划代码, GB/T 2260): 2 digits province, 4 city, 6 county, 9 town, 12 village. */
public record DivisionCode(String value) implements Comparable<DivisionCode> {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}");

    public DivisionCode {
        if (!SHAPE.matcher(value).matches())
            throw new IllegalArgumentException("a division code has 2, 4, 6, 9 or 12 digits: " + value);
    }

    /** Whether it has the shape of one. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    public DivisionLevel level() {
        return Arrays.stream(DivisionLevel.values())
                .filter(level -> level.digits() == value.length())
                .findFirst()
                .orElseThrow();
    }

    /** The division of this tier that holds this one, or itself; empty when the tier lies below. */
    public Optional<DivisionCode> at(DivisionLevel level) {
        return level.digits() > value.length()
                ? Optional.empty()
                : Optional.of(new DivisionCode(value.substring(0, level.digits())));
    }

    /** All codes of this division and below as a half-open range; successors of renamed divisions are resolved by {@link Places}. */
    public CodeRange range() {
        var last = value.length() - 1;
        return new CodeRange(value, value.substring(0, last) + (char) (value.charAt(last) + 1));
    }

    @Override
    public int compareTo(DivisionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
