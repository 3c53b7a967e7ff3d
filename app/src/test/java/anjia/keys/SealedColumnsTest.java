package anjia.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.testing.Database;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sealed is said in the database's own catalogue, of each column of bytes there is. */
class SealedColumnsTest {

    private final JdbcClient db = Database.migrated().client();

    @Test
    void everyColumnOfBytesSaysThatItIsSealedOrWhyItIsNot() {
        assertThat(
                        columns(
                                "not (coalesce(col_description(a.attrelid, a.attnum), '') ~ '^(sealed [a-zA-Z0-9_.-]+ for [a-z_]+|not sealed[^:]*: .+)$')"))
                .isEmpty();
        assertThat(columns("true")).hasSizeGreaterThan(50);
    }

    @Test
    void aSealedValueIsBoundToAColumnThatNamesARow() {
        var bound = SealedTable.in(db).stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column.row()))
                .distinct()
                .toList();
        assertThat(bound)
                .hasSizeGreaterThan(15)
                .allSatisfy(column -> assertThat(typeOf(column)).isEqualTo("uuid true"));
    }

    @Test
    void aColumnThatSaysItInOtherWordsStopsTheWorkInsteadOfBeingLeftOut() {
        db.sql("create table work.told (id uuid primary key, words bytea)").update();
        db.sql("comment on column work.told.words is 'sealed somehow'").update();

        assertThatThrownBy(() -> SealedTable.in(db)).hasMessageContaining("work.told.words");
    }

    private String typeOf(String column) {
        return db.sql("""
                select format_type(a.atttypid, null) || ' ' || a.attnotnull from pg_attribute a
                join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where n.nspname || '.' || c.relname || '.' || a.attname = :column
                """).param("column", column).query(String.class).single();
    }

    private List<String> columns(String condition) {
        return db.sql("""
                select n.nspname || '.' || c.relname || '.' || a.attname
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where a.atttypid = 'bytea'::regtype and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                    and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%%'
                    and %s
                """.formatted(condition)).query(String.class).list();
    }
}
