package anjia.access;

import anjia.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Staff come in by name and password (工作人员登录).
 *
 * <p>Each try counts before it is looked at. From the fifth failure on the name is locked: one minute, then twice as long each
 * time, up to an hour. Names that nobody has are counted, locked and timed alike, so that no answer tells which names exist.
 */
@Service
class StaffLogIn {

    static final int FREE_FAILURES = 5;

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** What came of a try (登录结果). */
    sealed interface Outcome {
        record Welcome(UUID account) implements Outcome {}

        /** Name or password; never said which. */
        record Wrong() implements Outcome {}

        record Locked(Instant until) implements Outcome {}
    }

    private final JdbcClient db;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    StaffLogIn(JdbcClient db, Accounts accounts, Passwords passwords, Vault vault, Audit audit, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.passwords = passwords;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome in(String name, String password, Actor.Visitor from) {
        var index = vault.blindIndex("access.login_name", Accounts.normal(name));
        if (!countTry(index)) return new Outcome.Locked(lockedUntil(index));
        var account = accounts.byLoginName(name);
        var right = account.map(one -> passwords.matches(password, one.passwordHash()));
        if (right.isEmpty()) passwords.matchNobody(password);
        if (right.orElse(false)) return welcome(account.orElseThrow().account(), index);
        audit.record(
                from,
                "access.logInFailed",
                account.map(Accounts.LogIn::account).stream().toList(),
                Map.of());
        return new Outcome.Wrong();
    }

    /** @return false while the name is locked; such a try neither counts nor is looked at */
    private boolean countTry(byte[] index) {
        return db.sql("""
                insert into access.failed_log_in as f (name_index, failures, last_at) values (:index, 1, :now)
                on conflict (name_index) do update set
                    failures = case when f.last_at < :forgotten then 1 else f.failures + 1 end,
                    last_at = :now,
                    locked_until = case when f.last_at >= :forgotten and f.failures + 1 >= :free
                        then cast(:now as timestamptz)
                            + least(interval '1 minute' * power(2, least(f.failures + 1 - :free, 6)), interval '1 hour')
                        end
                where f.locked_until is null or f.locked_until <= :now
                """)
                        .param("index", index)
                        .param("now", now())
                        .param("forgotten", now().minus(FORGOTTEN_AFTER))
                        .param("free", FREE_FAILURES)
                        .update()
                == 1;
    }

    private Instant lockedUntil(byte[] index) {
        return db.sql("select coalesce(locked_until, last_at) from access.failed_log_in where name_index = :index")
                .param("index", index)
                .query(OffsetDateTime.class)
                .optional()
                .orElse(now())
                .toInstant();
    }

    private Outcome welcome(UUID account, byte[] index) {
        db.sql("delete from access.failed_log_in where name_index = :index")
                .param("index", index)
                .update();
        return new Outcome.Welcome(account);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
