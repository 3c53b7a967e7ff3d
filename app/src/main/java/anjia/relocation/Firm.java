package anjia.relocation;

import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A firm that brought work to a county (转移企业、社区工厂、就业帮扶车间).
 *
 * @param endedOn last day; null while it works
 * @param reason why it ended; empty else
 */
record Firm(UUID id, Content content, State state, @Nullable LocalDate endedOn, String reason) {

    /**
     * What is written of it.
     *
     * @param organisation as the registry knows it
     * @param cameFrom province or city that it moved from; null for what was founded here
     * @param division county where it works
     * @param since first day here, or day of its recognition
     * @param promised jobs, until {@code promisedBy}, by the paper {@code agreement}
     */
    record Content(
            UUID organisation,
            FirmKind kind,
            @Nullable DivisionCode cameFrom,
            DivisionCode division,
            LocalDate since,
            int promised,
            LocalDate promisedBy,
            String agreement) {}

    /** Where it stands (状态). */
    enum State {
        /** 在营 */
        OPEN,
        /** 已退出 */
        ENDED
    }

    boolean works() {
        return state == State.OPEN;
    }

    /** The day for which its jobs are counted. */
    LocalDate countedOn(LocalDate today) {
        return endedOn == null || endedOn.isAfter(today) ? today : endedOn;
    }
}
