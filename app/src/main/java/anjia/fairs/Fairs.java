package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.Role;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An office plans a fair, ticks what the law asks, publishes it, and says that it was held, or why it is not (招聘会的筹备与公布).
 *
 * @see "人力资源市场暂行条例 第二十八条"
 */
@Service
class Fairs {

    /** Who holds fairs and stands at their gates: the centres for work, and the windows of towns. */
    private static final Set<String> DEPARTMENTS = Set.of("human-resources", "window");

    private final FairRows rows;
    private final FairLists lists;
    private final Offices offices;
    private final Permits permits;
    private final Audit audit;
    private final Changes changes;

    Fairs(FairRows rows, FairLists lists, Offices offices, Permits permits, Audit audit, Changes changes) {
        this.rows = rows;
        this.lists = lists;
        this.offices = offices;
        this.permits = permits;
        this.audit = audit;
        this.changes = changes;
    }

    /** What came of publishing. */
    sealed interface Published {
        record Done() implements Published {}

        /** The law asks for these before. */
        record Missing(List<Duty> duties) implements Published {}

        /** It is announced before its day, and its sign-up has not ended (提前公布). */
        record TooLate() implements Published {}

        /** Somebody was quicker. */
        record Over() implements Published {}
    }

    boolean mayPlan(Actor.Staff staff) {
        return (staff.is(Role.OFFICER) || staff.is(Role.HEAD)) && servesFairs(staff);
    }

    private boolean servesFairs(Actor.Staff staff) {
        return staff.seesPersons()
                && offices.find(staff.office())
                        .map(Office::department)
                        .filter(DEPARTMENTS::contains)
                        .isPresent();
    }

    /** @throws NoSuchFair when her office plans none */
    @Transactional
    UUID plan(Actor.Staff staff, Plan plan) {
        if (!mayPlan(staff) || staff.scope().stream().noneMatch(range -> range.contains(plan.division())))
            throw new NoSuchFair();
        var seed = Seed.next();
        var fair = new Fair(Ids.next(), staff.office(), plan, FairState.PLANNED, "", seed.hash());
        rows.insert(fair, seed.hex());
        note(staff, "fairs.plan", fair.id());
        return fair.id();
    }

    List<Fair> of(Actor.Staff staff) {
        return mayPlan(staff) ? rows.of(staff.office()) : List.of();
    }

    Fair open(Actor.Staff staff, UUID id) {
        return rows.find(id).filter(fair -> isIts(staff, fair)).orElseThrow(NoSuchFair::new);
    }

    Fair lock(Actor.Staff staff, UUID id) {
        return rows.lock(id).filter(fair -> isIts(staff, fair)).orElseThrow(NoSuchFair::new);
    }

    private boolean isIts(Actor.Staff staff, Fair fair) {
        return mayPlan(staff) && fair.office().equals(staff.office());
    }

    /** For whoever works at the window or at the gate: those of the office itself, and of offices for work and windows within the county. */
    Fair atTheWindow(Actor.Staff staff, UUID id) {
        return rows.find(id)
                .filter(fair -> fair.state().isPublic() && servesAt(staff, fair))
                .orElseThrow(NoSuchFair::new);
    }

    boolean servesAt(Actor.Staff staff, Fair fair) {
        return servesFairs(staff)
                && (fair.office().equals(staff.office())
                        || fair.plan().division().range().contains(staff.division()));
    }

    /** One that everybody may read of. */
    Fair read(UUID id) {
        return rows.find(id).filter(fair -> fair.state().isPublic()).orElseThrow(NoSuchFair::new);
    }

    /** For the gate: those that she may stand at. */
    FairLists.Page atTheGate(Actor.Staff staff, LocalDate today, @Nullable UUID after) {
        return servesFairs(staff)
                ? lists.atTheGate(staff.office(), staff.division(), today, after)
                : new FairLists.Page(List.of(), "");
    }

    boolean comesToTheGate(Actor.Staff staff, LocalDate today) {
        return servesFairs(staff) && lists.comesToTheGate(staff.office(), staff.division(), today);
    }

    /** Only while it is planned: what is published stands. @return whether it was changed */
    @Transactional
    boolean change(Actor.Staff staff, UUID id, Plan plan) {
        var fair = lock(staff, id);
        if (fair.state() != FairState.PLANNED) return false;
        rows.change(new Fair(id, fair.office(), plan, fair.state(), "", fair.seedHash()));
        // another day or another size is another permit
        if (!permits.of(plan).equals(permits.of(fair.plan()))) rows.untick(id, Duty.PERMIT);
        note(staff, "fairs.change", id);
        return true;
    }

    /** Ticking twice keeps the first. */
    @Transactional
    void tick(Actor.Staff staff, UUID id, Duty duty, String note) {
        var fair = lock(staff, id);
        if (fair.state() != FairState.PLANNED || !permits.duties(fair.plan()).contains(duty)) return;
        rows.tick(id, duty, note, staff);
        note(staff, "fairs.tick", id);
    }

    List<FairRows.Done> done(UUID id) {
        return rows.done(id);
    }

    List<Duty> missing(Fair fair) {
        var done = rows.done(fair.id()).stream().map(FairRows.Done::duty).collect(Collectors.toSet());
        return permits.duties(fair.plan()).stream()
                .filter(duty -> !done.contains(duty))
                .toList();
    }

    @Transactional
    Published publish(Actor.Staff staff, UUID id, LocalDate today) {
        var fair = lock(staff, id);
        if (!fair.state().mayBecome(FairState.PUBLISHED)) return new Published.Over();
        var missing = missing(fair);
        if (!missing.isEmpty()) return new Published.Missing(missing);
        if (fair.plan().signUpUntil().isBefore(today)) return new Published.TooLate();
        move(staff, fair, FairState.PUBLISHED, "", "fairs.publish");
        return new Published.Done();
    }

    /** @return whether it was cancelled */
    @Transactional
    boolean cancel(Actor.Staff staff, UUID id, String reason) {
        return moved(staff, id, FairState.CANCELLED, reason, "fairs.cancel");
    }

    /** From its day on. @return whether it is held now */
    @Transactional
    boolean hold(Actor.Staff staff, UUID id, LocalDate today) {
        return !open(staff, id).plan().day().isAfter(today) && moved(staff, id, FairState.HELD, "", "fairs.hold");
    }

    @Transactional
    boolean close(Actor.Staff staff, UUID id) {
        return moved(staff, id, FairState.CLOSED, "", "fairs.close");
    }

    private boolean moved(Actor.Staff staff, UUID id, FairState to, String reason, String act) {
        var fair = lock(staff, id);
        if (!fair.state().mayBecome(to)) return false;
        move(staff, fair, to, reason, act);
        return true;
    }

    private void move(Actor.Staff staff, Fair fair, FairState to, String reason, String act) {
        rows.move(fair.id(), to, reason);
        note(staff, act, fair.id());
    }

    private void note(Actor actor, String act, UUID fair) {
        audit.record(actor, act, List.of(fair), Map.of());
        changes.append("fairs.fair", fair);
    }
}
