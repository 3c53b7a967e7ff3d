package anjia.keys;

import anjia.vault.KeyBook;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that is sealed in a house, opened: value by value, under table, column and row. */
final class Opened {

    private Opened() {}

    /** @throws anjia.vault.BrokenSeal when there is a value that does not open */
    static Map<String, String> all(JdbcClient db, Path data) {
        var vault = KeyBook.of(db, data).vault();
        var opened = new TreeMap<String, String>();
        for (var table : SealedTable.in(db))
            for (var column : table.columns())
                db.sql("select \"%s\" as value, \"%s\" as bound from %s where \"%s\" is not null"
                                .formatted(column.name(), column.row(), table.name(), column.name()))
                        .query(row -> {
                            var bound = row.getObject("bound", UUID.class);
                            var value = vault.open(column.field(), bound, row.getBytes("value"));
                            opened.merge(
                                    "%s.%s %s".formatted(table.name(), column.name(), bound),
                                    value,
                                    (one, other) -> one + "\n" + other);
                        });
        return opened;
    }
}
