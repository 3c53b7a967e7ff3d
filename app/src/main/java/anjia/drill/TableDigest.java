package anjia.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows each table has and which transaction wrote the newest (全表摘要), to see whether somebody changed one: an insert and an update
 * leave a newer one, also when nothing is different, and a deletion leaves fewer.
 */
final class TableDigest {

    /** Grow with each look, tick by themselves, count tries, or tell what leaves of what was written before. */
    private static final Set<String> NOT_COMPARED = Set.of(
            "access.audit_row",
            "access.audit_tail",
            "access.audit_batch",
            "access.session",
            "access.session_attributes",
            "access.failed_log_in",
            "access.outgoing_text",
            "access.outgoing_mail",
            "access.reason", // of a look that is audited, whatever the answer looks like
            "letters.delivery",
            "vault.server",
            "work.follower", // how far readers of the log have come: goes on by itself after what was changed before
            "work.scheduled_tasks");

    private final JdbcClient db;

    /** A transaction is counted from the first one: both ages are reckoned from the same moment, without making a text of each row. */
    private final String question;

    TableDigest(JdbcClient db) {
        this.db = db;
        this.question = tables(db).stream()
                .map(
                        "select '%1$s' as name, count(*) || ':' || coalesce(age('3'::xid) - min(age(xmin)), 0) as digest from %1$s"
                                ::formatted)
                .collect(Collectors.joining(" union all "));
    }

    private static List<String> tables(JdbcClient db) {
        return db.sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition
                  and n.nspname not in ('pg_catalog', 'information_schema') and c.relname not like 'flyway%'
                order by 1
                """).query(String.class).list().stream()
                .filter(table -> !NOT_COMPARED.contains(table))
                .toList();
    }

    private record Line(String name, String digest) {}

    /** Table to digest, of one moment. */
    Map<String, String> now() {
        return db.sql(question).query(Line.class).list().stream()
                .collect(Collectors.toMap(Line::name, Line::digest, (one, _) -> one, LinkedHashMap::new));
    }

    /** Tables whose rows are not the same. */
    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(table -> !before.getOrDefault(table, "").equals(after.getOrDefault(table, "")))
                .toList();
    }
}
