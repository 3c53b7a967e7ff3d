package anjia.objections;

import anjia.access.PersonId;
import anjia.places.OfficeId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person says is not right, and what the office answered (异议).
 *
 * @param shown what she read there when she objected
 * @param answer reason of the office; null while open, or taken back
 */
record Objection(
        UUID id,
        PersonId person,
        About about,
        String shown,
        Wrong wrong,
        String words,
        OfficeId office,
        LocalDate raisedOn,
        LocalDate dueOn,
        boolean dueProvisional,
        State state,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        @Nullable String answerer) {

    /** Where it stands; from OPEN to one of the others, and no further. */
    enum State {
        OPEN,
        /** 已更正: she was right. */
        PUT_RIGHT,
        /** 维持: it stays, with a reason. */
        KEPT,
        /** 撤回 */
        WITHDRAWN
    }
}
