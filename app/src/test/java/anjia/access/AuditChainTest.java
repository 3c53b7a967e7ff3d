package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.testing.Database;
import anjia.web.Ids;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test has a database of its own: it counts all rows, and breaks some. */
class AuditChainTest {

    private static final Actor SOMEBODY = new Actor.SystemJob("test");

    private final Database database = Database.migrated();
    private final JdbcClient db = database.client();
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(database.dataSource());
    private final JdbcClient within = JdbcClient.create(transactions.getDataSource());
    private final Audit audit = new Audit(within, Clock.systemUTC());
    private final AuditChain chain = new AuditChain(within, Clock.systemUTC(), transactions);

    @Test
    void rowsAreChainedAndWhatIsTooNewIsNamed() throws SQLException {
        write(5);
        chain.chainAll();
        write(3);
        chain.chainAll();
        write(2);

        assertThat(verify()).isInstanceOfSatisfying(AuditVerification.Sound.class, sound -> {
            assertThat(sound.batches()).isEqualTo(2);
            assertThat(sound.rows()).isEqualTo(8);
            assertThat(sound.unchainedTail()).isEqualTo(2);
            assertThat(sound.head()).hasSize(64);
        });
    }

    @Test
    void anEmptyAuditIsSound() throws SQLException {
        chain.chainAll();

        assertThat(verify()).isEqualTo(new AuditVerification.Sound(0, 0, 0, ""));
    }

    @Test
    void aChangedRowIsFound() throws SQLException {
        threeBatches();
        tamper("update access.audit_row set actor = 'staff:somebody else' where seq = 7");

        assertThat(verify()).isEqualTo(new AuditVerification.Broken(2, "a row is not as it was written"));
    }

    @Test
    void aTimeMovedByAMicrosecondIsFound() throws SQLException {
        threeBatches();
        tamper("update access.audit_row set at = at + interval '1 microsecond' where seq = 1");

        assertThat(verify()).isEqualTo(new AuditVerification.Broken(1, "a row is not as it was written"));
    }

    @Test
    void twoRowsWithTheirPlacesSwappedAreFound() throws SQLException {
        threeBatches();
        tamper("""
                update access.audit_row a set subjects = b.subjects from access.audit_row b
                where (a.seq, b.seq) in ((1, 2), (2, 1))
                """);

        assertThat(verify()).isEqualTo(new AuditVerification.Broken(1, "a row is not as it was written"));
    }

    @Test
    void aRemovedRowIsFound() throws SQLException {
        threeBatches();
        tamper("delete from access.audit_row where seq = 12");

        assertThat(verify()).isEqualTo(new AuditVerification.Broken(3, "5 rows were chained, 4 are there"));
    }

    @Test
    void aRowPutInAfterwardsIsFound() throws SQLException {
        threeBatches();
        tamper("""
                insert into access.audit_row (at, actor, act, subjects, details)
                select at, actor, act, subjects, details from access.audit_row where seq = 3
                """);

        assertThat(verify()).isEqualTo(new AuditVerification.Broken(4, "1 rows stand outside of the chain"));
    }

    @Test
    void aRowRemovedBeforeItWasChainedIsFound() throws SQLException {
        threeBatches();
        write(1);
        tamper("delete from access.audit_row where seq = 16");
        chain.chainAll();

        assertThat(verify()).isEqualTo(new AuditVerification.Broken(4, "1 rows were removed before they were chained"));
    }

    @Test
    void aRemovedBatchIsFoundWhereverItStood() throws SQLException {
        threeBatches();
        tamper("delete from access.audit_batch where number = 2");

        assertThat(verify()).isEqualTo(new AuditVerification.Broken(2, "the batch is missing"));
    }

    @Test
    void aRemovedLastBatchLeavesItsRowsOutside() throws SQLException {
        threeBatches();
        tamper("delete from access.audit_batch where number = 3");

        assertThat(verify()).isEqualTo(new AuditVerification.Broken(3, "5 rows stand outside of the chain"));
    }

