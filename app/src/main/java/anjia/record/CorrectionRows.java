package anjia.record;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.record.Correction.Kind;
import anjia.registry.Grounds;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL on {@code record.correction}; who may ask was settled before. */
@Component
class CorrectionRows {

    private static final String REASON = "record.correction.reason";

    private record Row(
            UUID id,
            String kind,
            @Nullable UUID subject,
            @Nullable Integer first,
            @Nullable Integer end,
            @Nullable String scheme,
            @Nullable String place,
            OffsetDateTime at,
            byte[] reason,
            @Nullable String paper,
            String corrector) {}

    private final JdbcClient db;
    private final SpellRows spells;
    private final Vault vault;

    CorrectionRows(JdbcClient db, SpellRows spells, Vault vault) {
        this.db = db;
        this.spells = spells;
        this.vault = vault;
    }

    void ofSpell(Actor.Staff clerk, Kind kind, Spell spell, Instant at, Grounds grounds) {
        insert(clerk, kind, spell.person(), spell.id(), null, at, grounds);
    }

    void ofMonths(Actor.Staff clerk, Kind kind, PersonId person, InsuranceRun months, Instant at, Grounds grounds) {
        insert(clerk, kind, person, null, months, at, grounds);
    }

    private void insert(
            Actor.Staff clerk,
            Kind kind,
            PersonId person,
            @Nullable UUID spell,
            @Nullable InsuranceRun months,
            Instant at,
            Grounds grounds) {
        var id = Ids.next();
        db.sql("""
                insert into record.correction (id, person, kind, subject, months, scheme, place, at, reason, paper,
                    corrected_by, corrector)
                values (:id, :person, :kind, :subject,
                    case when cast(:first as int) is null then null else int4range(cast(:first as int), cast(:end as int)) end,
                    :scheme, :place, :at, :reason, :paper, :by, :who)
                """)
                .param("id", id)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("subject", spell)
                .param("first", months == null ? null : Months.number(months.first()))
                .param("end", months == null ? null : Months.number(months.last()) + 1)
                .param("scheme", months == null ? null : months.scheme())
                .param("place", months == null ? null : months.place().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", vault.seal(REASON, id, grounds.reason()))
                .param("paper", grounds.paper())
                .param("by", clerk.key())
                .param("who", clerk.name())
                .update();
    }

    /** The newest first. */
    List<Correction> of(PersonId person) {
        return db.sql("""
                select id, kind, subject, lower(months) as first, upper(months) as end, scheme, place, at, reason, paper, corrector
                from record.correction
                where person in (select same from registry.report_same_person where person = :person) order by at desc, id desc
                """).param("person", person.value()).query(Row.class).list().stream()
                .map(row -> correction(person, row))
                .toList();
    }

    private Correction correction(PersonId person, Row row) {
        var at = row.at().toInstant();
        return new Correction(
                row.id(),
                Kind.valueOf(row.kind()),
                at,
                row.corrector(),
                spell(person, row.subject(), at.minus(1, ChronoUnit.MICROS)),
                spell(person, row.subject(), at),
                months(row),
                vault.open(REASON, row.id(), row.reason()),
                row.paper());
    }

    private @Nullable Spell spell(PersonId person, @Nullable UUID spell, Instant known) {
        if (spell == null) return null;
        return spells.of(person, known).stream()
                .filter(one -> one.id().equals(spell))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable InsuranceRun months(Row row) {
        var first = row.first();
        var end = row.end();
        if (first == null || end == null || row.scheme() == null || row.place() == null) return null;
        return new InsuranceRun(
                row.scheme(), new DivisionCode(row.place()), null, Months.month(first), Months.month(end - 1), "");
    }
}
