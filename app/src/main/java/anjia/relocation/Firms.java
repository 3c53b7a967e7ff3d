package anjia.relocation;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.Role;
import anjia.places.CodeRange;
import anjia.places.DivisionCode;
import anjia.places.Offices;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An office of the human resources keeps the firms of its counties (企业台账管理): who came, from where, with what promise, until when. */
@Service
class Firms {

    private final FirmRows rows;
    private final JobCount count;
    private final Offices offices;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Firms(FirmRows rows, JobCount count, Offices offices, Audit audit, Changes changes, Clock clock) {
        this.rows = rows;
        this.count = count;
        this.offices = offices;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of an act. */
    enum Outcome {
        DONE,
        /** It has ended. */
        OVER,
        /** It stands in the list of the county already. */
        TAKEN,
        /** It would end before it began. */
        BEFORE_IT_BEGAN
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Officers and heads of the human resources of a place. */
    boolean mayKeep(Actor.Staff staff) {
        return (staff.is(Role.OFFICER) || staff.is(Role.HEAD))
                && offices.find(staff.office())
                        .filter(one -> one.department().equals("human-resources"))
                        .isPresent();
    }

    boolean reaches(Actor.Staff staff, DivisionCode division) {
        return mayKeep(staff) && staff.scope().stream().anyMatch(range -> range.contains(division));
    }

    @Transactional
    Outcome enter(Actor.Staff staff, Firm.Content content) {
        if (!reaches(staff, content.division())) throw new NoSuchFirm();
        var firm = new Firm(Ids.next(), content, Firm.State.OPEN, null, "");
        if (!rows.insert(firm, staff.office(), staff)) return Outcome.TAKEN;
        note(staff, "relocation.enter", firm);
        return Outcome.DONE;
    }

    @Transactional
    Outcome mend(Actor.Staff staff, UUID id, Firm.Content content) {
        var firm = lock(staff, id);
        if (!reaches(staff, content.division())) throw new NoSuchFirm();
        if (!firm.works()) return Outcome.OVER;
        if (rows.isTaken(content, id)) return Outcome.TAKEN;
        rows.mend(new Firm(id, content, Firm.State.OPEN, null, ""));
        note(staff, "relocation.mend", firm);
        return Outcome.DONE;
    }

    /** It left, closed, or is no longer recognised. What was counted until then stays. */
    @Transactional
    Outcome end(Actor.Staff staff, UUID id, LocalDate last, String reason) {
        var firm = lock(staff, id);
        if (!firm.works()) return Outcome.OVER;
        if (last.isBefore(firm.content().since())) return Outcome.BEFORE_IT_BEGAN;
        rows.end(id, last, reason);
        note(staff, "relocation.end", firm);
        return Outcome.DONE;
    }

    List<Firm> of(Actor.Staff staff) {
        return mayKeep(staff) ? rows.within(staff.scope()) : List.of();
    }

    Firm of(Actor.Staff staff, UUID id) {
        return rows.find(id)
                .filter(one -> reaches(staff, one.content().division()))
                .orElseThrow(NoSuchFirm::new);
    }

    private Firm lock(Actor.Staff staff, UUID id) {
        return rows.lock(id)
                .filter(one -> reaches(staff, one.content().division()))
                .orElseThrow(NoSuchFirm::new);
    }

    /** Those that work within a place, for everybody: they are no secret, who works there is. */
    List<Firm> open(List<CodeRange> place) {
        return rows.within(place).stream().filter(Firm::works).toList();
    }

    Jobs jobs(Firm firm) {
        return count.of(firm, today());
    }

    private void note(Actor actor, String act, Firm firm) {
        audit.record(actor, act, List.of(firm.id()), Map.of());
        changes.append("relocation.firm", firm.id());
    }
}
