package anjia.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Unified social credit code of an organisation (统一社会信用代码), 18 characters, normalised; exists only when its check character is right.
 * The organisation code inside (GB 11714) is not checked by itself: the last character covers it.
 *
 * @see "GB 32100-2015"
 */
public record CreditCode(String value) {

    /** No I, O, S, V and Z: they are taken for 1, 0, 5, U and 2. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public CreditCode {
        if (!isRight(value)) throw new IllegalArgumentException("not a unified social credit code: " + value);
    }

    /** Reads what was typed; empty when it is not a code. Full-width and small letters, spaces and dashes are forgiven. */
    public static Optional<CreditCode> read(String typed) {
        var code = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
        return isRight(code) ? Optional.of(new CreditCode(code)) : Optional.empty();
    }

    /** The 17 leading characters with their check character; for codes that the house makes itself, as in the demo. */
    public static CreditCode completing(String seventeenCharacters) {
        return new CreditCode(seventeenCharacters + checkCharacter(seventeenCharacters));
    }

    private static boolean isRight(String code) {
        return code.length() == 18
                && code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && code.substring(2, 8).chars().allMatch(Character::isDigit)
                && code.charAt(17) == checkCharacter(code);
    }

    private static char checkCharacter(String code) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return value;
    }
}
