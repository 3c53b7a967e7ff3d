package anjia.work;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The change log (变更日志), written in the transaction of the change; read by {@link ChangeFeed}. */
@Service
public class Changes {

    /** The table of the log, for jobs that copy into it. */
    public static final String TABLE = "work.change";

    private final JdbcClient db;

    /** Of this database as long as it is served: only a restore begins another, and that makes another database. */
    private volatile @Nullable Integer era;

    Changes(JdbcClient db) {
        this.db = db;
    }

    /**
     * Notes that something changed.
     *
     * @param kind what changed, "registry.person", "record.spell", "cases.case"
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction: then the note could outlive a change that failed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String kind, UUID id) {
        append(kind, List.of(id));
    }

    /** The same for many of one kind, in the order given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String kind, Collection<UUID> ids) {
        db.sql("insert into work.change (era, kind, id) select number, :kind, unnest(:ids) from work.era")
                .param("kind", kind)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** The same for a job that copies: to be written in the batch of the change itself. May be called by several threads. */
    public CopyRows rows(String kind, Collection<UUID> ids) {
        var now = era();
        var rows = CopyRows.of(TABLE, "era", "kind", "id");
        for (var id : ids) rows.row().number(now).text(kind).uuid(id);
        return rows;
    }

    /** Said row by row: asked for by the default of the column it would be looked up for each of millions. */
    private int era() {
        var known = era;
        if (known == null) {
            known = db.sql("select number from work.era").query(Integer.class).single();
            era = known;
        }
        return known;
    }
}
