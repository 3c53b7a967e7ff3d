package anjia.record;

import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.registry.Organisations;
import anjia.web.OncePerPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL on {@code record.spell}; who may ask was settled before. */
@Component
class SpellRows {

    private static final String SELECT = """
            select id, person, kind, place, organisation, details, lower(valid) as since, upper(valid) as until,
                lower(known) as known_since, source
            from record.spell
            """;
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Organisations organisations;

    SpellRows(JdbcClient db, JsonMapper json, Organisations organisations) {
        this.db = db;
        this.json = json;
        this.organisations = organisations;
    }

    /** What was known at the moment, newest first; without a moment, what is known now. */
    List<Spell> of(PersonId person, @Nullable Instant knownAt) {
        return OncePerPage.find(new Asked(person, knownAt), () -> read(person, knownAt));
    }

    private record Asked(PersonId person, @Nullable Instant knownAt) {}

    private List<Spell> read(PersonId person, @Nullable Instant knownAt) {
        var spells = db.sql(SELECT + """
                where person in (select same from registry.report_same_person where person = :person) and %s
                order by lower(valid) desc, id desc
                """.formatted(knownAt == null ? "upper_inf(known)" : "known @> :knownAt"))
                .param("person", person.value())
                .params(knownAt == null ? Map.of() : Map.of("knownAt", knownAt.atOffset(ZoneOffset.UTC)))
                .query(this::spell)
                .list();
        return named(spells);
    }

    Optional<Spell> knownNow(UUID id) {
        var found = db.sql(SELECT + "where id = :id and upper_inf(known)")
                .param("id", id)
                .query(this::spell)
                .list();
        return named(found).stream().findFirst();
    }

    void insert(UUID row, Spell spell, String actor) {
        db.sql("""
                insert into record.spell (row_id, id, person, kind, place, organisation, details, valid, known, source, entered_by)
                values (:row, :id, :person, :kind, :place, :organisation, cast(:details as jsonb),
                    daterange(:from, :to), tstzrange(:known, null), :source, :actor)
                """)
                .param("row", row)
                .param("id", spell.id())
                .param("person", spell.person().value())
                .param("kind", spell.kind())
                .param("place", spell.place() == null ? null : spell.place().value())
                .param("organisation", spell.organisation())
                .param("details", json.writeValueAsString(spell.details()))
                .param("from", spell.from())
                .param("to", spell.to())
                .param("known", spell.knownSince().atOffset(ZoneOffset.UTC))
                .param("source", spell.source())
                .param("actor", actor)
                .update();
    }

    /** What was known of the spell was known until the moment, and no longer. */
    void close(UUID id, Instant knownUntil) {
        db.sql("update record.spell set known = tstzrange(lower(known), :until) where id = :id and upper_inf(known)")
                .param("until", knownUntil.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private Spell spell(ResultSet row, int number) throws SQLException {
        var place = row.getString("place");
        return new Spell(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("kind"),
                place == null ? null : new DivisionCode(place),
                row.getObject("organisation", UUID.class),
                null,
                json.readValue(row.getString("details"), DETAILS),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("known_since", OffsetDateTime.class).toInstant(),
                row.getString("source"));
    }

    private List<Spell> named(List<Spell> spells) {
        var names = organisations.names(spells.stream()
                .map(Spell::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return spells.stream()
                .map(spell -> spell.organisation() == null ? spell : spell.at(names.get(spell.organisation())))
                .toList();
    }
}
