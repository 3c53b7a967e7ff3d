package anjia.payments;

import java.util.Map;
import java.util.Set;

/** Where a monthly payment stands (分期状态); these arrows are all there are. */
public enum InstalmentState {
    /** 待支付 */
    PLANNED,
    /** 已报盘: in a bank file that the bank has not answered. */
    IN_BATCH,
    /** 已支付 */
    PAID,
    /** 退票: the bank could not pay; goes into a later file once the account is another. */
    RETURNED,
    /** 停发 */
    STOPPED;

    private static final Map<InstalmentState, Set<InstalmentState>> ARROWS = Map.of(
            PLANNED, Set.of(IN_BATCH, STOPPED),
            IN_BATCH, Set.of(PAID, RETURNED, STOPPED),
            RETURNED, Set.of(IN_BATCH, STOPPED));

    boolean mayBecome(InstalmentState next) {
        return ARROWS.getOrDefault(this, Set.of()).contains(next);
    }
}
