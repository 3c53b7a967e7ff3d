package anjia.cases;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.Role;
import anjia.vault.Vault;
import anjia.web.Formats;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A file that was not decided in time goes to the head of the office (超期督办), once for each day that was missed: she says what is done and by
 * when, the applicant is told that day, and a day missed again comes back.
 */
@Component
class Escalations {

    private static final String MEASURE = "cases.escalation.measure";
    private static final String SELECT = """
            select e.id, e.service_case, c.number, e.due_on, e.raised_on, e.measure, e.promised_on
            from cases.escalation e join cases.service_case c on c.id = e.service_case
            """;

    /** A day missed before the file was opened again is of the past. */
    private static final String OPEN = "e.answered_on is null and c.closed_on is null and e.due_on >= c.clock_from";

    private static final Actor.SystemJob JOB = new Actor.SystemJob("cases.escalation");

    private final CaseAccess access;
    private final CaseEvents events;
    private final Notices notices;
    private final Vault vault;
    private final Audit audit;
    private final JdbcClient db;

    Escalations(CaseAccess access, CaseEvents events, Notices notices, Vault vault, Audit audit, JdbcClient db) {
        this.access = access;
        this.events = events;
        this.notices = notices;
        this.vault = vault;
        this.audit = audit;
        this.db = db;
    }

    /** @param promisedOn the day the head named; null while she has not answered */
    record Escalation(
            UUID id,
            UUID file,
            CaseNumber number,
            LocalDate dueOn,
            LocalDate raisedOn,
            String measure,
            @Nullable LocalDate promisedOn) {

        boolean isOpen() {
            return promisedOn == null;
        }
    }

    /** Raises what is overdue on the day: the legal day, or the day that a head named, has passed without a decision. */
    @Transactional
    public int raise(LocalDate day) {
        var missed = db.sql("""
                select c.id, greatest(max(e.promised_on), c.due_on) as missed
                from cases.service_case c left join cases.escalation e on e.service_case = c.id and e.due_on >= c.clock_from
                where c.state in ('ACCEPTED', 'PROPOSED') and c.due_on < :day
                group by c.id
                having greatest(max(e.promised_on), c.due_on) < :day and count(*) filter (where e.id is not null and e.answered_on is null) = 0
                """)
                .param("day", day)
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getObject("missed", LocalDate.class)))
                .list();
        var raised = 0;
        for (var one : missed) raised += raise(one.getKey(), one.getValue(), day);
        return raised;
    }

    /** Two servers that raise at the same time raise it once. */
    private int raise(UUID file, LocalDate missed, LocalDate day) {
        var entered = db.sql("""
                insert into cases.escalation (id, service_case, due_on, raised_on) values (:id, :file, :missed, :day)
                on conflict (service_case, due_on) do nothing
                """)
                .param("id", Ids.next())
                .param("file", file)
                .param("missed", missed)
                .param("day", day)
                .update();
        if (entered == 1) events.add(file, CaseEvents.Kind.ESCALATED, day, JOB, "");
        return entered;
    }

    static boolean mayAnswer(Actor.Staff staff, CaseFile file) {
        return staff.office().equals(file.office()) && staff.is(Role.HEAD);
    }

    /** @param promised the day by which it is decided, not before today */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(Actor.Staff head, CaseNumber number, String measure, LocalDate promised, LocalDate day) {
        var file = access.lock(head, number);
        if (!mayAnswer(head, file)) throw new NoSuchCase();
        var open = open(file.id()).orElseThrow(() -> new StaleCase(number, file.version()));
        db.sql("""
                update cases.escalation set measure = :measure, promised_on = :promised, answered_on = :day,
                    answered_by = :by, answerer = :name
                where id = :id
                """)
                .param("measure", vault.seal(MEASURE, open.id(), measure.strip()))
                .param("promised", promised)
                .param("day", day)
                .param("by", head.key())
                .param("name", head.name())
                .param("id", open.id())
                .update();
        events.add(file.id(), CaseEvents.Kind.ESCALATION_ANSWERED, day, head, measure.strip());
        notices.tell(
                head,
                file,
                "cases.event.ESCALATION_ANSWERED",
                day,
                "cases.text.late",
                language -> List.of(number.value(), Formats.in(language).dayOfYear(promised)));
        audit.record(
                head,
                "cases.answerEscalation",
                List.of(file.id(), file.applicant().value()),
                Map.of("number", number.value()));
    }

    /** The one that waits for the head. */
    Optional<Escalation> open(UUID file) {
        return db.sql(SELECT + " where e.service_case = :file and " + OPEN)
                .param("file", file)
                .query((row, _) -> read(row))
                .optional();
    }

    /** All that wait for the head of this office, longest overdue first. */
    List<Escalation> waiting(Actor.Staff head) {
        return db.sql(SELECT + """
                 where c.office = :office and
                """ + OPEN + " order by e.due_on, e.id")
                .param("office", head.office().value())
                .query((row, _) -> read(row))
                .list();
    }

    private Escalation read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var measure = row.getBytes("measure");
        return new Escalation(
                id,
                row.getObject("service_case", UUID.class),
                new CaseNumber(row.getString("number")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("raised_on", LocalDate.class),
                measure == null ? "" : vault.open(MEASURE, id, measure),
                row.getObject("promised_on", LocalDate.class));
    }
}
