package anjia.registry;

import anjia.access.PersonDirectory;
import anjia.access.PersonId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What log-in and visits know of persons; nobody has logged in yet, so it takes no actor and shows nothing to anybody. */
@Component
class RegistryDirectory implements PersonDirectory {

    private record PhoneRow(UUID id, byte @Nullable [] phone) {}

    private record NumberRow(UUID id, byte[] number) {}

    private record NameRow(UUID id, byte[] name) {}

    private final JdbcClient db;
    private final PersonQueries queries;
    private final PersonSeal seal;

    RegistryDirectory(JdbcClient db, PersonQueries queries, PersonSeal seal) {
        this.db = db;
        this.queries = queries;
        this.seal = seal;
    }

    @Override
    public Optional<Contact> byIdentityNumber(String number) {
        return queries.ownerOf(seal.indexOfNumber(number))
                .map(queries::kept)
                .flatMap(person -> phoneOf(person).map(phone -> new Contact(person, phone)));
    }

    @Override
    public String nameOf(PersonId person) {
        var row = db.sql("select id, name from registry.person where id = :id")
                .param("id", queries.kept(person).value())
                .query(NameRow.class)
                .optional()
                .orElseThrow(() -> new UnknownPerson(person));
        return seal.openName(row.id(), row.name());
    }

    @Override
    public Optional<String> phoneOf(PersonId person) {
        return db.sql("select id, phone from registry.person where id = :id and phone is not null")
                .param("id", queries.kept(person).value())
                .query(PhoneRow.class)
                .optional()
                .flatMap(row -> Optional.ofNullable(row.phone()).map(phone -> seal.openPhone(row.id(), phone)));
    }

    @Override
    public Set<String> numbersOf(PersonId person) {
        return db.sql("""
                select id, number from registry.person where id in (select same from registry.report_same_person where person = :person)
                """).param("person", person.value()).query(NumberRow.class).list().stream()
                .map(row -> seal.openNumber(row.id(), row.number()).value())
                .collect(Collectors.toSet());
    }

    @Override
    public PersonId kept(PersonId person) {
        return queries.kept(person);
    }

    @Override
    public Set<PersonId> same(PersonId person) {
        return queries.same(person);
    }
}
