package anjia.fairs;

import java.util.EnumSet;
import java.util.Set;

/** Where a fair stands (招聘会状态), and where it may go from there. */
enum FairState {
    /** 筹备中 */
    PLANNED,
    /** 已公布 */
    PUBLISHED,
    /** 已举办: results are written. */
    HELD,
    /** 已办结: its report no longer changes. */
    CLOSED,
    /** 已取消 */
    CANCELLED;

    Set<FairState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(PUBLISHED, CANCELLED);
            case PUBLISHED -> EnumSet.of(HELD, CANCELLED);
            case HELD -> EnumSet.of(CLOSED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(FairState.class);
        };
    }

    boolean mayBecome(FairState other) {
        return next().contains(other);
    }

    /** Whether everybody may read of it. */
    boolean isPublic() {
        return this != PLANNED;
    }
}
