package anjia.registry;

import anjia.access.Actor;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL on {@code registry.person_past}: what a person's row held before it was changed. */
@Component
class PersonPast {

    private static final String REASON = "registry.person_past.reason";

    /** What was known of a person for a time, sealed. */
    record Row(
            UUID id,
            UUID person,
            byte[] name,
            byte[] number,
            byte @Nullable [] phone,
            OffsetDateTime until,
            String corrector,
            byte @Nullable [] reason,
            @Nullable String paper) {}

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    PersonPast(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /** Keeps the row as it lies there now, locked until the end of the transaction that changes it. */
    UUID keep(Actor actor, UUID person, @Nullable Grounds grounds) {
        var id = Ids.next();
        db.sql("select id from registry.person where id = :id for no key update")
                .param("id", person)
                .query(UUID.class)
                .single();
        db.sql("""
                with since as (
                    select coalesce(
                        (select max(upper(known)) from registry.person_past where person = :person),
                        (select entered_at from registry.person where id = :person)) as at)
                insert into registry.person_past (id, person, name, number, phone, known, corrected_by, corrector, reason, paper)
                select :id, p.id, p.name, p.number, p.phone,
                    tstzrange(since.at, greatest(:now, since.at + interval '1 microsecond')), :actor, :who, :reason, :paper
                from registry.person p, since where p.id = :person
                """)
                .param("id", id)
                .param("person", person)
                .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("actor", actor.key())
                .param("who", actor instanceof Actor.Staff staff ? staff.name() : "")
                .param("reason", grounds == null ? null : vault.seal(REASON, id, grounds.reason()))
                .param("paper", grounds == null ? null : grounds.paper())
                .update();
        return id;
    }

    /** The newest correction first. */
    List<Row> of(UUID person) {
        return db.sql("""
                select id, person, name, number, phone, upper(known) as until, corrector, reason, paper
                from registry.person_past where person = :person order by lower(known) desc
                """).param("person", person).query(Row.class).list();
    }

    /** What was known at the moment, when it was corrected since. */
    Optional<Row> at(UUID person, Instant moment) {
        return db.sql("""
                select id, person, name, number, phone, upper(known) as until, corrector, reason, paper
                from registry.person_past where person = :person and known @> :moment
                """)
                .param("person", person)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Row.class)
                .optional();
    }

    boolean wasEnteredBy(UUID person, Instant moment) {
        return db.sql("select entered_at <= :moment from registry.person where id = :person")
                .param("person", person)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Nullable
    String reason(Row row) {
        return row.reason() == null ? null : vault.open(REASON, row.id(), row.reason());
    }
}
