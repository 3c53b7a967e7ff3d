package anjia.cases;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.Role;
import anjia.catalogue.Catalogue;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisation that a file is about (办件涉及的用人单位). The office that decides names it; nobody names it while a second member of staff has to
 * look, so that she sees what she agrees to, and once it is decided only the head does, with the reason, because then it counts for everybody.
 */
@Component
class FileEmployers {

    /** In the change log: what counts of this organisation is another. */
    private static final String KIND = "cases.employer";

    private final CaseAccess access;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final EmployerObjections objections;
    private final CaseEvents events;
    private final Audit audit;
    private final Changes changes;
    private final JdbcClient db;

    FileEmployers(
            CaseAccess access,
            Catalogue catalogue,
            Organisations organisations,
            EmployerObjections objections,
            CaseEvents events,
            Audit audit,
            Changes changes,
            JdbcClient db) {
        this.access = access;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.objections = objections;
        this.events = events;
        this.audit = audit;
        this.changes = changes;
        this.db = db;
    }

    /** @param settledOn wages: paid in full; dispute: the award in the worker's favour; null until then */
    record Named(
            UUID organisation,
            LocalDate namedOn,
            String namer,
            @Nullable LocalDate settledOn) {}

    enum Outcome {
        DONE,
        /** No organisation has this id. */
        UNKNOWN,
        /** It is decided: a sentence says why another stands there now. */
        NEEDS_REASON,
        /** A day before the hand-in, or after today. */
        NO_SUCH_DAY
    }

    /** By the law of today; empty for items that are about no employer. */
    Optional<EmployerMatter> matter(CaseFile file) {
        return catalogue.find(file.item()).flatMap(EmployerMatter::of);
    }

    Optional<Named> of(UUID file) {
        return db.sql("select organisation, named_on, namer, settled_on from cases.employer where service_case = :file")
                .param("file", file)
                .query(Named.class)
                .optional();
    }

    boolean mayName(Actor.Staff staff, CaseFile file) {
        if (!CaseAccess.mayDecide(staff, file) || matter(file).isEmpty()) return false;
        return switch (file.state()) {
            case ACCEPTED, WAITING, FOLLOWING -> true;
            case GRANTED -> staff.is(Role.HEAD);
            case PROPOSED, REFUSED, WITHDRAWN -> false;
        };
    }

    boolean maySettle(Actor.Staff staff, CaseFile file) {
        return CaseAccess.mayDecide(staff, file)
                && file.state() == CaseState.GRANTED
                && matter(file).filter(EmployerMatter::isSettled).isPresent();
    }

    /**
     * Names the organisation, another in its place, or none any more.
     *
     * @param organisation null for none
     * @param reason only asked for when the file is decided
     * @throws StaleCase when it may not be named now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome name(
            Actor.Staff staff, CaseNumber number, @Nullable UUID organisation, String reason, LocalDate day) {
        var file = lock(staff, number);
        if (!mayName(staff, file)) throw new StaleCase(number, file.version());
        var before = of(file.id()).map(Named::organisation).orElse(null);
        var name = "";
        if (organisation != null) {
            var found = organisations.find(organisation).map(Organisation::name);
            if (found.isEmpty()) return Outcome.UNKNOWN;
            name = found.get();
            if (organisation.equals(before)) return Outcome.DONE;
        }
        if (!file.isOpen() && reason.strip().length() < Deciding.SHORTEST_REASON) return Outcome.NEEDS_REASON;
        objections.corrected(staff, file, day);
        if (organisation == null) forget(file);
        else store(file, organisation, staff, day, null);
        var said = Stream.of(name, reason.strip()).filter(words -> !words.isEmpty());
        events.add(file.id(), CaseEvents.Kind.EMPLOYER_NAMED, day, staff, String.join("；", said.toList()));
        note(staff, "cases.nameEmployer", file);
        if (file.state() == CaseState.GRANTED) tell(before, organisation);
        return Outcome.DONE;
    }

    /** The wages were paid in full on this day, or the award in the worker's favour was made. A later word corrects an earlier one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome settle(Actor.Staff staff, CaseNumber number, LocalDate on, LocalDate day) {
        var file = lock(staff, number);
        var named = of(file.id());
        if (!maySettle(staff, file) || named.isEmpty()) throw new StaleCase(number, file.version());
        if (on.isAfter(day) || on.isBefore(file.handedInOn())) return Outcome.NO_SUCH_DAY;
        db.sql("update cases.employer set settled_on = :on where service_case = :file")
                .param("on", on)
                .param("file", file.id())
                .update();
        events.add(file.id(), CaseEvents.Kind.EMPLOYER_SETTLED, day, staff, on.toString());
        objections.paid(staff, file, day);
        note(staff, "cases.settleEmployer", file);
        changes.append(KIND, named.get().organisation());
        return Outcome.DONE;
    }

    /** What was decided before this house. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(
            Actor.SystemJob job, CaseFile file, UUID organisation, LocalDate day, @Nullable LocalDate settledOn) {
        store(file, organisation, job, day, settledOn);
        changes.append(KIND, organisation);
    }

    /** The file has its decision: whoever counts looks again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(CaseFile file) {
        of(file.id()).ifPresent(named -> changes.append(KIND, named.organisation()));
    }

    private void tell(@Nullable UUID... organisations) {
        for (var one : organisations) if (one != null) changes.append(KIND, one);
    }

    private CaseFile lock(Actor.Staff staff, CaseNumber number) {
        var file = access.lock(staff, number);
        if (!CaseAccess.mayDecide(staff, file)) throw new NoSuchCase();
        return file;
    }

    private void store(CaseFile file, UUID organisation, Actor by, LocalDate day, @Nullable LocalDate settledOn) {
        db.sql("""
                insert into cases.employer (service_case, organisation, matter, named_on, named_by, namer, settled_on)
                values (:file, :organisation, :matter, :day, :by, :name, :settled)
                on conflict (service_case) do update set organisation = :organisation, matter = :matter, named_on = :day, named_by = :by,
                    namer = :name, settled_on = :settled
                """)
                .param("file", file.id())
                .param("organisation", organisation)
                .param("matter", matter(file).orElseThrow().name())
                .param("day", day)
                .param("by", by.key())
                .param("name", by instanceof Actor.Staff staff ? staff.name() : "")
                .param("settled", settledOn)
                .update();
    }

    private void forget(CaseFile file) {
        db.sql("delete from cases.employer where service_case = :file")
                .param("file", file.id())
                .update();
    }

    private void note(Actor.Staff staff, String act, CaseFile file) {
        audit.record(
                staff,
                act,
                List.of(file.id(), file.applicant().value()),
                Map.of("number", file.number().value()));
        changes.append("cases.case", file.id());
    }
}
