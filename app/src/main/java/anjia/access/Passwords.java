package anjia.access;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords of staff (口令), kept as Argon2id with 19 MiB and two rounds (OWASP Password Storage). At most four are hashed at
 * once; others wait in order, so that a flood of log-ins takes neither the memory nor the processors of the house.
 */
@Component
class Passwords {

    static final int AT_ONCE = 4;
    static final int LONGEST = 200;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Compared with when nobody has the name, so that an unknown name takes as long as a known one. */
    private final String nobodys = hash("nobody has this password");

    final String hash(String password) {
        return inTurn(() -> argon2.encode(password));
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && inTurn(() -> argon2.matches(password, hash));
    }

    void matchNobody(String password) {
        matches(password, nobodys);
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
