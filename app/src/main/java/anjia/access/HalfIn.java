package anjia.access;

import anjia.vault.BrokenSeal;
import anjia.vault.Vault;
import anjia.web.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A member of staff between the password and the house (登录中): may answer for the second factor and choose a password, nothing else.
 *
 * @param coded whether the second factor was shown
 * @param secret sealed secret that she is being offered as her second factor, under the id {@code row}
 */
record HalfIn(UUID account, Instant since, boolean coded, UUID row, byte[] secret) implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String NAME = HalfIn.class.getName();
    private static final String FIELD = "access.half_in.secret";
    private static final Duration LASTS = Duration.ofMinutes(10);

    static HalfIn begun(UUID account, String secret, Vault vault, Clock clock) {
        var row = Ids.next();
        return new HalfIn(account, clock.instant(), false, row, vault.seal(FIELD, row, secret));
    }

    /** Empty as well when the key that sealed her secret was dropped meanwhile: she begins again. */
    static Optional<HalfIn> in(HttpServletRequest request, Clock clock, Vault vault) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(NAME) instanceof HalfIn half
                        && half.since().plus(LASTS).isAfter(clock.instant())
                        && half.opens(vault)
                ? Optional.of(half)
                : Optional.empty();
    }

    private boolean opens(Vault vault) {
        try {
            return !secret(vault).isEmpty();
        } catch (BrokenSeal e) {
            return false;
        }
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(NAME);
    }

    HalfIn withCode() {
        return new HalfIn(account, since, true, row, secret);
    }

    String secret(Vault vault) {
        return vault.open(FIELD, row, secret);
    }
}
