package anjia.cooperation;

import anjia.access.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the roster of a departure (花名册).
 *
 * @param post that she chose; null when she has not
 * @param employer where she works there; empty until they left
 * @param contract whether it was signed when they left; null until then
 * @param spell of her life record, from the day they left
 */
public record Traveller(
        UUID departure,
        PersonId person,
        @Nullable UUID post,
        State state,
        String employer,
        @Nullable Boolean contract,
        @Nullable UUID spell,
        @Nullable LocalDate backOn) {

    /** Where she stands (状态). */
    public enum State {
        /** 已报名 */
        SIGNED,
        /** 已退出 */
        WITHDRAWN,
        /** 已到岗 */
        WENT,
        /** 没有去 */
        STAYED,
        /** 已返乡 */
        BACK
    }

    /** Whether she has a seat and nobody noted yet whether she went. */
    boolean waits() {
        return state == State.SIGNED;
    }

    /** Whether it was noted whether she went. */
    boolean isNoted() {
        return state == State.WENT || state == State.STAYED || state == State.BACK;
    }

    /** Whether that is what is noted of her already. @param there null when she stayed */
    boolean isSaidOf(@Nullable Work there) {
        return there == null ? state == State.STAYED : state == State.WENT && isAt(there);
    }

    /** Whether that is where it is noted that she works or worked there. */
    boolean isAt(Work there) {
        return employer.equals(there.employer())
                && Boolean.valueOf(there.contract()).equals(contract);
    }

    /** What was noted of her when they left. @param organisation of the post that she chose; null when there is none */
    public record Work(String employer, @Nullable UUID organisation, boolean contract) {}
}
