package anjia.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the service functions a platform must offer (九项服务功能). The list is dated data; regrouping it needs no code.
 *
 * @param departments codes of the departments that lead it
 * @param inForce first day on which this cut of the list is used here
 * @param to last day, or null
 */
public record ServiceFunction(
        String code,
        String official,
        String zh,
        String en,
        List<String> departments,
        LocalDate inForce,
        @Nullable LocalDate to,
        String source,
        Sure sure) {

    public boolean activeOn(LocalDate day) {
        return !day.isBefore(inForce) && (to == null || !day.isAfter(to));
    }
}
