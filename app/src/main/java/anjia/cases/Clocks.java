package anjia.cases;

import anjia.engine.Limit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the ledger of who held each file, and counts by it (时限台账). */
@Component
class Clocks {

    private final JdbcClient db;
    private final StatutoryClock clock = new StatutoryClock(WorkingDays.published());

    Clocks(JdbcClient db) {
        this.db = db;
    }

    private record Line(
            UUID serviceCase,
            String holder,
            LocalDate fromOn,
            @org.jspecify.annotations.Nullable LocalDate toOn) {
        ClockEntry entry() {
            return new ClockEntry(ClockEntry.Holder.valueOf(holder), fromOn, toOn);
        }
    }

    /** The item's limit; what should be settled at once and could not be has one working day. */
    static ClockLimit limit(Limit limit) {
        if (limit.days() == 0) return ClockLimit.workingDays(1);
        return switch (limit.count()) {
            case WORKING -> ClockLimit.workingDays(limit.days());
            case CALENDAR -> ClockLimit.calendarDays(limit.days());
        };
    }

    StatutoryClock.Due due(LocalDate handedIn, ClockLimit limit) {
        return clock.due(handedIn, limit);
    }

    StatutoryClock.Due due(CaseFile file, LocalDate day) {
        return clock.due(file.clockFrom(), file.limit(), since(file, ledger(file.id())), day);
    }

    StatutoryClock.Standing standing(CaseFile file, List<ClockEntry> ledger, LocalDate day) {
        return clock.standing(file.clockFrom(), file.limit(), since(file, ledger), day);
    }

    /** Who held it before it was opened again does not count. */
    private static List<ClockEntry> since(CaseFile file, List<ClockEntry> ledger) {
        return ledger.stream()
                .filter(entry -> !entry.from().isBefore(file.clockFrom()))
                .toList();
    }

    /** The file passes to somebody from the day on. */
    void pass(UUID file, ClockEntry.Holder holder, LocalDate day) {
        stop(file, day);
        db.sql("""
                insert into cases.clock_entry (service_case, line, holder, from_on)
                select :file, count(*) + 1, :holder, :day from cases.clock_entry where service_case = :file
                """)
                .param("file", file)
                .param("holder", holder.name())
                .param("day", day)
                .update();
    }

    /** Nobody holds the file any more: it is closed. */
    void stop(UUID file, LocalDate day) {
        db.sql("update cases.clock_entry set to_on = :day where service_case = :file and to_on is null")
                .param("file", file)
                .param("day", day)
                .update();
    }

    /** In the order in which it passed. */
    List<ClockEntry> ledger(UUID file) {
        return ledgers(List.of(file)).getOrDefault(file, List.of());
    }

    Map<UUID, List<ClockEntry>> ledgers(Collection<UUID> files) {
        if (files.isEmpty()) return Map.of();
        return db.sql("""
                select service_case, holder, from_on, to_on from cases.clock_entry
                where service_case in (:files) order by service_case, line
                """).param("files", files).query(Line.class).list().stream()
                .collect(
                        Collectors.groupingBy(Line::serviceCase, Collectors.mapping(Line::entry, Collectors.toList())));
    }
}
