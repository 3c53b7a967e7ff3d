package anjia.record;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The moment from which something is known (知悉时间), as fine as the database keeps it. */
@Component
class KnownTime {

    private final Clock clock;

    KnownTime(Clock clock) {
        this.clock = clock;
    }

    /** Now, or just after {@code before}: what is corrected in the moment in which it was entered was still known for a moment. */
    Instant after(@Nullable Instant before) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return before == null || now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
    }
}
