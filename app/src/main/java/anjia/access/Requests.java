package anjia.access;

import anjia.vault.Vault;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing happens twice: a request carries a key, and the same key brings the first answer back (幂等请求). */
@Service
public class Requests {

    private record Before(String actor, String route, byte[] bodyHash, String answer) {}

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Requests(JdbcClient db, Vault vault, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does the act once. Opens the transaction, inserts the key first, runs the act in it and keeps its answer. Who comes with
     * the same key meanwhile waits for the first: for its answer when it succeeds, for his own turn when it fails.
     *
     * @param key from the hidden field of the form or the Idempotency-Key header; one form shown is one key; 8 to 100
     *     characters
     * @param route which act, "cases.handIn"
     * @param body canonical text of what was sent; a keyed digest of it is kept and compared
     * @param act the change; its answer (short text: a number, an id) is kept and given back to whoever asks again
     * @throws KeyReused when the key came before with another body, for another act or from another actor (422)
     */
    public String once(Actor actor, String key, String route, String body, Supplier<String> act) {
        if (key.length() < 8 || key.length() > 100) throw new KeyReused(route);
        var bodyHash = vault.blindIndex("access.request.body", body);
        return transaction.execute(status -> {
            if (!isFirst(actor, key, route, bodyHash)) return answerOf(actor, key, route, bodyHash);
            var answer = act.get();
            keep(key, answer);
            return answer;
        });
    }

    /** The insert waits for a running transaction with the same key. */
    private boolean isFirst(Actor actor, String key, String route, byte[] bodyHash) {
        return db.sql("""
                insert into access.request (key, actor, route, body_hash, made_at)
                values (:key, :actor, :route, :bodyHash, :now)
                on conflict (key) do nothing
                """)
                        .param("key", key)
                        .param("actor", actor.key())
                        .param("route", route)
                        .param("bodyHash", bodyHash)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private String answerOf(Actor actor, String key, String route, byte[] bodyHash) {
        var before = db.sql("""
                select actor, route, body_hash, answer from access.request where key = :key
                """).param("key", key).query(Before.class).single();
        var same = before.actor().equals(actor.key())
                && before.route().equals(route)
                && Arrays.equals(before.bodyHash(), bodyHash);
        if (!same) throw new KeyReused(route);
        return before.answer();
    }

    private void keep(String key, String answer) {
        db.sql("update access.request set answer = :answer where key = :key")
                .param("answer", answer)
                .param("key", key)
                .update();
    }
}
