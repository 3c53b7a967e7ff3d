package anjia.matches;

import anjia.access.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be found, as it is stored (同意库). */
@Component
class ConsentRows {

    private final JdbcClient db;
    private final Clock clock;

    ConsentRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Hers that holds on the day. */
    Optional<Consent> of(PersonId person, LocalDate day) {
        return db.sql("""
                select kinds, until from matches.consent
                where person = :person and withdrawn_at is null and until >= :day
                """)
                .param("person", person.value())
                .param("day", day)
                .query(ConsentRows::consent)
                .optional();
    }

    /** Those of them who consent to anything on the day. */
    Set<UUID> of(Collection<UUID> persons, LocalDate day) {
        return db.sql("""
                select person from matches.consent
                where person = any(:persons) and withdrawn_at is null and until >= :day
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("day", day)
                .query(UUID.class)
                .set();
    }

    /** Those of them, in their order, who consent to employers that are registered there, at this moment and held by nothing: see {@link #hold}. */
    List<PersonId> to(String registered, List<PersonId> persons, LocalDate day) {
        var they = db
                .sql("""
                select c.person, c.kinds, c.until, w.home from matches.consent c join matches.wish w on w.person = c.person
                where c.person = any(:persons) and c.withdrawn_at is null and c.until >= :day and w.home is not null
                """)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) ->
                        consent(row, number).kinds().contains(EmployerKind.of(registered, row.getString("home")))
                                ? Optional.of(new PersonId(row.getObject("person", UUID.class)))
                                : Optional.<PersonId>empty())
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return persons.stream().filter(they::contains).toList();
    }

    void give(PersonId person, Consent consent) {
        db.sql("""
                insert into matches.consent (person, kinds, until, given_at) values (:person, :kinds, :until, :now)
                on conflict (person) do update set kinds = :kinds, until = :until, given_at = :now, withdrawn_at = null
                """)
                .param("person", person.value())
                .param("kinds", consent.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("until", consent.until())
                .param("now", now())
                .update();
    }

    /** Under all of her ids. @return whether there was one */
    boolean withdraw(PersonId person) {
        return db.sql("""
                        update matches.consent set withdrawn_at = :now
                        where withdrawn_at is null
                          and person in (select same from registry.report_same_person where person = :person)
                        """).param("now", now()).param("person", person.value()).update() > 0;
    }

    /**
     * Those of them who consent on the day, held fast until the transaction ends: who withdraws meanwhile waits for this look to be written, and
     * who was first with withdrawing is not here.
     */
    Map<UUID, Consent> hold(Collection<UUID> persons, LocalDate day) {
        var held = new HashMap<UUID, Consent>();
        db.sql("""
                select person, kinds, until from matches.consent
                where person = any(:persons) and withdrawn_at is null and until >= :day
                order by person for share
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    held.put(row.getObject("person", UUID.class), consent(row, 0));
                });
        return held;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        var kinds = Arrays.stream((String[]) row.getArray("kinds").getArray())
                .map(EmployerKind::valueOf)
                .toList();
        return new Consent(kinds, row.getObject("until", LocalDate.class));
    }
}
