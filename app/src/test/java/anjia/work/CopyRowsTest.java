package anjia.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.testing.DatabaseTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CopyRowsTest {

    private static final Actor.SystemJob JOB = new Actor.SystemJob("test");
    private static final LocalDate DAY = LocalDate.of(1969, 12, 31);
    private static final Instant MOMENT = Instant.parse("2026-07-01T01:02:03.456789Z");

    @Autowired
    private JdbcClient db;

    @Autowired
    private BulkWriter writer;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyKindOfValueArrivesAsItWas() {
        var id = UUID.randomUUID();
        var rows = rows();
        rows.row()
                .uuid(id)
                .text("李秀梅\t\\N")
                .bytes(new byte[] {0, -1})
                .json("{\"a\": 1}")
                .number(-7)
                .day(DAY);
        rows.moment(MOMENT).days(DAY, DAY.plusDays(1)).numbers(24_000, 24_001).since(MOMENT);
        var arrived = written(rows, """
                select id || ' ' || words || ' ' || encode(bytes, 'hex') || ' ' || doc || ' ' || n || ' ' || day || ' '
                    || (at = '2026-07-01T01:02:03.456789Z') || ' ' || days || ' ' || months || ' '
                    || (known = tstzrange('2026-07-01T01:02:03.456789Z', null)) from thing
                """);

        assertThat(arrived)
                .containsExactly(
                        id + " 李秀梅\t\\N 00ff {\"a\": 1} -7 1969-12-31 true [1969-12-31,1970-01-01) [24000,24001) true");
    }

    @Test
    void whatIsAbsentStaysAbsentAndARangeMayHaveNoEnd() {
        var rows = rows();
        rows.row().uuid(null).text(null).bytes(null).json("{}").number(null).day(null);
        rows.moment(MOMENT).days(DAY, null).numbers(1, null).since(MOMENT);

        assertThat(written(rows, """
                select (id is null and words is null and bytes is null and n is null and day is null) || ' ' || days || ' ' || months
                from thing
                """)).containsExactly("true [1969-12-31,) [1,)");
    }

    @Test
    void aThousandRowsAreAThousandRows() {
        var rows = rows();
        for (var i = 0; i < 1000; i++) {
            rows.row()
                    .uuid(UUID.randomUUID())
                    .text("x".repeat(i))
                    .bytes(new byte[i])
                    .json("{}")
                    .number(i)
                    .day(DAY);
            rows.moment(MOMENT).days(DAY, null).numbers(1, 2).since(MOMENT);
        }

        assertThat(written(rows, "select count(*) || ' ' || sum(length(words)) from thing"))
                .containsExactly("1000 499500");
    }

    @Test
    void aRowThatLacksAValueIsNotSent() {
        assertThatThrownBy(() -> CopyRows.of("thing", "a", "b").row().number(1).content())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a row of thing has 2 columns, and 1 values are missing");
    }

    @Test
    void theDatabaseStillSaysNoToWhatItsRulesForbid() {
        var rows = rows();
        rows.row().uuid(null).text(null).bytes(null).json("{}").number(4711).day(null);
        rows.moment(MOMENT).days(DAY, null).numbers(1, 2).since(MOMENT);

        assertThatThrownBy(() -> written(rows, "select 'x'")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void outsideATransactionNothingIsWritten() {
        assertThatThrownBy(() -> writer.write(JOB, new CopyBatch("test.copy", 1, List.of(rows()))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private static CopyRows rows() {
        return CopyRows.of("thing", "id", "words", "bytes", "doc", "n", "day", "at", "days", "months", "known");
    }

    private List<String> written(CopyRows rows, String look) {
        return undone(() -> {
            db.sql("""
                    create temporary table thing (id uuid, words text, bytes bytea, doc jsonb, n integer check (n <> 4711),
                        day date, at timestamptz, days daterange, months int4range, known tstzrange) on commit drop
                    """).update();
            writer.write(JOB, new CopyBatch("test.copy", rows.rows(), List.of(rows)));
            return db.sql(look).query(String.class).list();
        });
    }

    private List<String> undone(Supplier<List<String>> act) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return act.get();
        });
    }
}
