package anjia.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the door needs to know of mandates, and to whom it says what helpers did; supplied by the module that keeps them. */
public interface HelperDirectory {

    /** The helper as this mandate lets her act today; empty when it is not hers, not agreed to, or over. */
    Optional<Actor.Helper> within(PersonId helper, UUID mandate);

    /** The name of the person for whom a helper acts, for the frame of the pages. */
    String nameOfPerson(Actor.Helper helper);

    /** All who help her today. */
    List<PersonId> helpersOf(PersonId person);

    /** Who helps her and hears when there is news; of what, she sees when she looks. */
    List<PersonId> toTell(PersonId person);

    /**
     * Keeps what a helper did, for the person to see, in the transaction of the act.
     *
     * @param act as in the audit, "cases.handIn"
     * @param details as in the audit: words without personal data
     */
    void acted(Actor.Helper helper, String act, Map<String, String> details);
}
