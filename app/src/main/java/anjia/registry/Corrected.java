package anjia.registry;

import anjia.access.PersonId;
import java.util.UUID;

/** What came of correcting a person (更正结果). */
public sealed interface Corrected {

    /** It is known otherwise from now on. */
    record Done(UUID correction) implements Corrected {}

    /** Everything was known so already. */
    record Nothing() implements Corrected {}

    /** The number stands in the book for somebody: she is entered twice, and the two are to be merged. */
    record NumberTaken(PersonId owner) implements Corrected {}
}
