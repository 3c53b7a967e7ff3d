package anjia.registry;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL on persons and their ties; every statement on persons carries the actor's reach. */
@Component
class PersonQueries {

    private record TieRow(
            UUID person,
            String kind,
            String place,
            LocalDate since,
            @Nullable LocalDate until) {
        Tie tie() {
            return new Tie(TieKind.valueOf(kind), new DivisionCode(place), since, until);
        }
    }

    private record ResidenceRow(UUID person, String place) {}

    private final JdbcClient db;
    private final Reach reach;

    PersonQueries(JdbcClient db, Reach reach) {
        this.db = db;
        this.reach = reach;
    }

    /** The id that stayed, when this one was merged into another. */
    PersonId kept(PersonId person) {
        return db.sql("select kept as value from registry.person_alias where merged = :id")
                .param("id", person.value())
                .query(PersonId.class)
                .optional()
                .orElse(person);
    }

    /** The ids that stayed, by the ids asked for. */
    Map<UUID, UUID> kept(Collection<UUID> persons) {
        var kept = new HashMap<UUID, UUID>();
        persons.forEach(person -> kept.put(person, person));
        db.sql("select merged, kept from registry.person_alias where merged = any(:ids)")
                .param("ids", persons.toArray(UUID[]::new))
                .query((row, _) -> kept.put(row.getObject("merged", UUID.class), row.getObject("kept", UUID.class)))
                .list();
        return kept;
    }

    /** Every id of the person: the one that stayed and those that were merged into it. */
    Set<PersonId> same(PersonId person) {
        return new HashSet<>(db.sql("select same as value from registry.report_same_person where person = :person")
                .param("person", person.value())
                .query(PersonId.class)
                .list());
    }

    Optional<PersonRow> byId(Actor actor, PersonId person) {
        return where(actor, "p.id = :id", Map.of("id", person.value()), 1).stream()
                .findFirst();
    }

    List<PersonRow> byIds(Actor actor, Collection<UUID> ids) {
        return where(actor, "p.id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new)), ids.size());
    }

    /** @param condition in SQL on {@code p}, never made of what somebody typed */
    List<PersonRow> where(Actor actor, String condition, Map<String, Object> parameters, int atMost) {
        var within = reach.of(actor);
        return db.sql("""
                select %s from registry.person p
                where %s and %s and not exists (select from registry.person_alias a where a.merged = p.id)
                order by p.id desc limit :atMost
                """.formatted(PersonRow.COLUMNS, condition, within.sql()))
                .params(parameters)
                .params(within.parameters())
                .param("atMost", atMost)
                .query(PersonRow.class)
                .list();
    }

    boolean reaches(Actor actor, PersonId person) {
        var within = reach.of(actor);
        return db.sql("select exists (select from registry.person p where p.id = :id and %s)".formatted(within.sql()))
                .param("id", person.value())
                .params(within.parameters())
                .query(Boolean.class)
                .single();
    }

    /** Whoever has this number, wherever she lives: only to tell "elsewhere" from "nobody". */
    Optional<PersonId> ownerOf(byte[] numberIndex) {
        return db.sql("select id as value from registry.person where number_index = :index")
                .param("index", numberIndex)
                .query(PersonId.class)
                .optional();
    }

    /** All ties, past ones included, newest first. */
    List<Tie> ties(PersonId person) {
        return db.sql("""
                select person, kind, place, lower(valid) as since, upper(valid) as until
                from registry.tie where person in (select same from registry.report_same_person where person = :person)
                order by lower(valid) desc, kind
                """).param("person", person.value()).query(TieRow.class).list().stream()
                .map(TieRow::tie)
                .distinct()
                .toList();
    }

    /** Where each of them lives on the day, or is registered at home when no residence is known. */
    Map<UUID, DivisionCode> residences(Collection<UUID> persons, LocalDate day) {
        return db
                .sql("""
                with asked as (select unnest(:persons) as person),
                same as (
                    select person, person as same from asked
                    union all select asked.person, o.other from asked join registry.report_other_id o on o.person = asked.person)
                select distinct on (s.person) s.person, t.place
                from same s join registry.tie t on t.person = s.same
                where t.kind in ('RESIDENCE', 'HOME_REGISTRATION') and t.valid @> :day
                order by s.person, t.kind desc, s.same = s.person desc, lower(t.valid) desc
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("day", day)
                .query(ResidenceRow.class)
                .list()
                .stream()
                .collect(Collectors.toMap(ResidenceRow::person, row -> new DivisionCode(row.place())));
    }
}
