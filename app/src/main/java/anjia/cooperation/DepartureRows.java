package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.CodeRange;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Departures as they are stored (输出批次). Asks nobody who may see what: {@link Departures} does. */
@Component
class DepartureRows {

    private static final String SELECT = """
            select id, office, home, destination, leaves_on, leaves_at, meets, transport, seats, bring, phone, state, reason
            from cooperation.departure d
            """;

    private final JdbcClient db;
    private final Clock clock;

    DepartureRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void insert(Departure departure, Actor by) {
        said(departure, """
                insert into cooperation.departure (id, office, home, destination, leaves_on, leaves_at, meets, transport, seats, bring, phone,
                    planned_by, planned_at)
                values (:id, :office, :home, :destination, :on, :at, :meets, :transport, :seats, :bring, :phone, :by, :now)
                """)
                .param("office", departure.office().value())
                .param("by", by.key())
                .param("now", now())
                .update();
    }

    void mend(Departure departure) {
        said(departure, """
                update cooperation.departure set home = :home, destination = :destination, leaves_on = :on, leaves_at = :at, meets = :meets,
                    transport = :transport, seats = :seats, bring = :bring, phone = :phone
                where id = :id
                """).update();
    }

    private JdbcClient.StatementSpec said(Departure departure, String sql) {
        var plan = departure.plan();
        return db.sql(sql)
                .param("id", departure.id())
                .param("home", plan.home().value())
                .param("destination", plan.destination().value())
                .param("on", plan.leavesOn())
                .param("at", plan.leavesAt())
                .param("meets", plan.meets())
                .param("transport", plan.transport().name())
                .param("seats", plan.seats())
                .param("bring", plan.bring())
                .param("phone", plan.phone());
    }

    void move(UUID id, Departure.State state, String reason) {
        db.sql("update cooperation.departure set state = :state, reason = :reason, closed_at = :now where id = :id")
                .param("state", state.name())
                .param("reason", reason)
                .param("now", now())
                .param("id", id)
                .update();
    }

    Optional<Departure> find(UUID id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(DepartureRows::read)
                .optional();
    }

    /** Locked until the transaction ends: whoever takes a seat waits here. */
    Optional<Departure> lock(UUID id) {
        return db.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(DepartureRows::read)
                .optional();
    }

    /** Those of these places, what is open first, the newest first. */
    List<Departure> within(List<CodeRange> scope, int most) {
        return db.sql(SELECT + """
                 where exists (select from unnest(:from, :to) as range (low, high) where d.home >= low and d.home < high)
                order by state <> 'OPEN', leaves_on desc, id limit :most
                """)
                .param("from", scope.stream().map(CodeRange::from).toArray(String[]::new))
                .param("to", scope.stream().map(CodeRange::to).toArray(String[]::new))
                .param("most", most)
                .query(DepartureRows::read)
                .list();
    }

    /** Those that leave on the day or later, the next first. */
    List<Departure> coming(LocalDate day, int most) {
        return db.sql(SELECT + " where state = 'OPEN' and leaves_on >= :day order by leaves_on, id limit :most")
                .param("day", day)
                .param("most", most)
                .query(DepartureRows::read)
                .list();
    }

    /** With which she left, under any of her ids, the newest first. */
    List<Departure> withHer(PersonId person) {
        return db.sql(SELECT + """
                 where exists (select from cooperation.traveller t where t.departure = d.id and t.state in ('WENT', 'BACK')
                    and t.person in (select same from registry.report_same_person where person = :person))
                order by leaves_on desc, id
                """)
                .param("person", person.value())
                .query(DepartureRows::read)
                .list();
    }

    private static Departure read(ResultSet row, int number) throws SQLException {
        return new Departure(
                row.getObject("id", UUID.class),
                new OfficeId(row.getObject("office", UUID.class)),
                new Departure.Plan(
                        new DivisionCode(row.getString("home")),
                        new DivisionCode(row.getString("destination")),
                        row.getObject("leaves_on", LocalDate.class),
                        row.getString("leaves_at"),
                        row.getString("meets"),
                        Departure.Transport.valueOf(row.getString("transport")),
                        row.getInt("seats"),
                        row.getString("bring"),
                        row.getString("phone")),
                Departure.State.valueOf(row.getString("state")),
                row.getString("reason"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
