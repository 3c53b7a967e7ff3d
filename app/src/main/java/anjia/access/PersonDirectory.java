package anjia.access;

import java.util.Optional;

/** What log-in and visits need to know of persons; supplied by the registry above. */
public interface PersonDirectory {

    /** The person with this identity number (18 characters, normalised), with the phone for the one-time code; empty when unknown. */
    Optional<Contact> byIdentityNumber(String number);

    /** The name of a person, for the page frame of the person herself. */
    String nameOf(PersonId person);

    /** Where a person is told that a window opened her record; empty when no phone is known. */
    Optional<String> phoneOf(PersonId person);

    record Contact(PersonId person, String phone) {}
}
