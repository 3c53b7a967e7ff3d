package anjia.organisations;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.CodeRange;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import anjia.registry.CreditCode;
import anjia.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mandates as they are stored (授权库), names and reasons sealed. Asks nobody who may see what: {@link Mandates} does. */
@Component
class MandateRows {

    static final int MOST = 50;

    private static final String HOLDER = "organisations.mandate.holder";
    private static final String NUMBER = "organisations.mandate.number";
    private static final String DUTY = "organisations.mandate.duty";
    private static final String REASON = "organisations.mandate.reason";

    private static final String SELECT = """
            select id, person, holder, number, duty, legal, credit_code, name, division, organisation, asked_at, state, decider, office,
                until, reason
            from organisations.mandate m
            """;
    private static final String WITHIN = """
             exists (select from unnest(:from, :to) as range (low, high) where m.division >= low and m.division < high)
            """;

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    MandateRows(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    void insert(Mandate mandate) {
        var id = mandate.id();
        db.sql("""
                insert into organisations.mandate (id, person, holder, number, duty, legal, credit_code, name, division, asked_at)
                values (:id, :person, :holder, :number, :duty, :legal, :code, :name, :division, :now)
                """)
                .param("id", id)
                .param("person", mandate.person().value())
                .param("holder", vault.seal(HOLDER, id, mandate.holder()))
                .param("number", vault.seal(NUMBER, id, mandate.number()))
                .param("duty", vault.seal(DUTY, id, mandate.duty()))
                .param("legal", mandate.legal())
                .param("code", mandate.creditCode().value())
                .param("name", mandate.name())
                .param("division", mandate.division().value())
                .param("now", now())
                .update();
    }

    Optional<Mandate> find(UUID id) {
        return db.sql(SELECT + " where m.id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<Mandate> lock(UUID id) {
        return db.sql(SELECT + " where m.id = :id for update")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    boolean isHers(PersonId person, UUID mandate) {
        return db.sql("""
                select exists (select from organisations.mandate where id = :id
                    and person in (select same from registry.report_same_person where person = :person))
                """)
                .param("id", mandate)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Under each of her ids, the newest first. */
    List<Mandate> of(PersonId person) {
        return db.sql(SELECT + """
                 where m.person in (select same from registry.report_same_person where person = :person)
                order by m.asked_at desc, m.id desc limit :most
                """)
                .param("person", person.value())
                .param("most", MOST)
                .query((row, _) -> read(row))
                .list();
    }

    /** Those in force on the day, the legal representative first. */
    List<Mandate> of(UUID organisation, LocalDate day) {
        return db.sql(SELECT + """
                 where m.organisation = :organisation and m.state = 'VALID' and m.until >= :day
                order by m.legal desc, m.decided_at, m.id
                """)
                .param("organisation", organisation)
                .param("day", day)
                .query((row, _) -> read(row))
                .list();
    }

    /** Every mandate that was ever in force, to tell who did something. */
    List<Mandate> ever(UUID organisation) {
        return db.sql(SELECT + " where m.organisation = :organisation")
                .param("organisation", organisation)
                .query((row, _) -> read(row))
                .list();
    }

    /** Those that wait, the oldest first. */
    List<Mandate> waiting(Actor.Staff staff) {
        return within(
                staff, SELECT + " where m.state = 'ASKED' and" + WITHIN + " order by m.asked_at, m.id limit :most");
    }

    int countWaiting(Actor.Staff staff) {
        return db.sql("select count(*) from organisations.mandate m where m.state = 'ASKED' and" + WITHIN)
                .param("from", staff.scope().stream().map(CodeRange::from).toArray(String[]::new))
                .param("to", staff.scope().stream().map(CodeRange::to).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** Those in force, the newest first. */
    List<Mandate> inForce(Actor.Staff staff, LocalDate day) {
        return within(
                        staff,
                        SELECT + " where m.state = 'VALID' and" + WITHIN
                                + " order by m.decided_at desc, m.id limit :most")
                .stream()
                .filter(one -> one.isInForceOn(day))
                .toList();
    }

    private List<Mandate> within(Actor.Staff staff, String sql) {
        return db.sql(sql)
                .param("from", staff.scope().stream().map(CodeRange::from).toArray(String[]::new))
                .param("to", staff.scope().stream().map(CodeRange::to).toArray(String[]::new))
                .param("most", MOST)
                .query((row, _) -> read(row))
                .list();
    }

    void approve(Mandate mandate, UUID organisation, LocalDate until, Actor.Staff staff) {
        approve(mandate, organisation, until, staff, staff.name(), staff.office());
    }

    /** @param decider name of who saw the letter, {@code by} whoever enters that she did */
    void approve(Mandate mandate, UUID organisation, LocalDate until, Actor by, String decider, OfficeId office) {
        db.sql("""
                update organisations.mandate set state = 'VALID', organisation = :organisation, until = :until,
                    decided_at = :now, decided_by = :by, decider = :name, office = :office
                where id = :id
                """)
                .param("organisation", organisation)
                .param("until", until)
                .param("now", now())
                .param("by", by.key())
                .param("name", decider)
                .param("office", office.value())
                .param("id", mandate.id())
                .update();
    }

    void refuse(Mandate mandate, String reason, Actor.Staff staff) {
        db.sql("""
                update organisations.mandate set state = 'REFUSED', reason = :reason,
                    decided_at = :now, decided_by = :by, decider = :name, office = :office
                where id = :id
                """)
                .param("reason", vault.seal(REASON, mandate.id(), reason))
                .param("now", now())
                .param("by", staff.key())
                .param("name", staff.name())
                .param("office", staff.office().value())
                .param("id", mandate.id())
                .update();
    }

    void end(Mandate mandate, MandateState state, String reason, Actor by) {
        db.sql("""
                update organisations.mandate set state = :state, reason = :reason, ended_at = :now, ended_by = :by where id = :id
                """)
                .param("state", state.name())
                .param("reason", reason.isEmpty() ? null : vault.seal(REASON, mandate.id(), reason))
                .param("now", now())
                .param("by", by.key())
                .param("id", mandate.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Mandate read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var office = row.getObject("office", UUID.class);
        byte @Nullable [] reason = row.getBytes("reason");
        return new Mandate(
                id,
                new PersonId(row.getObject("person", UUID.class)),
                vault.open(HOLDER, id, row.getBytes("holder")),
                vault.open(NUMBER, id, row.getBytes("number")),
                vault.open(DUTY, id, row.getBytes("duty")),
                row.getBoolean("legal"),
                new CreditCode(row.getString("credit_code")),
                row.getString("name"),
                new DivisionCode(row.getString("division")),
                row.getObject("organisation", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                MandateState.valueOf(row.getString("state")),
                row.getString("decider"),
                office == null ? null : new OfficeId(office),
                row.getObject("until", LocalDate.class),
                reason == null ? "" : vault.open(REASON, id, reason));
    }
}
