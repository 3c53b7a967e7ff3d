package anjia.cases;

import java.util.Map;
import java.util.Set;

/**
 * Where an application stands (办件状态). These arrows are all there are, but for one: an appeal opens a refusal again, and nothing else does. What
 * is incomplete is told at once and never becomes a file.
 */
public enum CaseState {
    /** 已受理: the office has it, and the clock runs. */
    ACCEPTED,
    /** 待补正: the applicant was asked for something, and the clock stands still. */
    WAITING,
    /** 等前一件: it rests on another file of hers that is not decided yet, and goes on by itself when that is; the clock stands still. */
    FOLLOWING,
    /** 待复核: one member of staff has proposed a decision, a second has to look; the clock runs. */
    PROPOSED,
    /** 已办结，予以办理 */
    GRANTED,
    /** 已办结，不予办理 */
    REFUSED,
    /** 已撤回 */
    WITHDRAWN;

    private static final Map<CaseState, Set<CaseState>> ARROWS = Map.of(
            ACCEPTED, Set.of(WAITING, PROPOSED, GRANTED, REFUSED, WITHDRAWN),
            WAITING, Set.of(ACCEPTED, WITHDRAWN),
            FOLLOWING, Set.of(ACCEPTED, WITHDRAWN),
            PROPOSED, Set.of(ACCEPTED, GRANTED, REFUSED, WITHDRAWN));

    boolean mayBecome(CaseState next) {
        return ARROWS.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean isFinal() {
        return switch (this) {
            case ACCEPTED, WAITING, FOLLOWING, PROPOSED -> false;
            case GRANTED, REFUSED, WITHDRAWN -> true;
        };
    }
}
