package anjia.web;

import static anjia.web.ClockBar.Cell.LATE;
import static anjia.web.ClockBar.Cell.LEFT;
import static anjia.web.ClockBar.Cell.STOPPED;
import static anjia.web.ClockBar.Cell.TODAY;
import static anjia.web.ClockBar.Cell.USED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {

    @ParameterizedTest
    @CsvSource({"3, LEFT", "2, SOON", "1, SOON", "0, TODAY", "-1, LATE"})
    void aChipIsLouderTheNearerTheDay(int left, Chip.Kind kind) {
        assertThat(Chip.of(left).kind()).isEqualTo(kind);
    }

    @Test
    void aClockBarHasACellForEveryWorkingDay() {
        assertThat(ClockBar.of(5, 2, false, "").cells()).containsExactly(USED, USED, TODAY, LEFT, LEFT);
        assertThat(ClockBar.of(3, 3, false, "").cells()).containsExactly(USED, USED, USED);
        assertThat(ClockBar.of(3, 1, true, "").cells()).containsExactly(USED, STOPPED, STOPPED);
        assertThat(ClockBar.of(2, 4, false, "").cells()).containsExactly(USED, USED, LATE, LATE);
    }

    @Test
    void aYearHasTwelveMonths() {
        assertThatThrownBy(() -> new StripYear(2026, List.of(StripYear.Month.PAID)))
                .hasMessage("a year has 12 months, not 1");
    }

    @Test
    void aDayTypedInFullWidthDigitsIsADay() {
        var typed = DateParts.from(Map.of("left.year", "２０２６", "left.month", " 2 ", "left.day", "28"), "left");
        assertThat(typed.toDay()).contains(LocalDate.of(2026, 2, 28));
    }

    @Test
    void whatIsNoDayIsKeptAsTyped() {
        var typed = DateParts.from(Map.of("left.year", "2026", "left.month", "2", "left.day", "30"), "left");
        assertThat(typed.toDay()).isEmpty();
        assertThat(typed.day()).isEqualTo("30");
        assertThat(DateParts.from(Map.of(), "left").isEmpty()).isTrue();
    }

    @Test
    void proseShowsMarkupAndObeysOnlyItsOwn() {
        assertThat(shown("离满5年差**1个月**，<b>2026年3月10日</b>领1,926.00元"))
                .isEqualTo(
                        "离满5年差<b>1个月</b>，&lt;b&gt;<span class=\"nb\">2026年3月10日</span>&lt;/b&gt;领<span class=\"nb\">1,926.00元</span>");
    }

    @Test
    void aMaskedNumberStaysOnOneLine() {
        assertThat(shown("612425 •••• 0027")).isEqualTo("<span class=\"nb\">612425 •••• 0027</span>");
    }

    @Test
    void aBoldWordLeftOpenEndsWithItsSentence() {
        assertThat(shown("最多**12个月")).isEqualTo("最多<b>12个月</b>");
    }

    @Test
    void lanesLieBetweenTheirFirstDayAndALittleAfterToday() {
        var lanes = new Lanes(LocalDate.of(2016, 1, 1), LocalDate.of(2026, 1, 1), List.of());
        assertThat(lanes.at(LocalDate.of(2010, 1, 1))).isZero();
        assertThat(lanes.at(LocalDate.of(2021, 1, 1))).isBetween(480, 500);
        assertThat(lanes.at(lanes.today())).isBetween(960, 990);
        assertThat(lanes.years()).contains(2016).hasSizeLessThanOrEqualTo(7);
    }

    private static String shown(String text) {
        var output = new StringOutput();
        var html = new OwaspHtmlTemplateOutput(output);
        html.setContext("p", null);
        html.writeUserContent(Prose.of(text));
        return output.toString();
    }
}
