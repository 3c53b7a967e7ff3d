package anjia.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Reads the whole audit again and finds what was changed, removed or put in afterwards (审计验证). Needs nothing but the
 * database; may run beside a working platform, whose newest rows are not yet chained.
 */
public final class AuditVerification {

    /** What came of it (验证结果). */
    public sealed interface Result {}

    /**
     * Every row is as it was written.
     *
     * @param rows rows in batches
     * @param unchainedTail rows too new to be chained; these are not proven yet
     * @param head root of the last batch in hex, empty when there is none; compare it with one noted elsewhere, since whoever
     *     cuts off the newest batches with their rows leaves a sound chain behind
     */
    public record Sound(long batches, long rows, long unchainedTail, String head) implements Result {}

    /**
     * @param batch the first batch that does not hold; one more than there are when rows outside of all batches are at fault
     * @param reason one English sentence without personal data
     */
    public record Broken(long batch, String reason) implements Result {}

    private static final int BATCHES_AT_ONCE = 100;
    private static final int ROWS_AT_ONCE = 5_000;

    private record Batch(long number, int size, byte[] rowsRoot, byte[] previous, byte[] root) {}

    private record Digested(long batch, byte[] digest) {}

    private final DataSource database;

    public AuditVerification(DataSource database) {
        this.database = database;
    }

    public Result verify() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return new Reading(connection).all();
            } finally {
                connection.rollback();
            }
        }
    }

    /** One pass over one snapshot. */
    private static final class Reading {

        private final Connection connection;
        private long batches;
        private long rows;
        private byte[] head = new byte[AuditDigest.LENGTH];

        Reading(Connection connection) {
            this.connection = connection;
        }

        Result all() throws SQLException {
            for (var some = batchesAfter(batches); !some.isEmpty(); some = batchesAfter(batches)) {
                var fault = check(some);
                if (fault.isPresent()) return fault.get();
            }
            return outside();
        }

        private List<Batch> batchesAfter(long number) throws SQLException {
            try (var query = connection.prepareStatement("""
                    select number, size, rows_root, previous, root from access.audit_batch
                    where number > ? order by number limit ?
                    """)) {
                query.setLong(1, number);
                query.setInt(2, BATCHES_AT_ONCE);
                var some = new ArrayList<Batch>();
                for (var result = query.executeQuery(); result.next(); ) some.add(batch(result));
                return some;
            }
        }

        private static Batch batch(ResultSet row) throws SQLException {
            return new Batch(row.getLong(1), row.getInt(2), row.getBytes(3), row.getBytes(4), row.getBytes(5));
        }

        private Optional<Broken> check(List<Batch> some) throws SQLException {
            try (var query = connection.prepareStatement("select b.number, " + AuditDigest.COLUMNS + """
                    from access.audit_batch b cross join lateral unnest(b.members) as part
                    join access.audit_row r on r.seq >= lower(part) and r.seq < upper(part)
                    where b.number between ? and ? order by b.number, r.seq
                    """)) {
                query.setLong(1, some.getFirst().number());
                query.setLong(2, some.getLast().number());
                query.setFetchSize(ROWS_AT_ONCE);
                try (var result = query.executeQuery()) {
                    return check(some, new Rows(result));
                }
            }
        }

        private Optional<Broken> check(List<Batch> some, Rows found) throws SQLException {
            for (var batch : some) {
                var fault = faultOf(batch, found.of(batch.number()));
                if (fault.isPresent()) return Optional.of(new Broken(batches + 1, fault.get()));
                batches = batch.number();
                rows += batch.size();
                head = batch.root();
            }
            return Optional.empty();
        }

        private Optional<String> faultOf(Batch batch, List<byte[]> found) {
            if (batch.number() != batches + 1) return Optional.of("the batch is missing");
            if (found.isEmpty() || found.size() != batch.size())
                return Optional.of("%d rows were chained, %d are there".formatted(batch.size(), found.size()));
            if (!Arrays.equals(AuditDigest.rows(found), batch.rowsRoot()))
                return Optional.of("a row is not as it was written");
            if (!Arrays.equals(batch.previous(), head)) return Optional.of("it does not follow the batch before it");
            var root = AuditDigest.batch(batch.number(), batch.size(), batch.previous(), batch.rowsRoot());
            return Arrays.equals(root, batch.root()) ? Optional.empty() : Optional.of("its root is not its own");
        }

        /** Every row is in a batch or waits for one, and whatever waits is there. */
        private Result outside() throws SQLException {
            var waiting = count("select count(*) from access.audit_tail");
            var there = count("select count(*) from access.audit_tail join access.audit_row using (seq)");
            if (there < waiting)
                return new Broken(
                        batches + 1, "%d rows were removed before they were chained".formatted(waiting - there));
            var stray = count("select count(*) from access.audit_row") - rows - waiting;
            if (stray != 0) return new Broken(batches + 1, "%d rows stand outside of the chain".formatted(stray));
            return new Sound(
                    batches, rows, waiting, batches == 0 ? "" : HexFormat.of().formatHex(head));
        }

        private long count(String sql) throws SQLException {
            try (var query = connection.prepareStatement(sql);
                    var result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** The digests of rows, batch by batch, in step with a cursor. */
    private static final class Rows {

        private final ResultSet result;
        private Optional<Digested> next;

        Rows(ResultSet result) throws SQLException {
            this.result = result;
            this.next = advance();
        }

        List<byte[]> of(long batch) throws SQLException {
            var digests = new ArrayList<byte[]>();
            while (next.isPresent() && next.get().batch() == batch) {
                digests.add(next.get().digest());
                next = advance();
            }
            return digests;
        }

        private Optional<Digested> advance() throws SQLException {
            return result.next()
                    ? Optional.of(new Digested(result.getLong("number"), AuditDigest.row(result)))
                    : Optional.empty();
        }
    }
}
