package anjia.testing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for many words at once in all that a database holds, value by value: texts as they read, bytes as they lie. */
public final class Values {

    private static final byte[] NOTHING = {};

    private Values() {}

    private record Column(String tableName, String name, boolean bytes) {

        String selected() {
            return "\"%s\"%s".formatted(name, bytes ? "" : "::text");
        }
    }

    /** What was found, as "schema.table.column at offset: word". */
    public static SortedSet<String> foundIn(JdbcClient db, RawFiles words) {
        var found = new TreeSet<String>();
        columns(db)
                .forEach((table, columns) -> db.sql("select %s from %s"
                                .formatted(
                                        columns.stream().map(Column::selected).collect(Collectors.joining(", ")),
                                        table))
                        .query(row -> {
                            for (var at = 0; at < columns.size(); at++)
                                look(columns.get(at), value(row, at + 1, columns.get(at)), words, found);
                        }));
        return found;
    }

    private static byte[] value(ResultSet row, int at, Column column) throws SQLException {
        if (column.bytes()) return Objects.requireNonNullElse(row.getBytes(at), NOTHING);
        var text = row.getString(at);
        return text == null ? NOTHING : text.getBytes(StandardCharsets.UTF_8);
    }

    private static void look(Column column, byte[] value, RawFiles words, SortedSet<String> found) {
        words.placesIn(value)
                .forEach((offset, word) ->
                        found.add("%s.%s at %d: %s".formatted(column.tableName(), column.name(), offset, word)));
    }

    private static Map<String, List<Column>> columns(JdbcClient db) {
        return db.sql("""
                select quote_ident(c.table_schema) || '.' || quote_ident(c.table_name) as table_name, c.column_name as name,
                    c.udt_name = 'bytea' as bytes
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
                order by 1, 2
                """).query(Column.class).list().stream()
                .collect(Collectors.groupingBy(Column::tableName, TreeMap::new, Collectors.toList()));
    }
}
