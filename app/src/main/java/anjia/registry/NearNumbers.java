package anjia.registry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers that one slip of the finger makes of another (相近号码): a leading digit read wrongly, or two neighbours exchanged. The check
 * character follows, since a number with a wrong one stands in no book.
 */
final class NearNumbers {

    private static final int LEADING = IdentityNumber.LENGTH - 1;
    private static final int BIRTH_YEAR = 6;

    private NearNumbers() {}

    /** At most 169 normalised numbers whose dates exist, without the number itself. */
    static Set<String> of(IdentityNumber number) {
        var leading = number.value().substring(0, LEADING);
        var near = new LinkedHashSet<String>();
        for (var at = 0; at < LEADING; at++) {
            for (var digit = '0'; digit <= '9'; digit++) add(near, changed(leading, at, digit));
            if (at > 0) add(near, exchanged(leading, at));
        }
        near.remove(number.value());
        return near;
    }

    /** What a number of 15 digits was renewed to: the years of birth had two digits, so both centuries are looked for. */
    static List<String> renewed(String fifteenDigits) {
        var readings = new LinkedHashSet<String>();
        for (var century : List.of("19", "18"))
            add(readings, fifteenDigits.substring(0, BIRTH_YEAR) + century + fifteenDigits.substring(BIRTH_YEAR));
        return List.copyOf(readings);
    }

    private static void add(Set<String> numbers, String leading) {
        if (IdentityNumber.dateIn(leading).isPresent()) numbers.add(leading + IdentityNumber.checkCharacter(leading));
    }

    private static String changed(String digits, int at, char digit) {
        return digits.substring(0, at) + digit + digits.substring(at + 1);
    }

    private static String exchanged(String digits, int at) {
        return digits.substring(0, at - 1) + digits.charAt(at) + digits.charAt(at - 1) + digits.substring(at + 1);
    }
}
