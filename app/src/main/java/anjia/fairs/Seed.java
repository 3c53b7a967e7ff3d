package anjia.fairs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What the lottery among equals is drawn from (抽签种子): 32 random bytes in hexadecimal, secret until the interviews are settled. Their SHA-256 is
 * published with the fair, so nobody can choose them afterwards; the lots are drawn from the first eight of them.
 */
record Seed(String hex) {

    private static final int BYTES = 32;
    private static final int DIGITS_OF_A_LONG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Seed next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Seed(HexFormat.of().formatHex(bytes));
    }

    /** Of the hexadecimal digits as text, so that {@code printf … | sha256sum} gives it too. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(hex.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    long number() {
        return Long.parseUnsignedLong(hex.substring(0, DIGITS_OF_A_LONG), 16);
    }
}
