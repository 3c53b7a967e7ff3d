package anjia.registry;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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

    private final JdbcTemplate db;
    private final PersonSeal seal;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    BulkEntry(JdbcTemplate db, PersonSeal seal, Audit audit, Changes changes, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public void organisations(Actor.SystemJob job, Collection<Organisation> organisations) {
        insert("""
                insert into registry.organisation (id, name, credit_code, division) values (?, ?, ?, ?)
                """, organisations.stream().map(BulkEntry::row).toList());
        audit.record(job, "registry.enterOrganisations", List.of(), count(organisations));
    }

    @Transactional
    public void persons(Actor.SystemJob job, Collection<PersonWithTies> persons) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        insert("""
                insert into registry.person (id, name, number, phone, number_index, name_index, initials_index, phone_index,
                    sex, born_on, entered_at, entered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, persons.stream().map(person -> row(person, now, job)).toList());
        insert(
                """
                insert into registry.tie (id, person, kind, place, valid) values (?, ?, ?, ?, daterange(?, ?))
                """,
                persons.stream()
                        .flatMap(person -> person.ties().stream().map(tie -> row(person, tie)))
                        .toList());
        changes.append(
                "registry.person",
                persons.stream().map(person -> person.id().value()).toList());
        audit.record(job, "registry.enterPersons", List.of(), count(persons));
    }

    @Transactional
    public void households(Actor.SystemJob job, Collection<HouseholdWithMembers> households) {
        insert(
                """
                insert into registry.household (id, place) values (?, ?)
                """,
                households.stream()
                        .map(household -> new @Nullable Object[] {
                            household.id(), household.place().value()
                        })
                        .toList());
        insert(
                """
                insert into registry.membership (household, person, role, valid) values (?, ?, ?, daterange(?, ?))
                """,
                households.stream()
                        .flatMap(household -> household.members().stream().map(member -> row(household, member)))
                        .toList());
        audit.record(job, "registry.enterHouseholds", List.of(), count(households));
    }

    private @Nullable Object[] row(PersonWithTies person, Object now, Actor.SystemJob job) {
        var id = person.id().value();
        var phone = person.phone();
        return new @Nullable Object[] {
            id,
            seal.sealName(id, person.name()),
            seal.sealNumber(id, person.number()),
            phone == null ? null : seal.sealPhone(id, phone),
            seal.indexOfNumber(person.number().value()),
            seal.indexOfName(person.name()),
            seal.indexOfInitialsIn(person.name()),
            phone == null ? null : seal.indexOfPhone(phone),
            person.number().sex().name(),
            person.number().bornOn(),
            now,
            job.key()
        };
    }

    private static @Nullable Object[] row(PersonWithTies person, Tie tie) {
        return new @Nullable Object[] {
            Ids.next(), person.id().value(), tie.kind().name(), tie.place().value(), tie.from(), tie.to()
        };
    }

    private static @Nullable Object[] row(HouseholdWithMembers household, Member member) {
        return new @Nullable Object[] {
            household.id(), member.person().value(), member.role().name(), member.from(), member.to()
        };
    }

    private static @Nullable Object[] row(Organisation organisation) {
        var code = organisation.creditCode();
        return new @Nullable Object[] {
            organisation.id(),
            organisation.name(),
            code == null ? null : code.value(),
            organisation.division().value()
        };
    }

    private void insert(String sql, List<@Nullable Object[]> rows) {
        db.batchUpdate(sql, rows);
    }

    private static Map<String, String> count(Collection<?> entered) {
        return Map.of("count", String.valueOf(entered.size()));
    }
}
