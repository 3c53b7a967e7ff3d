package anjia.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a table adds up to (校验和).
 *
 * @param sha256 of its rows as COPY writes them, in the order of the primary key, hexadecimal
 */
public record Sum(long rows, String sha256) {

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
