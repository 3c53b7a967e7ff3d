package anjia.registry;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Households with the roles of their members over time (家庭户). */
@Service
public class Households {

    private record Row(
            UUID household,
            String place,
            UUID person,
            byte[] name,
            String role,
            String sex,
            LocalDate bornOn,
            LocalDate since,
            @Nullable LocalDate until) {}

    private final JdbcClient db;
    private final Persons persons;
    private final PersonSeal seal;
    private final Audit audit;
    private final Changes changes;

    Households(JdbcClient db, Persons persons, PersonSeal seal, Audit audit, Changes changes) {
        this.db = db;
        this.persons = persons;
        this.seal = seal;
        this.audit = audit;
        this.changes = changes;
    }

    /** The household she belongs to on the day; empty when none is known or the actor does not reach her. One audit row with all members. */
    @Transactional
    public Optional<Household> of(Actor actor, PersonId person, LocalDate day) {
        var found = toReckonWith(actor, person, day);
        found.ifPresent(one -> audit.record(
                actor,
                "registry.household",
                one.members().stream().map(member -> member.person().value()).toList(),
                Map.of()));
        return found;
    }

    /** The same for who reckons with it, as one of many steps; not audited: the page that shows what came of it is. */
    public Optional<Household> toReckonWith(Actor actor, PersonId person, LocalDate day) {
        var rows = persons.reached(actor, person)
                .map(id -> membersOf(id.value(), day))
                .orElse(List.of());
        if (rows.isEmpty()) return Optional.empty();
        var first = rows.getFirst();
        return Optional.of(new Household(
                first.household(),
                new DivisionCode(first.place()),
                rows.stream().map(this::member).toList()));
    }

    private List<Row> membersOf(UUID person, LocalDate day) {
        return db.sql("""
                with mine as (
                    select household from registry.membership
                    where person in (select same from registry.report_same_person where person = :person) and valid @> :day
                    order by person = :person desc limit 1),
                members as (
                    select distinct on (coalesce(a.kept, m.person)) coalesce(a.kept, m.person) as person, m.household, m.role, m.valid
                    from mine join registry.membership m on m.household = mine.household and m.valid @> :day
                    left join registry.person_alias a on a.merged = m.person
                    order by coalesce(a.kept, m.person), a.kept is not null)
                select h.id as household, h.place, p.id as person, p.name, m.role, p.sex, p.born_on,
                    lower(m.valid) as since, upper(m.valid) as until
                from members m
                join registry.household h on h.id = m.household
                join registry.person p on p.id = m.person
                order by m.role <> 'HEAD', p.born_on
                """)
                .param("person", person)
                .param("day", day)
                .query(Row.class)
                .list();
    }

    private HouseholdMember member(Row row) {
        return new HouseholdMember(
                new PersonId(row.person()),
                seal.openName(row.person(), row.name()),
                HouseholdRole.valueOf(row.role()),
                Sex.valueOf(row.sex()),
                row.bornOn(),
                row.since(),
                row.until());
    }

    /** A new household with its first member as head. Whoever leaves another one for it is taken out there. */
    @Transactional
    public UUID form(Actor actor, PersonId head, DivisionCode place, LocalDate from) {
        var household = Ids.next();
        db.sql("insert into registry.household (id, place) values (:id, :place)")
                .param("id", household)
                .param("place", place.value())
                .update();
        join(actor, household, head, HouseholdRole.HEAD, from);
        return household;
    }

    /** She belongs to the household from the day on, and to no other. */
    @Transactional
    public void join(Actor actor, UUID household, PersonId person, HouseholdRole role, LocalDate from) {
        var id = persons.require(actor, person).value();
        leaveAnother(id, from);
        db.sql("""
                insert into registry.membership (household, person, role, valid)
                values (:household, :person, :role, daterange(:from, null))
                """)
                .param("household", household)
                .param("person", id)
                .param("role", role.name())
                .param("from", from)
                .update();
        note(actor, "registry.join", id);
    }

    /** She belongs to her household until the day (exclusive); nothing happens when there is none. */
    @Transactional
    public void leave(Actor actor, PersonId person, LocalDate to) {
        var id = persons.require(actor, person).value();
        if (leaveAnother(id, to)) note(actor, "registry.leave", id);
    }

    private boolean leaveAnother(UUID person, LocalDate to) {
        return db.sql("""
                update registry.membership set valid = daterange(lower(valid), :to)
                where person in (select same from registry.report_same_person where person = :person)
                    and upper_inf(valid) and lower(valid) < :to
                """).param("person", person).param("to", to).update() > 0;
    }

    private void note(Actor actor, String act, UUID person) {
        audit.record(actor, act, List.of(person), Map.of());
        changes.append("registry.person", person);
    }
}
