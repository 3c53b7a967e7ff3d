package anjia.registry;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen identity number (公民身份号码), 18 characters, normalised; exists only when its characters, its date and its check digit are
 * right. What depends on the day and on the house (future dates, areas) is judged by {@link IdentityNumbers}.
 *
 * @see "GB 11643-1999; docs/identity-numbers.md for the kinds on which checkers differ"
 */
public record IdentityNumber(String value) {

    static final int LENGTH = 18;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** @throws IllegalArgumentException when characters, date or check digit are wrong; the message never holds the number */
    public IdentityNumber {
        if (!hasRightCharacters(value))
            throw new IllegalArgumentException("an identity number is 17 digits and a digit or X");
        if (dateIn(value).isEmpty())
            throw new IllegalArgumentException("the birth date in the identity number does not exist");
        if (value.charAt(17) != checkCharacter(value))
            throw new IllegalArgumentException("the check digit of the identity number is wrong");
    }

    /** As people type it and machines store it: full-width characters, small x, spaces and dashes become 18 plain characters. */
    public static String normalised(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}−]", "");
        // what stood apart may have come together
        return Normalizer.normalize(plain, Normalizer.Form.NFKC).replace('x', 'X');
    }

    /** The 17 leading digits with their check character; for numbers that the house makes itself, as in the demo. */
    public static IdentityNumber completing(String seventeenDigits) {
        return new IdentityNumber(seventeenDigits + checkCharacter(seventeenDigits));
    }

    static boolean hasRightCharacters(String number) {
        return number.matches("[0-9]{17}[0-9X]");
    }

    static Optional<LocalDate> dateIn(String number) {
        try {
            return Optional.of(LocalDate.of(digits(number, 6, 10), digits(number, 10, 12), digits(number, 12, 14)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    static char checkCharacter(String number) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (number.charAt(i) - '0');
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static int digits(String number, int from, int to) {
        return Integer.parseInt(number.substring(from, to));
    }

    public LocalDate bornOn() {
        return dateIn(value).orElseThrow();
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The county code at the time of issue; may be one that no longer exists. */
    public String area() {
        return value.substring(0, 6);
    }

    /** Never the number itself: logs and messages print records. */
    @Override
    public String toString() {
        return "IdentityNumber[masked]";
    }
}
