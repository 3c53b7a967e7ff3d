package anjia.registry;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.web.Ids;
import anjia.work.Changes;
import anjia.work.RowBatch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters many persons at once, for jobs of the house that bring them from another book or make them for the demo (批量导入). Whoever is there
 * already stops the whole batch: an import asks before what is new. One audit row per batch; the ids are the caller's.
 */
@Service
public class BulkEntry {

    /** A person with her ties as they were over time. */
    public record PersonWithTies(
            PersonId id,
            String name,
            IdentityNumber number,
            @Nullable PhoneNumber phone,
            List<Tie> ties) {}

    /** A household with its members as they were over time. */
    public record HouseholdWithMembers(UUID id, DivisionCode place, List<Member> members) {}

    public record Member(
            PersonId person,
            HouseholdRole role,
            LocalDate from,
            @Nullable LocalDate to) {}

    private record TieOf(PersonId person, Tie tie) {}

    private record MemberOf(UUID household, Member member) {}

    private final JdbcClient db;
    private final PersonSeal seal;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    BulkEntry(JdbcClient db, PersonSeal seal, Audit audit, Changes changes, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public void organisations(Actor.SystemJob job, Collection<Organisation> organisations) {
        RowBatch.of(organisations)
                .column("id", Organisation::id)
                .column("name", Organisation::name)
                .column("code", Organisation::creditCode)
                .column("division", Organisation::division)
                .insert(db, """
                        insert into registry.organisation (id, name, credit_code, division)
                        select * from unnest(cast(:id as uuid[]), cast(:name as text[]), cast(:code as text[]), cast(:division as text[]))
                        """);
        audit.record(job, "registry.enterOrganisations", List.of(), count(organisations));
    }

    @Transactional
    public void persons(Actor.SystemJob job, Collection<PersonWithTies> persons) {
        insertPersons(job, persons);
        insertTies(persons.stream()
                .flatMap(person -> person.ties().stream().map(tie -> new TieOf(person.id(), tie)))
                .toList());
        changes.append(
                "registry.person",
                persons.stream().map(person -> person.id().value()).toList());
        audit.record(job, "registry.enterPersons", List.of(), count(persons));
    }

    private void insertPersons(Actor.SystemJob job, Collection<PersonWithTies> persons) {
        RowBatch.of(persons)
                .column("id", person -> person.id().value())
                .column("name", person -> seal.sealName(person.id().value(), person.name()))
                .column("number", person -> seal.sealNumber(person.id().value(), person.number()))
                .column(
                        "phone",
                        person -> person.phone() == null
                                ? null
                                : seal.sealPhone(person.id().value(), person.phone()))
                .column(
                        "numberIndex",
                        person -> seal.indexOfNumber(person.number().value()))
                .column("nameIndex", person -> seal.indexOfName(person.name()))
                .column("initialsIndex", person -> seal.indexOfInitialsIn(person.name()))
                .column("soundIndex", person -> seal.indexOfSound(person.name()))
                .column("phoneIndex", person -> person.phone() == null ? null : seal.indexOfPhone(person.phone()))
                .column("sex", person -> person.number().sex())
                .column("bornOn", person -> person.number().bornOn())
                .column("now", _ -> clock.instant())
                .column("job", _ -> job.key())
                .insert(db, """
                        insert into registry.person (id, name, number, phone, number_index, name_index, initials_index,
                            sound_index, phone_index, sex, born_on, entered_at, entered_by)
                        select * from unnest(cast(:id as uuid[]), cast(:name as bytea[]), cast(:number as bytea[]),
                            cast(:phone as bytea[]), cast(:numberIndex as bytea[]), cast(:nameIndex as bytea[]),
                            cast(:initialsIndex as bytea[]), cast(:soundIndex as bytea[]), cast(:phoneIndex as bytea[]), cast(:sex as text[]),
                            cast(:bornOn as date[]), cast(:now as timestamptz[]), cast(:job as text[]))
                        """);
    }

    private void insertTies(List<TieOf> ties) {
        RowBatch.of(ties)
                .column("id", _ -> Ids.next())
                .column("person", one -> one.person().value())
                .column("kind", one -> one.tie().kind())
                .column("place", one -> one.tie().place())
                .column("from", one -> one.tie().from())
                .column("to", one -> one.tie().to())
                .insert(db, """
                        insert into registry.tie (id, person, kind, place, valid)
                        select id, person, kind, place, daterange(since, until)
                        from unnest(cast(:id as uuid[]), cast(:person as uuid[]), cast(:kind as text[]), cast(:place as text[]),
                            cast(:from as date[]), cast(:to as date[])) as t (id, person, kind, place, since, until)
                        """);
    }

    @Transactional
    public void households(Actor.SystemJob job, Collection<HouseholdWithMembers> households) {
        RowBatch.of(households)
                .column("id", HouseholdWithMembers::id)
                .column("place", HouseholdWithMembers::place)
                .insert(db, """
                        insert into registry.household (id, place)
                        select * from unnest(cast(:id as uuid[]), cast(:place as text[]))
                        """);
        insertMembers(households.stream()
                .flatMap(household -> household.members().stream().map(member -> new MemberOf(household.id(), member)))
                .toList());
        audit.record(job, "registry.enterHouseholds", List.of(), count(households));
    }

    private void insertMembers(List<MemberOf> members) {
        RowBatch.of(members)
                .column("household", MemberOf::household)
                .column("person", one -> one.member().person().value())
                .column("role", one -> one.member().role())
                .column("from", one -> one.member().from())
                .column("to", one -> one.member().to())
                .insert(db, """
                        insert into registry.membership (household, person, role, valid)
                        select household, person, role, daterange(since, until)
                        from unnest(cast(:household as uuid[]), cast(:person as uuid[]), cast(:role as text[]),
                            cast(:from as date[]), cast(:to as date[])) as m (household, person, role, since, until)
                        """);
    }

    private static Map<String, String> count(Collection<?> entered) {
        return Map.of("count", String.valueOf(entered.size()));
    }
}
