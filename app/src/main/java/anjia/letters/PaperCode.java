package anjia.letters;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The code on a letter (验证码): 80 random bits in 16 characters, digits and capitals without I, L, O and U, which are heard and read
 * wrongly.
 */
record PaperCode(String value) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    PaperCode {
        if (!isWhole(value)) throw new IllegalArgumentException("a code has %d of %s".formatted(LENGTH, LETTERS));
    }

    private static boolean isWhole(String value) {
        return value.length() == LENGTH && value.chars().allMatch(one -> LETTERS.indexOf(one) >= 0);
    }

    static PaperCode next() {
        return new PaperCode(RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining()));
    }

    /** As somebody typed it: small, full-width, with spaces and strokes, O for 0, I and L for 1. */
    static Optional<PaperCode> parse(String typed) {
        if (typed.length() > 4 * LENGTH) return Optional.empty();
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}·.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return isWhole(plain) ? Optional.of(new PaperCode(plain)) : Optional.empty();
    }

    /** "7KQ2 M9DW 3TXA VB6H", for reading aloud. */
    String grouped() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
