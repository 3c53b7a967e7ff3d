package anjia.supervision;

import anjia.access.Actor;
import anjia.access.Role;
import anjia.places.Office;
import anjia.places.Offices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How the offices of a division and below keep the days of their files (办理时限督查); only a supervisor is told. */
@Service
class Punctuality {

    static final int DAYS_BACK = 90;
    private static final int SOON = 5;
    private static final int MOST = 200;

    /**
     * One office on this day.
     *
     * @param open files under way
     * @param soon of these, due within five days from today
     * @param overdue of these, past their day
     * @param closed decided or withdrawn within the last 90 days
     * @param late of these, after their day
     */
    record Standing(Office office, int open, int soon, int overdue, int closed, int late) {}

    private record Row(UUID office, int open, int soon, int overdue, int closed, int late) {}

    /** A file that is past its day, or was closed after it. @param closedOn absent while it is open */
    record Late(String number, String item, LocalDate handedInOn, LocalDate dueOn, Optional<LocalDate> closedOn) {}

    private final JdbcClient db;
    private final Offices offices;
    private final Clock clock;

    Punctuality(JdbcClient db, Offices offices, Clock clock) {
        this.db = db;
        this.offices = offices;
        this.clock = clock;
    }

    /** Every office in reach that has or had a file, the one with most overdue files first. */
    List<Standing> of(Actor.Staff supervisor) {
        if (!supervisor.is(Role.SUPERVISOR)) return List.of();
        var ours = offices.ever(supervisor.division());
        var rows = figures(ours.stream().map(one -> one.id().value()).toArray(UUID[]::new));
        return ours.stream()
                .flatMap(one ->
                        Optional.ofNullable(rows.get(one.id().value())).stream().map(row -> standing(one, row)))
                .sorted((one, other) -> other.overdue() - one.overdue())
                .toList();
    }

    Optional<Standing> of(Actor.Staff supervisor, UUID office) {
        return of(supervisor).stream()
                .filter(one -> one.office().id().value().equals(office))
                .findFirst();
    }

    private static Standing standing(Office office, Row row) {
        return new Standing(office, row.open(), row.soon(), row.overdue(), row.closed(), row.late());
    }

    private Map<UUID, Row> figures(UUID[] ours) {
        var rows = new HashMap<UUID, Row>();
        db.sql("""
                select office,
                    count(*) filter (where closed_on is null) as open,
                    count(*) filter (where closed_on is null and due_on between :today and :soon and state <> 'FOLLOWING') as soon,
                    count(*) filter (where closed_on is null and due_on < :today and state not in ('WAITING', 'FOLLOWING')) as overdue,
                    count(*) filter (where closed_on is not null) as closed,
                    count(*) filter (where closed_on > due_on) as late
                from cases.report_case
                where office = any(:offices) and (closed_on is null or closed_on >= :from)
                group by office
                """)
                .param("offices", ours)
                .param("today", today())
                .param("soon", today().plusDays(SOON))
                .param("from", today().minusDays(DAYS_BACK))
                .query(Row.class)
                .list()
                .forEach(row -> rows.put(row.office(), row));
        return rows;
    }

    /** The late files of an office in reach, the oldest day first, at most 200: open ones, then those closed late. */
    List<Late> late(Standing of) {
        return db.sql("""
                select number, item_code as item, handed_in_on, due_on, closed_on
                from cases.report_case
                where office = :office
                    and ((closed_on is null and due_on < :today and state not in ('WAITING', 'FOLLOWING')) or (closed_on >= :from and closed_on > due_on))
                order by closed_on is not null, due_on, number
                limit :most
                """)
                .param("office", of.office().id().value())
                .param("today", today())
                .param("from", today().minusDays(DAYS_BACK))
                .param("most", MOST)
                .query((row, _) -> new Late(
                        row.getString("number"),
                        row.getString("item"),
                        row.getObject("handed_in_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("closed_on", LocalDate.class))))
                .list();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
