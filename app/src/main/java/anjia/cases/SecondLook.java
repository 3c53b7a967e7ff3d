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

/**
 * A second pair of eyes where an item says so (复核): what one member of staff proposes another carries out, or sends back with words. Nobody
 * is the second to herself.
 */
@Component
class SecondLook {

    private final CaseAccess access;
    private final CaseFiles files;
    private final Proposals proposals;
    private final Deciding deciding;
    private final CaseEvents events;
    private final Audit audit;
    private final Changes changes;

    SecondLook(
            CaseAccess access,
            CaseFiles files,
            Proposals proposals,
            Deciding deciding,
            CaseEvents events,
            Audit audit,
            Changes changes) {
        this.access = access;
        this.files = files;
        this.proposals = proposals;
        this.deciding = deciding;
        this.events = events;
        this.audit = audit;
        this.changes = changes;
    }

    /** What came of the second look. */
    enum Outcome {
        /** Decided as it was proposed. */
        AGREED,
        /** Back to whoever proposed it, with words. */
        SENT_BACK,
        /** The record has changed since: what was proposed is no longer what the law says, so it goes back. */
        CHANGED,
        /** Whoever proposed it cannot be the second; she may take it back. */
        OWN,
        /** Sending back needs words. */
        NEEDS_WORDS
    }

    /** @throws StaleCase when the file has changed since she saw it */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome look(Actor.Staff second, CaseNumber number, long seen, boolean agrees, String words, LocalDate day) {
        var file = access.lock(second, number);
        if (!CaseAccess.mayDecide(second, file)) throw new NoSuchCase();
        if (file.version() != seen || file.state() != CaseState.PROPOSED) throw new StaleCase(number, seen);
        var proposal = proposals.find(file.id()).orElseThrow(() -> new StaleCase(number, seen));
        var own = proposal.proposedBy().equals(second.key());
        if (own && agrees) return Outcome.OWN;
        if (!agrees) {
            if (!own && words.strip().length() < Deciding.SHORTEST_REASON) return Outcome.NEEDS_WORDS;
            sendBack(second, file, words.strip(), day);
            return Outcome.SENT_BACK;
        }
        if (deciding.carryOut(second, file, proposal, day)) return Outcome.AGREED;
        sendBack(second, file, "", day);
        return Outcome.CHANGED;
    }

    private void sendBack(Actor.Staff second, CaseFile file, String words, LocalDate day) {
        proposals.remove(file.id());
        files.move(file, CaseState.ACCEPTED, new StatutoryClock.Due(file.dueOn(), file.dueProvisional()), null);
        events.add(file.id(), CaseEvents.Kind.SENT_BACK, day, second, words);
        audit.record(
                second,
                "cases.sendBack",
                List.of(file.id(), file.applicant().value()),
                Map.of("number", file.number().value()));
        changes.append("cases.case", file.id());
    }
}
