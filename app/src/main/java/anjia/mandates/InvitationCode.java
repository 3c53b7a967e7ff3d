package anjia.mandates;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an invited helper writes (邀请码): 40 random bits in 8 characters, without those that are heard and read wrongly. */
record InvitationCode(String value) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static InvitationCode next() {
        return new InvitationCode(RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining()));
    }

    /** As somebody typed it: small, full-width, with spaces and strokes, O for 0, I and L for 1. */
    static Optional<InvitationCode> parse(String typed) {
        if (typed.length() > 4 * LENGTH) return Optional.empty();
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        var whole = plain.length() == LENGTH && plain.chars().allMatch(one -> LETTERS.indexOf(one) >= 0);
        return whole ? Optional.of(new InvitationCode(plain)) : Optional.empty();
    }

    /** "7KQ2 M9DW". */
    String grouped() {
        return value.substring(0, LENGTH / 2) + " " + value.substring(LENGTH / 2);
    }
}
