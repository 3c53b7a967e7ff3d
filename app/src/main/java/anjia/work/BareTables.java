package anjia.work;

import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tables whose indexes, keys and foreign keys are taken off while a job copies many rows into them (批量导入期间的索引). What is put back is what
 * the catalogue of the database said before, so it is that of the migrations; every row is checked against it then. All of it belongs into the
 * transaction of the job: whatever happens, others see the tables either as they were or whole.
 */
public final class BareTables {

    /**
     * One index or constraint.
     *
     * @param name of it, for whoever watches
     */
    private record Part(String name, String removal, String restoration) {}

    /** Foreign keys first, then the keys they refer to, then all other indexes: put back in the opposite order. */
    private static final String PARTS = """
            with wanted as (select unnest(cast(:tables as regclass[])) as oid),
            parts as (
                select case c.contype when 'f' then 1 else 2 end as turn, c.conname as name,
                    format('alter table %I.%I drop constraint %I', n.nspname, t.relname, c.conname) as removal,
                    format('alter table %I.%I add constraint %I %s', n.nspname, t.relname, c.conname, pg_get_constraintdef(c.oid)) as restoration
                from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
                where c.contype = 'f' and (c.conrelid in (select oid from wanted) or c.confrelid in (select oid from wanted))
                    or c.contype in ('p', 'u', 'x') and c.conrelid in (select oid from wanted)
                union all
                select 3, x.relname, format('drop index %I.%I', n.nspname, x.relname), pg_get_indexdef(i.indexrelid)
                from pg_index i join pg_class x on x.oid = i.indexrelid join pg_namespace n on n.oid = x.relnamespace
                where i.indrelid in (select oid from wanted)
                    and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x')))
            select name, removal, restoration from parts order by turn, name
            """;

    private final JdbcClient db;
    private final List<Part> parts;

    private BareTables(JdbcClient db, List<Part> parts) {
        this.db = db;
        this.parts = parts;
    }

    /** Takes everything off. Others who want one of the tables wait until the transaction ends. */
    public static BareTables strip(JdbcClient db, List<String> tables) {
        var parts = db.sql(PARTS)
                .param("tables", tables.toArray(String[]::new))
                .query(Part.class)
                .list();
        for (var part : parts) db.sql(part.removal()).update();
        return new BareTables(db, parts);
    }

    /**
     * Builds all of it again.
     *
     * @param progress hears how many are done, of how many
     */
    public void restore(BiConsumer<Integer, Integer> progress) {
        var done = 0;
        for (var part : parts.reversed()) {
            progress.accept(done++, parts.size());
            db.sql(part.restoration()).update();
        }
        progress.accept(done, parts.size());
    }
}
