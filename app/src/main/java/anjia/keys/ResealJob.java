package anjia.keys;

import anjia.vault.BrokenSeal;
import anjia.vault.Vault;
import anjia.work.JobKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals with the key of its subject whatever is sealed with others (换密钥重新加密), a few blocks of a table in a portion.
 *
 * <p>It waits for nobody: a row that somebody else holds is left out and met on the next pass, as is a value that a server sealed with the
 * old key while it had not heard of the new one. It ends when a pass leaves nothing.
 */
@Component
class ResealJob implements JobKind {

    static final String NAME = "keys.reseal";

    /** Of 8 KiB each: at most some hundred rows, which others wait for no longer than a tenth of a second. */
    static final int BLOCKS = 16;

    /** Longer from pass to pass, to five seconds. */
    private static final Duration BEFORE_A_PASS = Duration.ofMillis(500);

    /** Then whoever holds rows for so long has to be looked for by people. */
    private static final int MOST_PASSES = 40;

    private static final Logger LOG = LoggerFactory.getLogger(ResealJob.class);

    private final JdbcClient db;
    private final Vault vault;

    ResealJob(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Where a portion begins: which pass over everything, which table, which block of it. */
    private record Place(int pass, String table, long block) {

        static Place read(String position) {
            if (position.isEmpty()) return new Place(1, "", 0);
            var parts = position.split(" ", 3);
            return new Place(Integer.parseInt(parts[0]), parts[1], Long.parseLong(parts[2]));
        }

        @Override
        public String toString() {
            return "%d %s %d".formatted(pass, table, block);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long total(String subject) {
        return Census.of(db).withOthersThan(Integer.parseInt(subject));
    }

    /** A table that a newer release added or renamed in the middle is met on the next pass. */
    @Override
    public Portion next(String subject, String position) {
        var key = Integer.parseInt(subject);
        var place = Place.read(position);
        var table = SealedTable.in(db).stream()
                .filter(one -> one.name().compareTo(place.table()) >= 0)
                .findFirst();
        if (table.isEmpty()) return passEnded(key, place);
        var block = table.get().name().equals(place.table()) ? place.block() : 0;
        var end = blocksOf(table.get());
        var done = block >= end ? 0 : reseal(table.get(), block, key);
        var next = block + BLOCKS < end
                ? new Place(place.pass(), table.get().name(), block + BLOCKS)
                : new Place(place.pass(), table.get().name() + "+", 0);
        return Portion.upTo(next.toString(), done);
    }

    private Portion passEnded(int key, Place place) {
        var left = Census.of(db).withOthersThan(key);
        if (left == 0) return Portion.last(0);
        if (place.pass() >= MOST_PASSES) {
            LOG.warn("{} values are still sealed with keys before {}: see ./anjia keys list", left, key);
            return Portion.last(0);
        }
        LockSupport.parkNanos(
                BEFORE_A_PASS.multipliedBy(Math.min(place.pass(), 10)).toNanos());
        return Portion.upTo(new Place(place.pass() + 1, "", 0).toString(), 0);
    }

    private long blocksOf(SealedTable table) {
        return db.sql("select pg_relation_size(cast(:table as regclass)) / current_setting('block_size')::bigint")
                .param("table", table.name())
                .query(Long.class)
                .single();
    }

    private int reseal(SealedTable table, long block, int key) {
        var found = rows(table, block, key);
        if (found.isEmpty()) return 0;
        db.sql("select set_config('anjia.resealing', 'on', true)")
                .query(String.class)
                .single();
        return found.stream().mapToInt(row -> reseal(table, row, key)).sum();
    }

    /** A row of a table: where it lies, and of each sealed column the value and the row that it is bound to. */
    private record Row(String ctid, Map<String, byte[]> values, Map<String, UUID> rows) {}

    private List<Row> rows(SealedTable table, long block, int key) {
        var columns = table.columns().stream()
                .map(one -> "\"%s\", \"%s\" as %s".formatted(one.name(), one.row(), rowOf(one)))
                .collect(Collectors.joining(", "));
        var others = table.columns().stream().map(one -> one.key() + " <> :key").collect(Collectors.joining(" or "));
        return db.sql("""
                select ctid::text as ctid, %s from %s
                where ctid >= cast(:from as tid) and ctid < cast(:to as tid) and (%s)
                for no key update skip locked
                """.formatted(columns, table.name(), others))
                .param("from", "(%d,0)".formatted(block))
                .param("to", "(%d,0)".formatted(block + BLOCKS))
                .param("key", key)
                .query((row, _) -> {
                    var values = new HashMap<String, byte[]>();
                    var bound = new HashMap<String, UUID>();
                    for (var column : table.columns()) {
                        var value = row.getBytes(column.name());
                        if (value == null) continue;
                        values.put(column.name(), value);
                        bound.put(column.name(), row.getObject(rowOf(column), UUID.class));
                    }
                    return new Row(row.getString("ctid"), values, bound);
                })
                .list();
    }

    private static String rowOf(SealedTable.Column column) {
        return "row_of_" + column.name();
    }

    private int reseal(SealedTable table, Row row, int key) {
        var changed = new HashMap<String, Object>();
        var sets = new ArrayList<String>();
        for (var column : table.columns()) {
            var value = row.values().get(column.name());
            if (value == null || Vault.keyOf(value) == key) continue;
            try {
                var bound = Objects.requireNonNull(row.rows().get(column.name()));
                changed.put("new_" + column.name(), vault.resealed(column.field(), bound, value, key));
                sets.add("\"%s\" = :new_%s".formatted(column.name(), column.name()));
            } catch (BrokenSeal e) {
                LOG.error("left as it lies: {}", e.getMessage());
            }
        }
        if (sets.isEmpty()) return 0;
        // the row is locked, so nobody has moved it since it was read
        db.sql("update %s set %s where ctid = cast(:ctid as tid)".formatted(table.name(), String.join(", ", sets)))
                .params(changed)
                .param("ctid", row.ctid())
                .update();
        return sets.size();
    }
}
