package anjia.work;

import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many rows for one insert (批量写入): every column goes over as one array of texts, so that a batch is one statement and one plan,
 * whatever its size and wherever its nulls are. The SQL casts each: {@code from unnest(cast(:id as uuid[]), …)}.
 */
public final class RowBatch<T> {

    private final List<T> rows;
    private final Map<String, @Nullable String[]> columns = new LinkedHashMap<>();

    private RowBatch(Collection<T> rows) {
        this.rows = List.copyOf(rows);
    }

    public static <T> RowBatch<T> of(Collection<T> rows) {
        return new RowBatch<>(rows);
    }

    /** @param value of each row, written as PostgreSQL reads it; null stays null */
    public RowBatch<T> column(String name, Function<? super T, ? extends @Nullable Object> value) {
        var texts = new @Nullable String[rows.size()];
        for (var i = 0; i < texts.length; i++) texts[i] = text(value.apply(rows.get(i)));
        columns.put(name, texts);
        return this;
    }

    public void insert(JdbcClient db, String sql) {
        var statement = db.sql(sql);
        columns.forEach(statement::param);
        statement.update();
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            default -> value.toString();
        };
    }
}