    @Test
    void aRemovedBatchWithItsRowsIsFoundThoughTheRestIsRenumbered() throws SQLException {
        threeBatches();
        tamper("delete from access.audit_row where seq between 6 and 10");
        tamper("delete from access.audit_batch where number = 2");
        tamper("update access.audit_batch set number = 2 where number = 3");

        assertThat(verify()).isEqualTo(new AuditVerification.Broken(2, "it does not follow the batch before it"));
    }

    @Test
    void aBatchMadeUpForAChangedRowIsFoundByTheBatchAfterIt() throws SQLException {
        threeBatches();
        tamper("update access.audit_row set act = 'test.other' where seq = 3");
        tamper("delete from access.audit_batch where number = 1");
        tamper("insert into access.audit_tail select generate_series(1, 5)");
        tamper("delete from access.audit_batch where number > 1");
        chain.chainAll();

        assertThat(verify()).isInstanceOf(AuditVerification.Broken.class);
    }

    @Test
    void aRowThatCommitsLateIsChainedLaterAndNotSkipped() throws SQLException {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            write(1);
            inAnotherThread(() -> {
                write(4);
                chain.chainAll();
            });
        });
        chain.chainAll();

        assertThat(verify()).isInstanceOfSatisfying(AuditVerification.Sound.class, sound -> {
            assertThat(sound.batches()).isEqualTo(2);
            assertThat(sound.rows()).isEqualTo(5);
        });
    }

    @Test
    void aRowOfAnActThatFailedIsNoRow() throws SQLException {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            write(1);
            status.setRollbackOnly();
        });
        chain.chainAll();

        assertThat(verify()).isEqualTo(new AuditVerification.Sound(0, 0, 0, ""));
    }

    @Test
    void severalServersChainOneChain() throws Exception {
        var other = new AuditChain(within, Clock.systemUTC(), transactions);
        try (var servers = Executors.newFixedThreadPool(3)) {
            var writing = servers.submit(() -> write(300));
            while (!writing.isDone()) {
                var first = servers.submit(chain::chainAll);
                other.chainAll();
                first.get();
            }
            writing.get();
        }
        chain.chainAll();

        assertThat(verify())
                .isInstanceOfSatisfying(
                        AuditVerification.Sound.class,
                        sound -> assertThat(sound.rows()).isEqualTo(300));
    }

    @Test
    void moreRowsThanOneBatchHoldsBecomeSeveral() throws SQLException {
        var rows = AuditChain.MOST_ROWS + 1;
        db.sql("""
                with written as (
                    insert into access.audit_row (at, actor, act, subjects, details)
                    select now(), 'job:test', 'test.act', array[gen_random_uuid()], '{}' from generate_series(1, :rows)
                    returning seq)
                insert into access.audit_tail select seq from written
                """).param("rows", rows).update();
        chain.chainAll();

        assertThat(verify()).isInstanceOfSatisfying(AuditVerification.Sound.class, sound -> {
            assertThat(sound.batches()).isEqualTo(2);
            assertThat(sound.rows()).isEqualTo(rows);
        });
    }

    @Test
    void theDatabaseItselfRefusesToChangeTheAudit() {
        threeBatches();

        for (var change : List.of(
                "update access.audit_row set act = 'test.other'",
                "delete from access.audit_row where seq = 1",
                "truncate access.audit_row",
                "update access.audit_batch set size = 1",
                "delete from access.audit_batch",
                "truncate access.audit_batch")) {
            assertThatThrownBy(() -> db.sql(change).update())
                    .as(change)
                    .hasMessageContaining("the audit is only ever added to");
        }
    }

    private void threeBatches() {
        for (var batch = 0; batch < 3; batch++) {
            write(5);
            chain.chainAll();
        }
    }

    private void write(int rows) {
        for (var row = 0; row < rows; row++)
            audit.record(SOMEBODY, "test.act", List.of(Ids.next(), Ids.next()), Map.of("why", "一次测试", "row", "" + row));
    }

    /** What somebody does who owns the database. */
    private void tamper(String sql) {
        db.sql("alter table access.audit_row disable trigger all").update();
        db.sql("alter table access.audit_batch disable trigger all").update();
        db.sql(sql).update();
    }

    private AuditVerification.Result verify() throws SQLException {
        return new AuditVerification(database.dataSource()).verify();
    }

    private static void inAnotherThread(Runnable work) {
        try {
            Thread.ofPlatform().start(work).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
