package anjia.access;

import anjia.vault.Vault;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Staff come in by name and password (工作人员登录), and where there is one by their {@link SecondFactor}.
 *
 * <p>Each try counts before it is looked at, see {@link Tries}. Names that nobody has are counted, locked and timed alike, so that no answer tells which names exist.
 */
@Service
class StaffLogIn {

    /** What came of a try (登录结果). */
    sealed interface Outcome {
        record Welcome(UUID account) implements Outcome {}

        /** Name or password; never said which. */
        record Wrong() implements Outcome {}

        record Locked(Instant until) implements Outcome {}
    }

    private final Accounts accounts;
    private final Passwords passwords;
    private final Tries tries;
    private final Vault vault;
    private final Audit audit;

    StaffLogIn(Accounts accounts, Passwords passwords, Tries tries, Vault vault, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.vault = vault;
        this.audit = audit;
    }

    Outcome in(String name, String password, Actor.Visitor from) {
        var index = vault.blindIndex("access.login_name", Accounts.normal(name));
        if (!tries.count(index)) return new Outcome.Locked(tries.lockedUntil(index));
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

    private Outcome welcome(UUID account, byte[] index) {
        tries.forget(index);
        return new Outcome.Welcome(account);
    }
}
