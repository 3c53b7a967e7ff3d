package anjia.fairs;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The code that opens the gate (入场码): 40 random bits in 8 characters without I, L, O and U, which are heard and read wrongly. */
final class GateCode {

    static final int GROUP = 4;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 2 * GROUP;
    private static final SecureRandom RANDOM = new SecureRandom();

    private GateCode() {}

    static String next() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }

    /** As somebody typed it, or as a reader of QR codes types it: the whole address that the picture holds. */
    static Optional<String> parse(String typed) {
        var at = typed.lastIndexOf("code=");
        var plain = Normalizer.normalize(at < 0 ? typed : typed.substring(at + "code=".length()), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}·.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        var whole = plain.length() == LENGTH && plain.chars().allMatch(one -> LETTERS.indexOf(one) >= 0);
        return whole ? Optional.of(plain) : Optional.empty();
    }
}
