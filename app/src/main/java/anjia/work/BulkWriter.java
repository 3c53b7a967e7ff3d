package anjia.work;

import anjia.access.Actor;
import anjia.access.Audit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Copies batches into their tables, for jobs of the house (批量写入): about ten times as fast as inserts. One audit row per batch. */
@Service
public class BulkWriter {

    private final JdbcTemplate db;
    private final Audit audit;

    BulkWriter(JdbcTemplate db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /**
     * Writes one batch within the transaction of the job.
     *
     * @return how many rows were written, those of all its tables together
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long write(Actor.SystemJob job, CopyBatch batch) {
        if (batch.count() == 0) return 0;
        var rows = Objects.requireNonNull(db.execute((Connection connection) -> copy(connection, batch)));
        audit.record(job, batch.act(), List.of(), Map.of("count", String.valueOf(batch.count())));
        return rows;
    }

    private static long copy(Connection connection, CopyBatch batch) throws SQLException {
        var manager = connection.unwrap(PGConnection.class).getCopyAPI();
        var rows = 0L;
        for (var table : batch.tables()) {
            var copy = manager.copyIn("copy " + table.target() + " from stdin with (format binary)");
            var content = table.content();
            copy.writeToCopy(content, 0, content.length);
            var written = copy.endCopy();
            if (written != table.rows())
                throw new IllegalStateException(
                        "%s: %d rows sent, %d written".formatted(table.table(), table.rows(), written));
            rows += written;
        }
        return rows;
    }
}
