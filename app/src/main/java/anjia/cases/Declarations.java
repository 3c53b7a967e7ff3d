package anjia.cases;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.letters.Letters;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declarations that stand in the place of papers are checked (告知承诺核查) by the office that decides. One that is untrue holds every Yes back, is told to
 * the person, and is the last of hers for this kind of paper.
 */
@Component
class Declarations {

    private final CaseAccess access;
    private final Promises promises;
    private final CaseEvents events;
    private final Letters letters;
    private final Audit audit;
    private final Changes changes;

    Declarations(
            CaseAccess access, Promises promises, CaseEvents events, Letters letters, Audit audit, Changes changes) {
        this.access = access;
        this.promises = promises;
        this.events = events;
        this.letters = letters;
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * @param note how it was found out; needed when it is untrue
     * @return false when somebody was quicker
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean check(
            Actor.Staff officer, CaseNumber number, UUID promise, boolean isTrue, String note, LocalDate day) {
        var file = access.lock(officer, number);
        if (!CaseAccess.mayDecide(officer, file)) throw new NoSuchCase();
        var open = promises.lock(file.id(), promise).orElseThrow(NoSuchCase::new);
        if (!open.isOpen(Promises.Form.DECLARED)) return false;
        promises.end(officer, open, isTrue ? Promises.Outcome.TRUE : Promises.Outcome.UNTRUE, note, day);
        events.add(
                file.id(),
                isTrue ? CaseEvents.Kind.DECLARATION_TRUE : CaseEvents.Kind.DECLARATION_UNTRUE,
                day,
                officer,
                note.strip());
        if (!isTrue) letters.send(officer, file.applicant(), "cases.text.untrue", List.of(number.value()));
        audit.record(
                officer,
                "cases.checkDeclaration",
                List.of(file.id(), file.applicant().value()),
                Map.of("number", number.value(), "true", String.valueOf(isTrue)));
        changes.append("cases.case", file.id());
        return true;
    }

    /** While a declaration is known to be untrue nothing is granted on it. */
    boolean holdsBack(CaseFile file) {
        return promises.of(file.id()).stream().anyMatch(one -> one.outcome() == Promises.Outcome.UNTRUE);
    }
}
