package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.web.Formats;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A bus that leaves at another time or from another place, or does not run (接送车变更): everybody who has a seat is told. And who came by it, noted at the gate. */
@Service
class BusChanges {

    private final JdbcClient db;
    private final Fairs fairs;
    private final EntryRows entries;
    private final Buses buses;
    private final PersonMessages messages;
    private final Audit audit;
    private final Changes changes;

    BusChanges(
            JdbcClient db,
            Fairs fairs,
            EntryRows entries,
            Buses buses,
            PersonMessages messages,
            Audit audit,
            Changes changes) {
        this.db = db;
        this.fairs = fairs;
        this.entries = entries;
        this.buses = buses;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
    }

    /** What came of it. */
    enum Outcome {
        DONE,
        /** More people have a seat than there would be. */
        TAKEN,
        /** The fair is over, or somebody came by it already. */
        OVER
    }

    /** Who has a seat is told where it starts and when it leaves, if that is new. */
    @Transactional
    Outcome change(Actor.Staff staff, UUID id, UUID bus, String stop, LocalTime leaves, int seats) {
        var fair = fairs.lock(staff, id);
        var before = lock(id, bus);
        if (isOver(fair)) return Outcome.OVER;
        if (seats < before.taken()) return Outcome.TAKEN;
        db.sql("update fairs.bus set stop = :stop, leaves = :leaves, seats = :seats where id = :bus")
                .param("bus", bus)
                .param("stop", stop)
                .param("leaves", leaves)
                .param("seats", seats)
                .update();
        if (!before.stop().equals(stop) || !before.leaves().equals(leaves))
            tell(staff, fair, bus, "fairs.told.busChanged", stop, leaves.toString());
        note(staff, "fairs.busChange", id, bus);
        return Outcome.DONE;
    }

    /** Who has a seat comes by another one or by herself: her sign-up stands. */
    @Transactional
    Outcome remove(Actor.Staff staff, UUID id, UUID bus) {
        var fair = fairs.lock(staff, id);
        var before = lock(id, bus);
        if (isOver(fair) || before.rode() > 0) return Outcome.OVER;
        tell(
                staff,
                fair,
                bus,
                "fairs.told.busGone",
                before.stop(),
                before.leaves().toString());
        db.sql("update fairs.entry set bus = null where bus = :bus")
                .param("bus", bus)
                .update();
        db.sql("delete from fairs.bus where id = :bus").param("bus", bus).update();
        note(staff, "fairs.busRemove", id, bus);
        return Outcome.DONE;
    }

    private static boolean isOver(Fair fair) {
        return fair.state() != FairState.PLANNED && fair.state() != FairState.PUBLISHED;
    }

    /** Nobody takes a seat meanwhile. */
    private Buses.Bus lock(UUID fair, UUID bus) {
        var locked = db.sql("select id from fairs.bus where id = :bus and fair = :fair for update")
                .param("bus", bus)
                .param("fair", fair)
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) throw new NoSuchFair();
        return buses.find(fair, bus).orElseThrow(NoSuchFair::new);
    }

    private void tell(Actor.Staff staff, Fair fair, UUID bus, String words, String stop, String leaves) {
        var act = Ids.next();
        for (var passenger : buses.passengers(bus))
            if (passenger.booked())
                messages.tell(
                        staff,
                        new PersonId(passenger.person()),
                        words + ":" + passenger.entry() + ":" + act,
                        words,
                        language -> List.of(
                                fair.plan().name(),
                                Formats.in(language).day(fair.plan().day()),
                                stop,
                                leaves));
    }

    /** From the day on. @param bus null when she came otherwise; noting it twice changes nothing */
    @Transactional
    boolean rode(Actor.Staff staff, UUID id, UUID entry, @Nullable UUID bus, LocalDate today) {
        var fair = fairs.atTheWindow(staff, id);
        var hers = entries.find(id, entry).orElseThrow(NoSuchFair::new);
        if (bus != null && buses.find(id, bus).isEmpty()) throw new NoSuchFair();
        if (!fair.takesResultsOn(today)) return false;
        var changed = db.sql("update fairs.entry set rode = :bus where id = :entry and rode is distinct from :bus")
                .param("bus", bus)
                .param("entry", entry)
                .update();
        if (changed == 0) return false;
        audit.record(staff, "fairs.rode", List.of(entry, hers.person().value()), Map.of());
        changes.append("fairs.entry", entry);
        return true;
    }

    private void note(Actor.Staff staff, String act, UUID fair, UUID bus) {
        audit.record(staff, act, List.of(fair, bus), Map.of());
        changes.append("fairs.fair", fair);
    }
}
