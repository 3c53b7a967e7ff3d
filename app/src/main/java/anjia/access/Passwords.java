package anjia.access;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords of staff (口令), kept as Argon2id with 19 MiB and two rounds (OWASP Password Storage). At most four are hashed at
 * once, on half of the processors; others wait in order, so that a flood of log-ins takes neither the memory nor the processors of the house.
 */
@Component
class Passwords implements AutoCloseable {

    static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);

    static final int LONGEST = 200;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

    /** Threads of the system: a virtual one that only reckons keeps all others from their turn, those that hold connections too. */
    private final ExecutorService places = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("passwords-", 1).factory());

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
        return CompletableFuture.supplyAsync(work, places).join();
    }

    @Override
    public void close() {
        places.shutdownNow();
    }
}
