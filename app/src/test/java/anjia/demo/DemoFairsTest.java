package anjia.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoFairsTest {

    @Test
    void theFairIsNamedAfterTheSeasonInWhichItIsHeld() {
        assertThat(DemoFairs.season(LocalDate.of(2026, 12, 10))).isEqualTo("冬季");
        assertThat(DemoFairs.season(LocalDate.of(2027, 2, 28))).isEqualTo("冬季");
        assertThat(DemoFairs.season(LocalDate.of(2026, 3, 1))).isEqualTo("春季");
        assertThat(DemoFairs.season(LocalDate.of(2026, 7, 13))).isEqualTo("夏季");
        assertThat(DemoFairs.season(LocalDate.of(2026, 11, 30))).isEqualTo("秋季");
    }
}
