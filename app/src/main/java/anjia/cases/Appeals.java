package anjia.cases;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.letters.Letters;
import anjia.vault.Vault;
import anjia.web.Formats;
import anjia.web.Ids;
import anjia.work.Changes;
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
 * The applicant holds a refusal to be wrong (申诉复核): somebody of the office who neither proposed nor decided it looks within a time and either
 * keeps it with reasons or opens the file again. It takes away no right to reconsideration or court (社会保险法 第八十三条).
 */
@Component
class Appeals {

    /** Ours: the office looks at its own decision within this time; no limit of such a look was found. */
    static final ClockLimit LIMIT = ClockLimit.workingDays(15);

    private static final String WORDS = "cases.appeal.words";
    private static final String REASON = "cases.appeal.reason";

    private final CaseAccess access;
    private final CaseFiles files;
    private final Decisions decisions;
    private final Clocks clocks;
    private final CaseEvents events;
    private final OpenFileTies ties;
    private final Letters letters;
    private final Vault vault;
    private final Audit audit;
    private final Changes changes;
    private final JdbcClient db;

    Appeals(
            CaseAccess access,
            CaseFiles files,
            Decisions decisions,
            Clocks clocks,
            CaseEvents events,
            OpenFileTies ties,
            Letters letters,
            Vault vault,
            Audit audit,
            Changes changes,
            JdbcClient db) {
        this.access = access;
        this.files = files;
        this.decisions = decisions;
        this.clocks = clocks;
        this.events = events;
        this.ties = ties;
        this.letters = letters;
        this.vault = vault;
        this.audit = audit;
        this.changes = changes;
        this.db = db;
    }

    enum Outcome {
        REJECTED,
        REOPENED
    }

    /** @param outcome null while it is open; {@code reason} is empty then */
    record Appeal(
            UUID id,
            int turn,
            String words,
            LocalDate raisedOn,
            LocalDate dueOn,
            boolean dueProvisional,
            @Nullable Outcome outcome,
            String reason,
            @Nullable LocalDate answeredOn) {

        boolean isOpen() {
            return outcome == null;
        }
    }

    /** Of a refusal, once. */
    boolean mayRaise(CaseFile file) {
        return file.state() == CaseState.REFUSED
                && decisions.find(file.id()).isPresent()
                && latest(file).isEmpty()
                && !isSuperseded(file);
    }

    /** Asked for anew since: that file is open, or gave what this one refused. */
    private boolean isSuperseded(CaseFile file) {
        return files.of(file.applicant()).stream()
                .filter(other -> !other.id().equals(file.id()) && other.matter().equals(file.matter()))
                .anyMatch(other -> other.isOpen()
                        || other.state() == CaseState.GRANTED
                                && !other.handedInOn().isBefore(file.handedInOn()));
    }

    /** Heard by an officer or the head of the office, whoever had no hand in the refusal. */
    boolean mayAnswer(Actor.Staff staff, CaseFile file) {
        return CaseAccess.mayDecide(staff, file)
                && !events.did(file.id(), CaseEvents.Kind.PROPOSED, staff)
                && !events.did(file.id(), CaseEvents.Kind.REFUSED, staff);
    }

    /** {@code false} when there is nothing to appeal, or it was done before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean raise(Actor actor, CaseNumber number, String words, LocalDate day) {
        var file = access.lock(actor, number);
        if (!mayRaise(file)) return false;
        var id = Ids.next();
        var due = clocks.due(day, LIMIT);
        db.sql("""
                insert into cases.appeal (id, service_case, turn, words, raised_on, due_on, due_provisional)
                values (:id, :file, (select max(turn) from cases.decision where service_case = :file), :words, :day, :due, :about)
                """)
                .param("id", id)
                .param("file", file.id())
                .param("words", vault.seal(WORDS, id, words.strip()))
                .param("day", day)
                .param("due", due.on())
                .param("about", due.provisional())
                .update();
        events.add(file.id(), CaseEvents.Kind.APPEALED, day, actor, words.strip());
        letters.send(
                actor,
                file.applicant(),
                "cases.text.appealed",
                language -> List.of(number.value(), Formats.in(language).dayOfYear(due.on())));
        note(actor, "cases.appeal", file);
        return true;
    }

    /**
     * {@code false} when it cannot be opened again because a newer file of the same matter stands.
     *
     * @throws StaleCase when nobody waits for an answer any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean answer(Actor.Staff head, CaseNumber number, Outcome outcome, String reason, LocalDate day) {
        var file = access.lock(head, number);
        if (!mayAnswer(head, file)) throw new NoSuchCase();
        var appeal = latest(file).filter(Appeal::isOpen).orElseThrow(() -> new StaleCase(number, file.version()));
        if (outcome == Outcome.REOPENED && isSuperseded(file)) return false;
        db.sql("""
                update cases.appeal set outcome = :outcome, reason = :reason, answered_on = :day, answered_by = :by, answerer = :name
                where id = :id
                """)
                .param("outcome", outcome.name())
                .param("reason", vault.seal(REASON, appeal.id(), reason.strip()))
                .param("day", day)
                .param("by", head.key())
                .param("name", head.name())
                .param("id", appeal.id())
                .update();
        if (outcome == Outcome.REOPENED) reopen(file, day);
        var kind = outcome == Outcome.REOPENED ? CaseEvents.Kind.REOPENED : CaseEvents.Kind.APPEAL_REJECTED;
        events.add(file.id(), kind, day, head, reason.strip());
        letters.send(
                head,
                file.applicant(),
                outcome == Outcome.REOPENED ? "cases.text.reopened" : "cases.text.appealRejected",
                List.of(number.value()));
        note(head, "cases.answerAppeal", file);
        return true;
    }

    private void reopen(CaseFile file, LocalDate day) {
        clocks.pass(file.id(), ClockEntry.Holder.OFFICE, day);
        files.reopen(file, clocks.due(day, file.limit()), day);
        ties.add(file, day);
    }

    /** The one of the latest decision. */
    Optional<Appeal> latest(CaseFile file) {
        return db.sql("""
                select a.id, a.turn, a.words, a.raised_on, a.due_on, a.due_provisional, a.outcome, a.reason, a.answered_on
                from cases.appeal a where a.service_case = :file
                    and a.turn = (select max(turn) from cases.decision where service_case = :file)
                """).param("file", file.id()).query((row, _) -> read(row)).optional();
    }

    /** Numbers of the files whose appeals wait in the office, those due first. */
    List<CaseNumber> waiting(Actor.Staff head) {
        return db.sql("""
                select c.number from cases.appeal a join cases.service_case c on c.id = a.service_case
                where a.outcome is null and c.office = :office order by a.due_on, a.id
                """)
                .param("office", head.office().value())
                .query((row, _) -> new CaseNumber(row.getString("number")))
                .list();
    }

    private Appeal read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var outcome = row.getString("outcome");
        var reason = row.getBytes("reason");
        return new Appeal(
                id,
                row.getInt("turn"),
                vault.open(WORDS, id, row.getBytes("words")),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("due_provisional"),
                outcome == null ? null : Outcome.valueOf(outcome),
                reason == null ? "" : vault.open(REASON, id, reason),
                row.getObject("answered_on", LocalDate.class));
    }

    private void note(Actor actor, String act, CaseFile file) {
        audit.record(
                actor,
                act,
                List.of(file.id(), file.applicant().value()),
                Map.of("number", file.number().value()));
        changes.append("cases.case", file.id());
    }
}
