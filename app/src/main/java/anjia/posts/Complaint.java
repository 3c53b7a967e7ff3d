package anjia.posts;

import anjia.access.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says is wrong with a post (岗位举报).
 *
 * @param complainant null when she gave no name
 * @param words her own; may be empty
 * @param answer the reason of the office, {@code answeredOn} and {@code answerer}; null while it is open
 */
record Complaint(
        UUID id,
        UUID post,
        @Nullable PersonId complainant,
        Wrong wrong,
        String words,
        Instant raisedAt,
        State state,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        @Nullable String answerer) {

    /** What is wrong (举报事由). */
    enum Wrong {
        /** 收费、收押金、扣证件 */
        FEE,
        /** 没有这个岗位 */
        NOT_THERE,
        /** 工资和写的不一样 */
        WAGE,
        /** 就业歧视 */
        DISCRIMINATION,
        OTHER
    }

    /** What came of it (处理结果). */
    enum State {
        OPEN,
        NOTHING_FOUND,
        SENT_BACK,
        WITHDRAWN,
        /** The post was over before anybody looked. */
        GONE
    }
}
