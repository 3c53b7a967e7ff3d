package anjia.catalogue;

import anjia.access.PersonId;
import java.util.UUID;

/** Whom a file is about when it is not who hands it in (办件对象): the child that goes to school. */
public record Subject(PersonId person, String name) {

    /** What tells two files of one applicant and item apart. */
    public String key() {
        return person.value().toString();
    }

    /** Whom a key means. */
    public static PersonId person(String key) {
        return new PersonId(UUID.fromString(key));
    }
}
