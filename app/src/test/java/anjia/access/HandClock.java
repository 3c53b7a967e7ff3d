package anjia.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A clock that goes when it is told to. */
final class HandClock extends Clock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Instant now;

    HandClock(String localTime) {
        now = ZonedDateTime.parse(localTime + "+08:00").toInstant();
    }

    void forward(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the house has one zone");
    }
}
