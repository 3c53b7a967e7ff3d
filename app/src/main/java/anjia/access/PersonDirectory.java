package anjia.access;

import java.util.Optional;
import java.util.Set;

/** What log-in and visits need to know of persons; supplied by the registry above. */
public interface PersonDirectory {

    /** The person with this identity number (18 characters, normalised), with the phone for the one-time code; empty when unknown. */
    Optional<Contact> byIdentityNumber(String number);

    /** The name of a person, for the page frame of the person herself. */
    String nameOf(PersonId person);

    /** Where a person is told that a window opened her record; empty when no phone is known. */
    Optional<String> phoneOf(PersonId person);

    /** The id under which she is kept, when this one was merged into another. */
    default PersonId kept(PersonId person) {
        return person;
    }

    /** Every id of the person: things of hers lie under each of them. */
    default Set<PersonId> same(PersonId person) {
        return Set.of(person);
    }

    /** Her identity numbers under all of her ids, normalised; to find out whether a member of staff is she. */
    default Set<String> numbersOf(PersonId person) {
        return Set.of();
    }

    record Contact(PersonId person, String phone) {}
}
