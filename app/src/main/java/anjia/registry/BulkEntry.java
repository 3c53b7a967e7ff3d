package anjia.registry;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.web.Ids;
import anjia.work.Changes;
import anjia.work.CopyBatch;
import anjia.work.CopyRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Seals and encodes many persons at once, for jobs of the house that bring them from another book or make them for the demo (批量导入). It writes
 * nothing and may be called by several threads; {@link anjia.work.BulkWriter} enters the batches. Whoever is there already stops the job: an
 * import asks before what is new. The ids are the caller's.
 */
@Service
public class BulkEntry {

    /** What the batches are copied into. */
    public static final List<String> TABLES = List.of(
            "registry.organisation", "registry.person", "registry.tie", "registry.household", "registry.membership");

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

    private final PersonSeal seal;
    private final Changes changes;
    private final Clock clock;

    BulkEntry(PersonSeal seal, Clock clock, Changes changes) {
        this.changes = changes;
        this.seal = seal;
        this.clock = clock;
    }

    public CopyBatch organisations(Collection<Organisation> organisations) {
        var rows = CopyRows.of("registry.organisation", "id", "name", "credit_code", "division");
        for (var one : organisations) {
            var code = one.creditCode();
            rows.row()
                    .uuid(one.id())
                    .text(one.name())
                    .text(code == null ? null : code.value())
                    .text(one.division().value());
        }
        return new CopyBatch("registry.enterOrganisations", organisations.size(), List.of(rows));
    }

    public CopyBatch persons(Actor.SystemJob job, Collection<PersonWithTies> persons) {
        var ids = persons.stream().map(person -> person.id().value()).toList();
        return new CopyBatch(
                "registry.enterPersons",
                persons.size(),
                List.of(personRows(job, persons), tieRows(persons), changes.rows("registry.person", ids)));
    }

    private CopyRows personRows(Actor.SystemJob job, Collection<PersonWithTies> persons) {
        var rows = CopyRows.of(
                "registry.person",
                "id",
                "name",
                "number",
                "phone",
                "number_index",
                "name_index",
                "initials_index",
                "sound_index",
                "phone_index",
                "sex",
                "born_on",
                "entered_at",
                "entered_by");
        var now = clock.instant();
        for (var person : persons) {
            var id = person.id().value();
            var number = person.number();
            var phone = person.phone();
            rows.row().uuid(id).bytes(seal.sealName(id, person.name())).bytes(seal.sealNumber(id, number));
            rows.bytes(phone == null ? null : seal.sealPhone(id, phone));
            rows.bytes(seal.indexOfNumber(number.value())).bytes(seal.indexOfName(person.name()));
            rows.bytes(seal.indexOfInitialsIn(person.name())).bytes(seal.indexOfSound(person.name()));
            rows.bytes(phone == null ? null : seal.indexOfPhone(phone));
            rows.text(number.sex().name()).day(number.bornOn()).moment(now).text(job.key());
        }
        return rows;
    }

    private static CopyRows tieRows(Collection<PersonWithTies> persons) {
        var rows = CopyRows.of("registry.tie", "id", "person", "kind", "place", "valid");
        for (var person : persons)
            for (var tie : person.ties())
                rows.row()
                        .uuid(Ids.next())
                        .uuid(person.id().value())
                        .text(tie.kind().name())
                        .text(tie.place().value())
                        .days(tie.from(), tie.to());
        return rows;
    }

    public CopyBatch households(Collection<HouseholdWithMembers> households) {
        var rows = CopyRows.of("registry.household", "id", "place");
        var members = CopyRows.of("registry.membership", "household", "person", "role", "valid");
        for (var household : households) {
            rows.row().uuid(household.id()).text(household.place().value());
            for (var member : household.members())
                members.row()
                        .uuid(household.id())
                        .uuid(member.person().value())
                        .text(member.role().name())
                        .days(member.from(), member.to());
        }
        return new CopyBatch("registry.enterHouseholds", households.size(), List.of(rows, members));
    }
}
