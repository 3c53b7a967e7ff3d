package anjia.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table with sealed columns, as the comments on its columns say it (加密字段登记).
 *
 * @param name with its schema
 */
record SealedTable(String name, List<Column> columns) {

    /**
     * A sealed column.
     *
     * @param field logical name that its values are bound to
     * @param row column that names the row they are bound to
     */
    record Column(String name, String field, String row) {

        /** Only the first byte is read, also of a value that lies apart from its row. */
        String key() {
            return "get_byte(substring(\"%s\" from 1 for 1), 0)".formatted(name);
        }
    }

    private static final Pattern SEALED = Pattern.compile("sealed ([a-zA-Z0-9_.-]+) for ([a-z_]+)");

    private record Commented(String name, String columnName, String comment) {}

    /** All there are, by name as Java compares it. */
    static List<SealedTable> in(JdbcClient db) {
        var tables = new TreeMap<String, List<Column>>();
        for (var one : commented(db)) {
            var said = SEALED.matcher(one.comment());
            if (!said.matches())
                throw new IllegalStateException("the comment on %s.%s is no \"sealed FIELD for COLUMN\": %s"
                        .formatted(one.name(), one.columnName(), one.comment()));
            tables.computeIfAbsent(one.name(), _ -> new ArrayList<>())
                    .add(new Column(one.columnName(), said.group(1), said.group(2)));
        }
        return tables.entrySet().stream()
                .map(table -> new SealedTable(table.getKey(), List.copyOf(table.getValue())))
                .toList();
    }

    private static List<Commented> commented(JdbcClient db) {
        return db.sql("""
                select n.nspname || '.' || c.relname as name, a.attname as column_name, d.description as comment
                from pg_description d
                join pg_attribute a on a.attrelid = d.objoid and a.attnum = d.objsubid
                join pg_class c on c.oid = d.objoid join pg_namespace n on n.oid = c.relnamespace
                where d.classoid = 'pg_class'::regclass and d.objsubid > 0 and c.relkind = 'r'
                    and d.description like 'sealed %'
                order by 1, 2
                """).query(Commented.class).list();
    }
}
