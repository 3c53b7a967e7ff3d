package anjia.registry;

import anjia.access.PersonId;
import java.util.UUID;

/**
 * Gives what was written since a merge to the other one, when the two are parted again (撤销合并后的归属). Every module that keeps rows of
 * persons has one; rows are known to be newer by their UUIDv7.
 */
public interface WrittenSince {

    /**
     * In the transaction of the parting.
     *
     * @param bound rows with a greater id were written since the merge
     */
    void give(PersonId from, PersonId to, UUID bound);
}
