package anjia.registry;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.registry.PersonChange.Field;
import anjia.registry.PersonChange.Kind;
import anjia.web.Formats;
import anjia.work.Changes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what is known of a person, and tells what was known before (人员信息更正). Nothing is overwritten: what was known stays, with the
 * time for which it was.
 *
 * @see "个人信息保护法 第四十六条: whose data are wrong or incomplete may have them corrected"
 */
@Service
public class Corrections {

    private final JdbcClient db;
    private final Persons persons;
    private final PersonQueries queries;
    private final PersonPast past;
    private final PersonSeal seal;
    private final Audit audit;
    private final Changes changes;

    Corrections(
            JdbcClient db,
            Persons persons,
            PersonQueries queries,
            PersonPast past,
            PersonSeal seal,
            Audit audit,
            Changes changes) {
        this.db = db;
        this.persons = persons;
        this.queries = queries;
        this.past = past;
        this.seal = seal;
        this.audit = audit;
        this.changes = changes;
    }

    /** What holds from now on; the day of birth and the sex are those of the number. */
    public record Right(
            String name, IdentityNumber number, @Nullable PhoneNumber phone) {}

    /** @throws UnknownPerson when the clerk does not reach her */
    @Transactional
    public Corrected correct(Actor.Staff clerk, PersonId person, Right right, Grounds grounds) {
        var id = persons.require(clerk, person).value();
        var known = queries.byId(clerk, new PersonId(id)).orElseThrow().opened(seal, List.of());
        if (isKnown(known, right)) return new Corrected.Nothing();
        var owner = queries.ownerOf(seal.indexOfNumber(right.number().value()));
        if (owner.isPresent() && !owner.get().value().equals(id)) return new Corrected.NumberTaken(owner.get());
        var correction = past.keep(clerk, id, grounds);
        write(id, right);
        audit.record(clerk, "registry.correct", List.of(id), Map.of("correction", correction.toString()));
        changes.append("registry.person", id);
        return new Corrected.Done(correction);
    }

    private static boolean isKnown(Person known, Right right) {
        var phone = right.phone() == null ? null : right.phone().value();
        return known.name().equals(right.name())
                && known.number().equals(right.number())
                && Objects.equals(known.phone(), phone);
    }

    private void write(UUID id, Right right) {
        var phone = right.phone();
        db.sql("""
                update registry.person set name = :name, number = :number, phone = :phone, number_index = :numberIndex,
                    name_index = :nameIndex, initials_index = :initialsIndex, sound_index = :soundIndex,
                    phone_index = :phoneIndex, sex = :sex, born_on = :bornOn
                where id = :id
                """)
                .param("id", id)
                .param("name", seal.sealName(id, right.name()))
                .param("number", seal.sealNumber(id, right.number()))
                .param("phone", phone == null ? null : seal.sealPhone(id, phone))
                .param("numberIndex", seal.indexOfNumber(right.number().value()))
                .param("nameIndex", seal.indexOfName(right.name()))
                .param("initialsIndex", seal.indexOfInitialsIn(right.name()))
                .param("soundIndex", seal.indexOfSound(right.name()))
                .param("phoneIndex", phone == null ? null : seal.indexOfPhone(phone))
                .param("sex", right.number().sex().name())
                .param("bornOn", right.number().bornOn())
                .update();
    }

    /** Every correction, the newest first; empty when the actor does not reach her. */
    public List<PersonChange> of(Actor actor, PersonId person) {
        var kept = queries.kept(person);
        var row = queries.byId(actor, kept);
        if (row.isEmpty()) return List.of();
        var after = row.get().opened(seal, List.of());
        var list = new ArrayList<PersonChange>();
        for (var earlier : past.of(kept.value())) {
            var before = opened(earlier);
            var fields = fields(before, after);
            if (!fields.isEmpty())
                list.add(new PersonChange(
                        earlier.id(),
                        earlier.until().toInstant(),
                        earlier.corrector(),
                        fields,
                        past.reason(earlier),
                        earlier.paper()));
            after = before;
        }
        return List.copyOf(list);
    }

    private static List<Field> fields(Person before, Person after) {
        var fields = new ArrayList<Field>();
        if (!before.name().equals(after.name())) fields.add(new Field(Kind.NAME, before.name(), after.name()));
        if (!before.number().equals(after.number()))
            fields.add(new Field(
                    Kind.NUMBER,
                    Formats.identityNumber(before.number().value()),
                    Formats.identityNumber(after.number().value())));
        if (!Objects.equals(before.phone(), after.phone()))
            fields.add(new Field(Kind.PHONE, masked(before.phone()), masked(after.phone())));
        return fields;
    }

    private static String masked(@Nullable String phone) {
        return phone == null ? "" : Formats.phone(phone);
    }

    private Person opened(PersonPast.Row row) {
        var number = seal.openNumber(row.person(), row.number());
        return new Person(
                new PersonId(row.person()),
                seal.openName(row.person(), row.name()),
                number,
                number.sex(),
                number.bornOn(),
                row.phone() == null ? null : seal.openPhone(row.person(), row.phone()),
                List.of());
    }

    /**
     * Opens a person as she was known at the moment; audited as a read. Ties are not among it: they are kept by when they held alone.
     *
     * @return empty when the actor does not reach her, or nobody knew her at that moment
     */
    @Transactional
    public Optional<Person> asKnown(Actor actor, PersonId person, Instant moment) {
        return persons.view(actor, person)
                .filter(now -> past.wasEnteredBy(now.id().value(), moment))
                .map(now -> past.at(now.id().value(), moment).map(this::opened).orElse(now));
    }
}
