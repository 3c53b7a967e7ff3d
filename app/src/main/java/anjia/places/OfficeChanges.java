package anjia.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offices are entered, changed, closed and opened again (机构变更), in the transaction of whoever asks. What was known before is kept with the
 * time at which it was known.
 */
@Service
public class OfficeChanges {

    /** Number blocks given out here begin with it; those of the demo and of lists do not. */
    private static final String OURS = "X";

    /** Of GB 32100, in byte order. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LAST = CHARACTERS.length() * CHARACTERS.length() * CHARACTERS.length();
    private static final long LOCK = 0x616e6a69610001L;

    private final JdbcClient db;

    OfficeChanges(JdbcClient db) {
        this.db = db;
    }

    /** For commands that work without the platform, in a transaction of theirs. */
    public static OfficeChanges alone(JdbcClient db) {
        return new OfficeChanges(db);
    }

    /** @param closedOn first day on which it serves nobody; null while it is open */
    public record Standing(OfficeEntry entry, @Nullable LocalDate closedOn, Instant knownSince) {}

    /** What was known of an office from {@code since} until something else was. */
    public record Past(OfficeEntry entry, @Nullable LocalDate closedOn, Instant since, Instant until) {}

    public Optional<Standing> standing(OfficeId office) {
        return db.sql("""
                select name, division, department, functions, closed_on, known_since,
                    array(select weekday from places.office_hours h where h.office = o.id order by weekday) as weekdays
                from places.office o where id = :id
                """)
                .param("id", office.value())
                .query((row, _) -> new Standing(
                        entry(row),
                        row.getObject("closed_on", LocalDate.class),
                        row.getTimestamp("known_since").toInstant()))
                .optional();
    }

    /** What was known before, the newest first. */
    public List<Past> past(OfficeId office) {
        return db.sql("""
                select name, division, department, functions, weekdays, closed_on, lower(known) as since, upper(known) as until
                from places.office_past where office = :id order by lower(known) desc
                """)
                .param("id", office.value())
                .query((row, _) -> new Past(
                        entry(row),
                        row.getObject("closed_on", LocalDate.class),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .list();
    }

    /** A new office with a number block of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(OfficeId id, OfficeEntry entry, Instant now) {
        db.sql("""
                insert into places.office (id, name, division, tier, department, functions, block, known_since)
                values (:id, :name, :division, :tier, :department, :functions, :block, :now)
                """)
                .param("id", id.value())
                .param("name", entry.name())
                .param("division", entry.division().value())
                .param("tier", entry.division().level().name())
                .param("department", entry.department())
                .param("functions", functions(entry))
                .param("block", freeBlock())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        open(id, entry.opens());
    }

    /** @return false when it reads so already */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean change(OfficeId id, OfficeEntry entry, String by, Instant now) {
        var before = lock(id);
        if (before.entry().equals(entry)) return false;
        keep(id, by, now);
        db.sql("""
                update places.office set name = :name, division = :division, tier = :tier, department = :department,
                    functions = :functions, known_since = :now
                where id = :id
                """)
                .param("id", id.value())
                .param("name", entry.name())
                .param("division", entry.division().value())
                .param("tier", entry.division().level().name())
                .param("department", entry.department())
                .param("functions", functions(entry))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        open(id, entry.opens());
        return true;
    }

    /**
     * From the day on it serves nobody, or with null it serves again.
     *
     * @return false when it stands so already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean close(OfficeId id, @Nullable LocalDate day, String by, Instant now) {
        var before = lock(id);
        if ((before.closedOn() == null) == (day == null)) return false;
        keep(id, by, now);
        db.sql("update places.office set closed_on = :day, known_since = :now where id = :id")
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        return true;
    }

    /** Whoever enters something that points to the office waits for the end of the transaction, and so do we for them. */
    public Standing lock(OfficeId id) {
        db.sql("select id from places.office where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        return standing(id).orElseThrow();
    }

    private void keep(OfficeId id, String by, Instant now) {
        db.sql("""
                insert into places.office_past (office, known, name, division, department, functions, weekdays, closed_on, changed_by)
                select id, tstzrange(known_since, greatest(cast(:now as timestamptz), known_since + interval '1 microsecond')), name, division, department,
                    functions, array(select weekday from places.office_hours h where h.office = o.id order by weekday), closed_on, :by
                from places.office o where id = :id
                """)
                .param("id", id.value())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void open(OfficeId office, Set<DayOfWeek> days) {
        db.sql("delete from places.office_hours where office = :office")
                .param("office", office.value())
                .update();
        db.sql("insert into places.office_hours (office, weekday) select :office, unnest(cast(:days as smallint[]))")
                .param("office", office.value())
                .param("days", days.stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
                .update();
    }

    /** The one after the last that was given out; those of closed offices stay theirs. One at a time. */
    private String freeBlock() {
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((_, _) -> true)
                .single();
        var last = db.sql("""
                select max(block) from places.office where block ~ '^X[0-9A-HJ-NPQRTUWXY]{3}$'
                """)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single();
        var next = last.map(OfficeChanges::number).orElse(0) + 1;
        if (next >= LAST) throw new IllegalStateException("no number block is left for another office");
        return OURS + block(next);
    }

    private static int number(String block) {
        return block.substring(1).chars().reduce(0, (sum, one) -> sum * CHARACTERS.length() + CHARACTERS.indexOf(one));
    }

    private static String block(int number) {
        var base = CHARACTERS.length();
        return "" + CHARACTERS.charAt(number / base / base)
                + CHARACTERS.charAt(number / base % base)
                + CHARACTERS.charAt(number % base);
    }

    private static String[] functions(OfficeEntry entry) {
        return entry.functions().stream().sorted().toArray(String[]::new);
    }

    private static OfficeEntry entry(ResultSet row) throws SQLException {
        var weekdays = Arrays.stream((Short[]) row.getArray("weekdays").getArray())
                .map(day -> DayOfWeek.of(day))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        return new OfficeEntry(
                row.getString("name"),
                new DivisionCode(row.getString("division")),
                row.getString("department"),
                Set.of((String[]) row.getArray("functions").getArray()),
                weekdays);
    }
}
