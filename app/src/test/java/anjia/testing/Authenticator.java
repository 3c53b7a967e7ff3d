package anjia.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The app on a phone that shows six digits for 30 seconds. */
public final class Authenticator {

    private Authenticator() {}

    /** @param secret as a page shows it, spaces or not */
    public static String code(String secret, Instant now) {
        var codes = new TimeBasedOneTimePasswordGenerator();
        var key = new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), codes.getAlgorithm());
        try {
            return codes.generateOneTimePasswordString(key, now);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
