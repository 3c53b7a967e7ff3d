package anjia.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for many words at once in all that a database holds, value by value: texts as they read, bytes as they lie. */
public final class Values {

    private Values() {}

    private record Column(String tableName, String name, boolean bytes) {}

    /** What was found, as "schema.table.column at offset: word". */
    public static SortedSet<String> foundIn(JdbcClient db, RawFiles words) {
        var found = new TreeSet<String>();
        for (var column : columns(db))
            db.sql("select \"%s\"%s from %s where \"%s\" is not null"
                            .formatted(
                                    column.name(), column.bytes() ? "" : "::text", column.tableName(), column.name()))
                    .query(row -> {
                        var value = column.bytes()
                                ? row.getBytes(1)
                                : row.getString(1).getBytes(StandardCharsets.UTF_8);
                        words.placesIn(value)
                                .forEach((offset, word) -> found.add("%s.%s at %d: %s"
                                        .formatted(column.tableName(), column.name(), offset, word)));
                    });
        return found;
    }

    private static List<Column> columns(JdbcClient db) {
        return db.sql("""
                select quote_ident(c.table_schema) || '.' || quote_ident(c.table_name) as table_name, c.column_name as name,
                    c.udt_name = 'bytea' as bytes
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
                order by 1, 2
                """).query(Column.class).list();
    }
}
