package anjia.access;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When nobody is woken up (静默时段): {@code anjia.quiet-hours}, "21:00-08:00" of Shanghai, which has no summer time; across midnight when it
 * ends before it begins; empty for none. No rule of it was found, the hours are ours (designed).
 */
@Component
class QuietHours {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final LocalTime from;
    private final LocalTime to;

    QuietHours(@Value("${anjia.quiet-hours:21:00-08:00}") String hours) {
        if (hours.isBlank()) {
            from = LocalTime.MIDNIGHT;
            to = LocalTime.MIDNIGHT;
            return;
        }
        var ends = hours.strip().split("-");
        if (ends.length != 2) throw new IllegalArgumentException("anjia.quiet-hours reads 21:00-08:00, not " + hours);
        from = LocalTime.parse(ends[0].strip());
        to = LocalTime.parse(ends[1].strip());
    }

    /** The first moment belongs to the night, the last one to the morning. */
    boolean at(Instant moment) {
        var time = LocalTime.ofInstant(moment, SHANGHAI);
        if (from.isBefore(to)) return !time.isBefore(from) && time.isBefore(to);
        return to.isBefore(from) && (!time.isBefore(from) || time.isBefore(to));
    }
}
