package anjia.access;

import java.util.Optional;

/** What log-in needs to know of persons; supplied by the registry above. */
public interface PersonDirectory {

    /** The person with this identity number (18 characters, normalised), with the phone for the one-time code; empty when unknown. */
    Optional<Contact> byIdentityNumber(String number);

    /** The name of a person, for the page frame of the person herself. */
    String nameOf(PersonId person);

    record Contact(PersonId person, String phone) {}
}
