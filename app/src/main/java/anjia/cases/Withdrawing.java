package anjia.cases;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file back (撤回), as long as nothing is decided. It may be handed in again. */
@Component
class Withdrawing {

    private final CaseAccess access;
    private final CaseFiles files;
    private final Clocks clocks;
    private final CaseEvents events;
    private final OpenFileTies ties;
    private final Proposals proposals;
    private final Following following;
    private final Audit audit;
    private final Changes changes;

    Withdrawing(
            CaseAccess access,
            CaseFiles files,
            Clocks clocks,
            CaseEvents events,
            OpenFileTies ties,
            Proposals proposals,
            Following following,
            Audit audit,
            Changes changes) {
        this.access = access;
        this.files = files;
        this.clocks = clocks;
        this.events = events;
        this.ties = ties;
        this.proposals = proposals;
        this.following = following;
        this.audit = audit;
        this.changes = changes;
    }

    /** A file that is closed stays as it is: {@code false} then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(Actor actor, CaseNumber number, LocalDate day) {
        var file = access.lock(actor, number);
        if (!file.state().mayBecome(CaseState.WITHDRAWN)) return false;
        files.move(file, CaseState.WITHDRAWN, new StatutoryClock.Due(file.dueOn(), file.dueProvisional()), day);
        clocks.stop(file.id(), day);
        proposals.remove(file.id());
        events.add(file.id(), CaseEvents.Kind.WITHDRAWN, day, actor, "");
        ties.end(file, day);
        following.ended(file.id());
        audit.record(
                actor,
                "cases.withdraw",
                List.of(file.id(), file.applicant().value()),
                Map.of("number", number.value()));
        changes.append("cases.case", file.id());
        return true;
    }
}
