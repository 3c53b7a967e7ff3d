package anjia.access;

import anjia.vault.Vault;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor of staff (双因素认证): the code that an authenticator on the own phone shows for 30 seconds (RFC 6238, six digits,
 * SHA-1 because every authenticator reads that), or one of ten codes on paper. A code opens once; tries count as passwords do.
 */
@Service
public class SecondFactor {

    /** What came of a try. */
    sealed interface Outcome {
        record Right() implements Outcome {}

        record Wrong() implements Outcome {}

        record Locked(Instant until) implements Outcome {}
    }

    /** @param paperCodes how many codes on paper are left */
    public record State(boolean setUp, @Nullable Instant since, int paperCodes) {}

    private record Kept(byte @Nullable [] secondFactor) {}

    static final int PAPER_CODES = 10;
    private static final int PAPER_CODE_HALF = 4;

    /** Without letters that look like digits. */
    private static final String PAPER_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int SECRET_BYTES = 20;
    private static final String FIELD = "access.account.second_factor";
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private final JdbcClient db;
    private final Vault vault;
    private final Tries tries;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(JdbcClient db, Vault vault, Tries tries, Audit audit, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.tries = tries;
        this.audit = audit;
        this.clock = clock;
    }

    public State of(UUID account) {
        return db.sql("""
                select second_factor is not null as set_up, second_factor_since as since,
                    (select count(*) from access.recovery_code c where c.account = a.id and used_at is null) as paper_codes
                from access.account a where id = :account
                """)
                .param("account", account)
                .query((row, _) -> {
                    var since = row.getTimestamp("since");
                    return new State(
                            row.getBoolean("set_up"),
                            since == null ? null : since.toInstant(),
                            row.getInt("paper_codes"));
                })
                .optional()
                .orElse(new State(false, null, 0));
    }

    /** A secret that nobody has yet, 160 bits in base 32, as it is typed into an authenticator. */
    public String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    /** What an authenticator reads from the picture: {@code otpauth://totp/…}. */
    public static String address(String loginName, String secret) {
        return "otpauth://totp/%s?secret=%s&issuer=%s"
                .formatted(encode("安家 Anjia:" + loginName), secret, encode("安家 Anjia"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Takes a secret as the second factor when the code shows that the phone has it; one that was there before ends.
     *
     * @return ten codes to write down, shown this once; empty when the code is not of this secret
     */
    @Transactional
    public Optional<List<String>> setUp(Actor.Staff by, String secret, String code) {
        var step = step(secret, normal(code));
        if (step.isEmpty()) return Optional.empty();
        db.sql("""
                update access.account set second_factor = :sealed, second_factor_step = :step, second_factor_since = :now where id = :id
                """)
                .param("sealed", vault.seal(FIELD, by.account(), secret))
                .param("step", step.get())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", by.account())
                .update();
        audit.record(by, "access.secondFactor", List.of(by.account()), Map.of("now", "set up"));
        return Optional.of(newPaperCodes(by.account()));
    }

    private List<String> newPaperCodes(UUID account) {
        db.sql("delete from access.recovery_code where account = :account")
                .param("account", account)
                .update();
        var codes = new ArrayList<String>();
        while (codes.size() < PAPER_CODES) codes.add(newPaperCode());
        for (var code : codes)
            db.sql("insert into access.recovery_code (account, code_hash) values (:account, :hash)")
                    .param("account", account)
                    .param("hash", hash(account, normal(code)))
                    .update();
        return codes;
    }

    /** "k3mf-9qzt": 40 bits, tried five times. */
    private String newPaperCode() {
        var letters = random.ints(2 * PAPER_CODE_HALF, 0, PAPER_LETTERS.length())
                .mapToObj(at -> PAPER_LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
        return letters.substring(0, PAPER_CODE_HALF) + "-" + letters.substring(PAPER_CODE_HALF);
    }

    /** Looks at a code of the phone or of the paper. */
    Outcome check(UUID account, String typed) {
        var index = vault.blindIndex("access.second_factor", account.toString());
        if (!tries.count(index)) return new Outcome.Locked(tries.lockedUntil(index));
        var code = normal(typed);
        if (opensByPhone(account, code) || opensByPaper(account, code)) {
            tries.forget(index);
            return new Outcome.Right();
        }
        audit.record(new Actor.Visitor(null), "access.secondFactorFailed", List.of(account), Map.of());
        return new Outcome.Wrong();
    }

    private boolean opensByPhone(UUID account, String code) {
        var sealed = db.sql("select second_factor from access.account where id = :id and active")
                .param("id", account)
                .query(Kept.class)
                .optional()
                .map(Kept::secondFactor);
        if (sealed.isEmpty()) return false;
        var step = step(vault.open(FIELD, account, sealed.get()), code);
        return step.isPresent()
                && db.sql("""
                        update access.account set second_factor_step = :step
                        where id = :id and (second_factor_step is null or second_factor_step < :step)
                        """).param("step", step.get()).param("id", account).update() == 1;
    }

    private boolean opensByPaper(UUID account, String code) {
        return db.sql("""
                update access.recovery_code set used_at = :now where account = :account and code_hash = :hash and used_at is null
                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("account", account)
                        .param("hash", hash(account, code))
                        .update()
                == 1;
    }

    /** For who lost phone and paper; the next log-in asks for a new one. */
    @Transactional
    public void remove(Actor by, UUID account) {
        db.sql("""
                update access.account set second_factor = null, second_factor_step = null, second_factor_since = null where id = :id
                """).param("id", account).update();
        db.sql("delete from access.recovery_code where account = :account")
                .param("account", account)
                .update();
        audit.record(by, "access.secondFactor", List.of(account), Map.of("now", "removed"));
    }

    /** The step of 30 seconds of which this is the code: the one of now, or a neighbour for clocks that go wrong. */
    private Optional<Long> step(String secret, String code) {
        var key = new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm());
        var length = CODES.getTimeStep().toSeconds();
        for (var from = -1; from <= 1; from++) {
            var at = clock.instant().plusSeconds(from * length);
            if (code(key, at).equals(code)) return Optional.of(at.getEpochSecond() / length);
        }
        return Optional.empty();
    }

    private static String code(SecretKeySpec key, Instant at) {
        try {
            return CODES.generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String normal(String typed) {
        return OneTimeCodes.normal(typed).toUpperCase(Locale.ROOT);
    }

    private byte[] hash(UUID account, String code) {
        return vault.blindIndex("access.recovery_code", account + " " + code);
    }
}
