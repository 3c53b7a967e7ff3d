package anjia.fairs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What a device at the gate knows of a code (入场码的标记): the first digits of a digest, enough to tell the codes of one fair apart and too few to
 * find one. A code has 40 bits; with 24 of them 65,536 codes fit each mark, and no computer tells which is hers.
 */
final class GateMark {

    private static final int SMALL_FAIR = 1_000;

    private GateMark() {}

    /** Hexadecimal digits for so many people: one code in 16,000 that nobody has looks like one of theirs, or one in 5,000 where 50,000 come. */
    static int digits(int people) {
        return people <= SMALL_FAIR ? 6 : 7;
    }

    /** The same code has another mark at another fair, and always the same at this one: several lists together tell no more than one. */
    static String of(UUID fair, String code, int digits) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest((fair + ":" + code).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
