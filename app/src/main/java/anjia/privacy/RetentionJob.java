package anjia.privacy;

import anjia.access.HeldData;
import anjia.access.HeldData.Ageing;
import anjia.access.HeldRows;
import anjia.work.JobKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is older than {@code retention.yaml} allows goes (到期删除), kind by kind in small portions; each portion and its count are one
 * transaction, so that a job that was killed goes on where it was.
 */
@Component
class RetentionJob implements JobKind {

    static final String NAME = "privacy.retention";

    private static final int PORTION = 500;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private record Old(String kind, Period period, Ageing ageing) {}

    private final JdbcClient db;
    private final HeldRows rows;
    private final RetentionTable table;
    private final ObjectProvider<HeldData> data;

    RetentionJob(JdbcClient db, HeldRows rows, RetentionTable table, ObjectProvider<HeldData> data) {
        this.db = db;
        this.rows = rows;
        this.table = table;
        this.data = data;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Kinds of rows: how many rows are too old is only known when they are gone. */
    @Override
    public long total(String subject) {
        return all().size();
    }

    /** @param subject the night, "2026-07-01": ages count to its beginning, also when the job ends the night after */
    @Override
    public Portion next(String subject, String position) {
        var night = LocalDate.parse(subject);
        var all = all();
        var at = position.isEmpty() ? 0 : Integer.parseInt(position);
        if (at >= all.size()) return Portion.last(0);
        var old = all.get(at);
        var gone = rows.forget(old.ageing(), before(night, old.period()), PORTION);
        var through = gone < PORTION;
        count(night, old.kind(), gone, through);
        if (!through) return Portion.upTo(position, 0);
        return at + 1 == all.size() ? Portion.last(1) : Portion.upTo(String.valueOf(at + 1), 1);
    }

    static Instant before(LocalDate night, Period period) {
        return night.minus(period).atStartOfDay(HERE).toInstant();
    }

    private List<Old> all() {
        var ageing = data.orderedStream().flatMap(one -> one.ageing().stream()).toList();
        return table.kinds().stream()
                .flatMap(kind -> kind.ages().stream()
                        .flatMap(
                                name -> ageing.stream().filter(one -> one.kind().equals(name)))
                        .map(one -> new Old(kind.kind(), Objects.requireNonNull(kind.period()), one)))
                .toList();
    }

    private void count(LocalDate night, String kind, long gone, boolean through) {
        db.sql("""
                insert into privacy.forgotten as f (night, kind, pieces, through) values (:night, :kind, :gone, :through)
                on conflict (night, kind) do update set pieces = f.pieces + excluded.pieces, through = excluded.through
                """)
                .param("night", night)
                .param("kind", kind)
                .param("gone", gone)
                .param("through", through)
                .update();
    }
}
