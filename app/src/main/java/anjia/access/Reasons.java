package anjia.access;

import anjia.vault.Vault;
import anjia.web.Ids;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Why somebody was looked for or opened (查看理由), sealed; whoever notes a reason keeps its id. */
@Service
public class Reasons {

    private static final String WORDS = "access.reason.words";
    private static final int PORTION = 200;

    private final JdbcClient db;
    private final Vault vault;
    private final TransactionTemplate transaction;

    Reasons(JdbcClient db, Vault vault, TransactionTemplate transaction) {
        this.db = db;
        this.vault = vault;
        this.transaction = transaction;
    }

    private record Plain(UUID id, String reason) {}

    /** Keeps the words, in the transaction of the act that they are the reason of. */
    public UUID keep(String words) {
        var id = Ids.next();
        db.sql("insert into access.reason (id, words) values (:id, :words)")
                .param("id", id)
                .param("words", vault.seal(WORDS, id, words))
                .update();
        return id;
    }

    String open(UUID id, byte[] sealed) {
        return vault.open(WORDS, id, sealed);
    }

    /** Earlier releases wrote the reasons of visits plainly. */
    @EventListener(ApplicationReadyEvent.class)
    public void sealWhatWasPlain() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> sealSome()))) {}
    }

    private boolean sealSome() {
        var plain = db.sql("""
                select id, reason from access.visit where reason is not null limit :portion for update skip locked
                """).param("portion", PORTION).query(Plain.class).list();
        for (var visit : plain)
            db.sql("update access.visit set reason = null, why = :why where id = :id")
                    .param("why", keep(visit.reason()))
                    .param("id", visit.id())
                    .update();
        return plain.size() == PORTION;
    }
}
