package anjia.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains audit rows in batches (审计链). Each batch has the Merkle root of its rows and the root of the batch before it.
 *
 * <p>What waits stands in {@code audit_tail}, written with the row: a row that commits late waits there until it is seen, so
 * none is skipped, and a long transaction elsewhere holds nobody up. Whoever holds the lock chains; other servers pass by.
 */
@Component
class AuditChain {

    static final int MOST_ROWS = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(AuditChain.class);

    private record Head(long number, byte[] root) {
        static final Head NONE = new Head(0, new byte[AuditDigest.LENGTH]);
    }

    private record Row(long seq, byte[] digest) {}

    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private @Nullable LocalDate told;

    AuditChain(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Chains everything that waits. */
    void chainAll() {
        var chained = MOST_ROWS;
        while (chained == MOST_ROWS) chained = chainOneBatch();
    }

    /** @return how many rows went into the batch; none when nothing waits or another server is at it */
    int chainOneBatch() {
        return transaction.execute(status -> {
            if (!isOurTurn()) return 0;
            var rows = waiting();
            if (!rows.isEmpty()) append(rows);
            return rows.size();
        });
    }

    private boolean isOurTurn() {
        return db.sql("select pg_try_advisory_xact_lock(hashtextextended('anjia.access.audit_chain', 0))")
                .query(Boolean.class)
                .single();
    }

    private List<Row> waiting() {
        return db.sql("select " + AuditDigest.COLUMNS + """
                from access.audit_tail t join access.audit_row r using (seq)
                order by r.seq limit :most
                """)
                .param("most", MOST_ROWS)
                .query((row, _) -> new Row(row.getLong("seq"), AuditDigest.row(row)))
                .list();
    }

    private void append(List<Row> rows) {
        var head = head();
        var number = head.number() + 1;
        var rowsRoot = AuditDigest.rows(rows.stream().map(Row::digest).toList());
        var root = AuditDigest.batch(number, rows.size(), head.root(), rowsRoot);
        db.sql("""
                with taken as (
                    delete from access.audit_tail where seq = any(cast(:seqs as bigint[])) returning seq)
                insert into access.audit_batch (number, members, size, rows_root, previous, root, made_at)
                select :number, range_agg(int8range(seq, seq, '[]')), count(*), :rowsRoot, :previous, :root, :now from taken
                """)
                .param(
                        "seqs",
                        rows.stream().map(row -> Long.toString(row.seq())).toArray(String[]::new))
                .param("number", number)
                .param("rowsRoot", rowsRoot)
                .param("previous", head.root())
                .param("root", root)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        tell(number, root);
    }

    private Head head() {
        return db.sql("select number, root from access.audit_batch order by number desc limit 1")
                .query(Head.class)
                .optional()
                .orElse(Head.NONE);
    }

    /** Once a day into the log, which is kept elsewhere: who cuts off the newest batches cannot cut this line. */
    private void tell(long number, byte[] root) {
        var today = LocalDate.now(clock);
        if (today.equals(told)) return;
        told = today;
        LOG.info("audit chain: batch {} has root {}", number, HexFormat.of().formatHex(root));
    }
}
