package anjia.posts;

import java.util.EnumSet;
import java.util.Set;

/** Where a post stands (岗位状态), and where it may go from there. */
enum PostState {
    /** 待审核: its words hold something that a person has to look at. */
    IN_REVIEW,
    /** 退回修改: the employer mends it. */
    SENT_BACK,
    /** 招聘中 */
    OPEN,
    /** 已招满 */
    FILLED,
    /** 已到期 */
    EXPIRED,
    /** 已撤下 */
    WITHDRAWN;

    Set<PostState> next() {
        return switch (this) {
            case IN_REVIEW -> EnumSet.of(OPEN, SENT_BACK, EXPIRED, WITHDRAWN);
            case SENT_BACK -> EnumSet.of(IN_REVIEW, EXPIRED, WITHDRAWN);
            case OPEN -> EnumSet.of(IN_REVIEW, SENT_BACK, FILLED, EXPIRED, WITHDRAWN);
            case FILLED, EXPIRED, WITHDRAWN -> EnumSet.noneOf(PostState.class);
        };
    }

    boolean mayBecome(PostState other) {
        return next().contains(other);
    }

    boolean isOver() {
        return next().isEmpty();
    }
}
