package anjia.cases;

import java.util.Locale;
import java.util.Optional;

/**
 * The number of a file (办件号), 12 characters that can be read aloud: four of the office's block, seven digits, one check character;
 * exists only when the check fits. It finds every single wrong character and every two characters that changed places.
 *
 * <p>Characters and modulus are those of GB 32100-2015 (统一社会信用代码): 31 characters without I, O, S, V and Z, modulo 31. The weights are the
 * powers of 3, counted from the right; 3 generates all residues of 31, so no two places of a number have the same weight.
 */
public record CaseNumber(String value) {

    static final int LENGTH = 12;
    static final int BLOCK = 4;
    static final int SERIAL = 7;
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = CHARACTERS.length();

    public CaseNumber {
        if (!fits(value)) throw new IllegalArgumentException("no case number: " + value.length() + " characters");
    }

    /** @param block the office's four characters; {@code serial} from 1 to 9,999,999 */
    static CaseNumber of(String block, long serial) {
        var front = "%s%07d".formatted(block, serial);
        if (front.length() != LENGTH - 1 || !hasOnlyOurCharacters(front))
            throw new IllegalArgumentException("a block has 4 characters of GB 32100 and a serial 7 digits: " + front);
        return new CaseNumber(front + CHARACTERS.charAt(check(front)));
    }

    /** Which of its block it is, counted from 1. */
    long serial() {
        return Long.parseLong(value.substring(BLOCK, BLOCK + SERIAL));
    }

    /** Reads what somebody typed or was told: spaces and dashes, small letters, and letters that look like digits are put right. */
    public static Optional<CaseNumber> parse(String typed) {
        var plain = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('Z', '2')
                .replace('S', '5')
                .replace('V', 'U');
        return fits(plain) ? Optional.of(new CaseNumber(plain)) : Optional.empty();
    }

    private static boolean fits(String value) {
        return value.length() == LENGTH
                && hasOnlyOurCharacters(value)
                && CHARACTERS.indexOf(value.charAt(LENGTH - 1)) == check(value.substring(0, LENGTH - 1));
    }

    private static boolean hasOnlyOurCharacters(String value) {
        return value.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0);
    }

    /** The value that makes the weighted sum of the whole number 0 modulo 31; the check itself weighs 1. */
    private static int check(String front) {
        var sum = 0;
        for (var i = 0; i < front.length(); i++) sum = (sum + CHARACTERS.indexOf(front.charAt(i))) * 3 % MODULUS;
        return (MODULUS - sum) % MODULUS;
    }

    @Override
    public String toString() {
        return value;
    }
}
