package anjia.matches;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.matches.ExposureReport.Side;
import anjia.web.Frame;
import anjia.web.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of figures that change, and of those that stay. */
class ExposurePagesTest {

    private static final Frame CHINESE = Frame.outsideRequests(Language.ZH_CN);
    private static final Frame ENGLISH = Frame.outsideRequests(Language.EN);

    @Test
    void whatStaysIsNotSaidToGoFromFifteenToFifteen() {
        var report = report(7, 7);
        assertThat(ExposurePages.price(report, CHINESE))
                .contains("还是占15%", "总共少10%")
                .doesNotContain("变成");
        assertThat(ExposurePages.price(report, ENGLISH)).contains("stay at 15%", "10% less");
        assertThat(ExposurePages.chart(report.plain(), report.capped(), CHINESE))
                .contains("占推荐的11%", "也是11%");
        assertThat(ExposurePages.chart(report.plain(), report.capped(), ENGLISH))
                .doesNotContain("and 11%");
    }

    @Test
    void whatChangesIsSaidFromAndTo() {
        assertThat(ExposurePages.price(report(7, 3), CHINESE)).contains("从15%变成6%", "总共少10%");
        assertThat(ExposurePages.price(report(7, 3), ENGLISH)).contains("from 15% to 6%");
        assertThat(ExposurePages.chart(side(7, 110), side(3, 250), CHINESE)).contains("占推荐的11%", "封顶以后占25%");
    }

    private static ExposureReport report(int never, int neverCapped) {
        var capped = side(neverCapped, 110);
        return new ExposureReport(
                LocalDate.of(2026, 7, 1),
                500,
                500,
                47,
                side(never, 110),
                new Side(3300, capped.never(), 200, 510, 60, 900, capped.curve(), List.of()));
    }

    private static Side side(int never, int half) {
        return new Side(3984, never, 375, 570, 94, 1000, List.of(0, half, 1000), List.of());
    }
}
