package anjia.cases;

import anjia.access.Actor;
import anjia.access.AgentDirectory;
import anjia.access.Audit;
import anjia.access.OwnMatters;
import anjia.access.PersonMessages;
import anjia.access.Role;
import anjia.cases.EmployerObjection.Ground;
import anjia.cases.EmployerObjection.Outcome;
import anjia.cases.EmployerObjectionRows.Counted;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An employer reads which cases count of it, and holds that one does not (单位异议). The office that decided answers: it names another organisation or
 * none, notes that it paid, or keeps it with a reason. What counts stays until then.
 *
 * @see "政府信息公开条例 第四十一条 (a record about oneself that is not right is corrected, and the answer told); remembered, not read again"
 */
@Component
class EmployerObjections {

    /** Ours, as long as for an appeal: the law names no days that we found. */
    static final ClockLimit LIMIT = ClockLimit.workingDays(15);

    /** What counts, by the definition that posts and matching count by as well. */
    static final int YEARS = 3;

    private static final int RECENT = 20;

    private final EmployerObjectionRows rows;
    private final CaseAccess access;
    private final CaseFiles files;
    private final CaseEvents events;
    private final Clocks clocks;
    private final OwnMatters own;
    private final AgentDirectory agents;
    private final PersonMessages messages;
    private final Audit audit;
    private final Changes changes;

    EmployerObjections(
            EmployerObjectionRows rows,
            CaseAccess access,
            CaseFiles files,
            CaseEvents events,
            Clocks clocks,
            OwnMatters own,
            AgentDirectory agents,
            PersonMessages messages,
            Audit audit,
            Changes changes) {
        this.rows = rows;
        this.access = access;
        this.files = files;
        this.events = events;
        this.clocks = clocks;
        this.own = own;
        this.agents = agents;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
    }

    /** The first day that counts. */
    static LocalDate since(LocalDate today) {
        return today.minusYears(YEARS).plusDays(1);
    }

    List<Counted> counted(Actor.Agent agent, LocalDate today) {
        return rows.counted(agent.organisation(), since(today));
    }

    List<EmployerObjection> of(Actor.Agent agent) {
        return rows.of(agent.organisation(), RECENT);
    }

    /** Objecting again while the first is open changes nothing. @return false when the case does not count of this employer */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean raise(Actor.Agent agent, UUID mark, Ground ground, String words, LocalDate day) {
        var file = rows.file(agent.organisation(), mark).flatMap(files::lock);
        var counts = counted(agent, day).stream()
                .filter(one -> one.mark().equals(mark))
                .findFirst();
        if (file.isEmpty() || counts.isEmpty()) return false;
        var due = clocks.due(day, LIMIT);
        if (!rows.raise(agent, file.get(), counts.get().matter(), ground, words.strip(), due, day)) return true;
        events.add(file.get().id(), CaseEvents.Kind.EMPLOYER_OBJECTED, day, agent, words.strip());
        audit.record(agent, "cases.objectAsEmployer", List.of(file.get().id(), agent.organisation()), Map.of());
        changes.append("cases.case", file.get().id());
        return true;
    }

    Optional<EmployerObjection> open(CaseFile file) {
        return rows.open(file.id());
    }

    List<CaseNumber> waiting(Actor.Staff staff) {
        return rows.waiting(staff);
    }

    /** The head, or somebody of the office who neither named the employer nor had a hand in the decision; nobody who acts for it. */
    boolean mayAnswer(Actor.Staff staff, CaseFile file, EmployerObjection objection) {
        if (!CaseAccess.mayDecide(staff, file) || own.actsFor(staff, objection.organisation())) return false;
        return staff.is(Role.HEAD)
                || !objection.namedBy().equals(staff.key())
                        && !events.did(file.id(), CaseEvents.Kind.PROPOSED, staff)
                        && !events.did(file.id(), CaseEvents.Kind.GRANTED, staff);
    }

    /**
     * The case counts all the same.
     *
     * @param reason the employer reads it
     * @throws StaleCase when nobody waits for an answer any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Actor.Staff staff, CaseNumber number, String reason, LocalDate day) {
        var file = access.lock(staff, number);
        var open = open(file).orElseThrow(() -> new StaleCase(number, file.version()));
        if (!mayAnswer(staff, file, open)) throw new NoSuchCase();
        end(staff, open, Outcome.KEPT, reason.strip(), day);
        events.add(file.id(), CaseEvents.Kind.OBJECTION_KEPT, day, staff, reason.strip());
        audit.record(
                staff,
                "cases.keepEmployer",
                List.of(file.id(), file.applicant().value()),
                Map.of("number", number.value()));
        changes.append("cases.case", file.id());
    }

    /** Another organisation is named on the file, or none. */
    void corrected(Actor.Staff staff, CaseFile file, LocalDate day) {
        open(file).ifPresent(open -> end(staff, open, Outcome.CORRECTED, "", day));
    }

    /** The day on which it paid is noted; that answers whoever said so. */
    void paid(Actor.Staff staff, CaseFile file, LocalDate day) {
        open(file)
                .filter(open -> open.ground() == Ground.PAID)
                .ifPresent(open -> end(staff, open, Outcome.PAID, "", day));
    }

    /** Whoever acts for the employer is told that there is an answer, not which. */
    private void end(Actor.Staff staff, EmployerObjection open, Outcome outcome, String reason, LocalDate day) {
        rows.answer(staff, open, outcome, reason, day);
        for (var agent : agents.agentsOf(open.organisation()))
            messages.tell(
                    staff,
                    agent,
                    "cases.employerObjection:" + open.id(),
                    "cases.text.objectionAnswered",
                    _ -> List.of(staff.officeName()));
    }
}
