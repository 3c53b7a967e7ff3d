package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
    private final RateLimit limit = new RateLimit(nanos::get);

    @Test
    void aMinutesWorthMayComeAtOnceAndNoMore() {
        var allowed = IntStream.range(0, 30)
                .filter(_ -> limit.allow("status", "10.0.0.1", 20))
                .count();

        assertThat(allowed).isEqualTo(20);
    }

    @Test
    void afterwardsOneMoreComesEachThreeSeconds() {
        IntStream.range(0, 20).forEach(_ -> limit.allow("status", "10.0.0.1", 20));
        assertThat(limit.allow("status", "10.0.0.1", 20)).isFalse();

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));

        assertThat(limit.allow("status", "10.0.0.1", 20)).isTrue();
        assertThat(limit.allow("status", "10.0.0.1", 20)).isFalse();
    }

    @Test
    void placesAndBucketsDoNotShareALimit() {
        assertThat(limit.allow("status", "10.0.0.1", 1)).isTrue();
        assertThat(limit.allow("status", "10.0.0.1", 1)).isFalse();

        assertThat(limit.allow("status", "10.0.0.2", 1)).isTrue();
        assertThat(limit.allow("code", "10.0.0.1", 1)).isTrue();
    }

    @Test
    void allAddressesOfOneHouseholdAreOnePlace() {
        assertThat(RateLimit.place("2408:8207:1850:1f90:aaaa:bbbb:cccc:1"))
                .isEqualTo(RateLimit.place("2408:8207:1850:1f90:1:2:3:4"));
        assertThat(RateLimit.place("113.140.7.2")).isEqualTo("113.140.7.2");
    }
}
