package anjia.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.http.HttpHeaders;

/** The secret by which a program is known (访问令牌): 256 random bits, shown once; what is kept of it is a digest. */
public final class BearerToken {

    private static final String PREFIX = "anjia_";
    private static final String BEARER = "Bearer ";
    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private BearerToken() {}

    public static String next() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it can be one of ours at all. */
    public static boolean isOne(String token) {
        return token.startsWith(PREFIX);
    }

    /** Without salt or slow hash: there is nothing to guess in 256 random bits. */
    public static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a program shows (RFC 6750); empty when it shows nothing. */
    public static String of(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) return "";
        return header.substring(BEARER.length()).strip();
    }
}
