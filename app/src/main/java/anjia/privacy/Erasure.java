package anjia.privacy;

import anjia.access.PersonId;
import anjia.places.OfficeId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked an office to erase her data (删除申请).
 *
 * @param words hers; empty when she gave none
 * @param answer the reason of the office; null while it is open or when she took it back
 */
record Erasure(
        UUID id,
        PersonId person,
        String words,
        OfficeId office,
        LocalDate raisedOn,
        LocalDate dueOn,
        boolean dueProvisional,
        State state,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        @Nullable String answerer) {

    enum State {
        OPEN,
        ERASED,
        REFUSED,
        WITHDRAWN
    }
}
