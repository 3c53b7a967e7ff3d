package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static boolean night(String hours, String time) {
        return new QuietHours(hours).at(OffsetDateTime.parse(time).toInstant());
    }

    /** The last two are days on which clocks elsewhere change; Shanghai has one offset all year. */
    @ParameterizedTest
    @CsvSource({
        "2026-07-01T20:59:59+08:00, false",
        "2026-07-01T21:00:00+08:00, true",
        "2026-07-01T23:59:59+08:00, true",
        "2026-07-02T00:00:00+08:00, true",
        "2026-07-02T07:59:59+08:00, true",
        "2026-07-02T08:00:00+08:00, false",
        "2026-07-02T00:00:00Z, false",
        "2026-03-29T07:59:59+08:00, true",
        "2026-10-25T08:00:00+08:00, false"
    })
    void theNightGoesAcrossMidnightInShanghai(String time, boolean night) {
        assertThat(night("21:00-08:00", time)).isEqualTo(night);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T00:59:00+08:00, false",
        "2026-07-01T01:00:00+08:00, true",
        "2026-07-01T05:59:00+08:00, true",
        "2026-07-01T06:00:00+08:00, false"
    })
    void hoursWithinOneDayHoldToo(String time, boolean night) {
        assertThat(night("01:00-06:00", time)).isEqualTo(night);
    }

    @Test
    void withoutHoursThereIsNoNight() {
        assertThat(night("", "2026-07-01T00:00:00+08:00")).isFalse();
        assertThat(night(" ", "2026-07-01T03:00:00+08:00")).isFalse();
    }

    @Test
    void hoursThatAreNoneAreRefusedAtTheStart() {
        assertThatThrownBy(() -> new QuietHours("at night")).isInstanceOf(RuntimeException.class);
    }
}
