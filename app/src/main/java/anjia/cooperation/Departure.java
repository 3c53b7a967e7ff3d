package anjia.cooperation;

import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A departure that a county organises (有组织劳务输出).
 *
 * @param reason why it does not take place; empty else
 */
public record Departure(UUID id, OfficeId office, Plan plan, State state, String reason) {

    /**
     * What is planned.
     *
     * @param home county whose people go; {@code destination} city or county where they will work
     * @param leavesAt "08:30"
     * @param bring what to bring beside the identity card; may be empty
     */
    public record Plan(
            DivisionCode home,
            DivisionCode destination,
            LocalDate leavesOn,
            String leavesAt,
            String meets,
            Transport transport,
            int seats,
            String bring,
            String phone) {}

    /** How one goes (输送方式). */
    public enum Transport {
        /** 包车 */
        BUS,
        /** 火车团体票 */
        TRAIN,
        /** 务工专列 */
        CHARTER_TRAIN,
        /** 飞机 */
        PLANE
    }

    /** Where it stands (状态). */
    public enum State {
        /** 报名中 */
        OPEN,
        /** 已出发 */
        LEFT,
        /** 已取消 */
        CANCELLED
    }

    boolean takes(LocalDate today) {
        return state == State.OPEN && !plan.leavesOn().isBefore(today);
    }
}
