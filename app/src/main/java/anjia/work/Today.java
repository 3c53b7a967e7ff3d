package anjia.work;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** The present day in the house (今天), for pages and timers; everything else is told its day. */
@Service
public class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** The day in Asia/Shanghai, or in a demonstration the day it plays on. */
    public LocalDate day() {
        return LocalDate.now(clock);
    }
}
