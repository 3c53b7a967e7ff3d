package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Buses that bring people from their towns (接送车): where from, when, how many seats. */
@Service
class Buses {

    private final JdbcClient db;
    private final Fairs fairs;
    private final Audit audit;
    private final Changes changes;

    Buses(JdbcClient db, Fairs fairs, Audit audit, Changes changes) {
        this.db = db;
        this.fairs = fairs;
        this.audit = audit;
        this.changes = changes;
    }

    /** @param taken by people who come; {@code rode} people who came by it */
    record Bus(UUID id, String stop, LocalTime leaves, int seats, int taken, int rode) {

        int free() {
            return seats - taken;
        }
    }

    /** In the order in which they leave. */
    List<Bus> of(UUID fair) {
        return db.sql("""
                select b.id, b.stop, b.leaves, b.seats,
                    (select count(*) from fairs.entry e where e.bus = b.id and e.left_at is null)::int as taken,
                    (select count(*) from fairs.entry e where e.rode = b.id)::int as rode
                from fairs.bus b where b.fair = :fair order by b.leaves, b.stop, b.id
                """).param("fair", fair).query(Bus.class).list();
    }

    Optional<Bus> find(UUID fair, UUID bus) {
        return of(fair).stream().filter(one -> one.id().equals(bus)).findFirst();
    }

    /** Somebody who has a seat in a bus, or came by it. */
    record Passenger(UUID entry, UUID person, int number, boolean booked, boolean arrived, boolean rode) {}

    /** By number. */
    List<Passenger> passengers(UUID bus) {
        return db.sql("""
                select e.id as entry, e.person, e.number, coalesce(e.bus = :bus and e.left_at is null, false) as booked,
                    e.arrived_at is not null as arrived, coalesce(e.rode = :bus, false) as rode
                from fairs.entry e where (e.bus = :bus and e.left_at is null) or e.rode = :bus order by e.number
                """).param("bus", bus).query(Passenger.class).list();
    }

    /** @return whether it was added: not to a fair that is over */
    @Transactional
    boolean add(Actor.Staff staff, UUID id, String stop, LocalTime leaves, int seats) {
        var fair = fairs.lock(staff, id);
        if (fair.state() != FairState.PLANNED && fair.state() != FairState.PUBLISHED) return false;
        db.sql("insert into fairs.bus (id, fair, stop, leaves, seats) values (:id, :fair, :stop, :leaves, :seats)")
                .param("id", Ids.next())
                .param("fair", id)
                .param("stop", stop)
                .param("leaves", leaves)
                .param("seats", seats)
                .update();
        audit.record(staff, "fairs.bus", List.of(id), Map.of());
        changes.append("fairs.fair", id);
        return true;
    }

    /**
     * Keeps a seat, held against whoever asks at the same time.
     *
     * @return whether there was one; taking it again keeps it
     */
    @Transactional
    boolean take(UUID fair, UUID bus, UUID entry) {
        var seats = db.sql("select seats from fairs.bus where id = :bus and fair = :fair for update")
                .param("bus", bus)
                .param("fair", fair)
                .query(Integer.class)
                .optional();
        if (seats.isEmpty()) return false;
        var others = db.sql("select count(*) from fairs.entry where bus = :bus and left_at is null and id <> :entry")
                .param("bus", bus)
                .param("entry", entry)
                .query(Integer.class)
                .single();
        return others < seats.get();
    }
}
