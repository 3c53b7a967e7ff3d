package anjia;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class HouseClockTest {

    /** In Shanghai it is already the 25th, 03:30. */
    private Instant instant = Instant.parse("2026-11-24T19:30:00Z");

    private final InstantSource source = () -> instant;
    private final Clock real = source.withZone(ZoneId.of("Asia/Shanghai"));

    @Test
    void aDayBeginsAtThePresentTimeOfDayInChina() {
        assertThat(LocalDateTime.now(HouseClock.beginning("2026-07-01", real))).isEqualTo("2026-07-01T03:30:00");
    }

    @Test
    void aDayAndTimeBeginsExactlyThen() {
        assertThat(LocalDateTime.now(HouseClock.beginning("2026-07-01T09:00", real)))
                .isEqualTo("2026-07-01T09:00:00");
    }

    @Test
    void aShiftedClockTicksOn() {
        var clock = HouseClock.beginning("2026-07-01", real);

        instant = instant.plus(Duration.ofHours(21));

        assertThat(LocalDateTime.now(clock)).isEqualTo("2026-07-02T00:30:00");
    }

    @Test
    void withoutADayTheTimeIsReal() {
        assertThat(HouseClock.beginning("", real)).isSameAs(real);
    }
}
