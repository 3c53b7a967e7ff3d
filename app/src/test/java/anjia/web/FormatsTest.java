package anjia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private static final Formats CHINESE = Formats.in(Language.ZH_CN);
    private static final Formats ENGLISH = Formats.in(Language.EN);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0; 0.00", "5; 0.05", "192600; 1,926.00", "2311200; 23,112.00", "-50; -0.50"})
    void moneyHasTwoDecimalsAndThousands(long fen, String written) {
        assertThat(CHINESE.money(fen)).isEqualTo(written);
    }

    @Test
    void theLargestAmountIsWrittenToTheLastFen() {
        assertThat(CHINESE.money(Long.MAX_VALUE)).isEqualTo("92,233,720,368,547,758.07");
    }

    @Test
    void aSentenceNamesTheCurrencyAsItsLanguageDoes() {
        assertThat(CHINESE.yuan(192_600)).isEqualTo("1,926.00元");
        assertThat(CHINESE.wage(420_000)).isEqualTo("4,200元");
        assertThat(ENGLISH.wage(420_000)).isEqualTo("¥4,200");
        assertThat(CHINESE.wage(2_550)).as("by the hour").isEqualTo("25.50元");
        assertThat(ENGLISH.yuan(192_600)).isEqualTo("¥1,926.00");
        assertThat(ENGLISH.yuan(-50)).isEqualTo("-¥0.50");
    }

    @Test
    void daysAreWrittenWithoutLeadingZeros() {
        var day = LocalDate.of(2026, 3, 9);
        assertThat(CHINESE.day(day)).isEqualTo("2026年3月9日");
        assertThat(ENGLISH.day(day)).isEqualTo("9 March 2026");
        assertThat(CHINESE.dayToRemember(day)).isEqualTo("3月9日，星期一");
        assertThat(ENGLISH.dayToRemember(day)).isEqualTo("Monday 9 March");
        assertThat(CHINESE.month(YearMonth.of(2026, 3))).isEqualTo("2026年3月");
        assertThat(ENGLISH.month(YearMonth.of(2026, 3))).isEqualTo("March 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0个月,0 months",
        "1,1个月,1 month",
        "11,11个月,11 months",
        "12,1年,1 year",
        "13,1年1个月,1 year 1 month",
        "59,4年11个月,4 years 11 months"
    })
    void monthsBecomeYearsAndMonths(int months, String chinese, String english) {
        assertThat(CHINESE.months(months)).isEqualTo(chinese);
        assertThat(ENGLISH.months(months)).isEqualTo(english);
    }

    @Test
    void aShareIsWrittenInPercent() {
        assertThat(CHINESE.percent(new BigDecimal("0.90"))).isEqualTo("90%");
        assertThat(CHINESE.percent(new BigDecimal("0.125"))).isEqualTo("12.5%");
        assertThat(CHINESE.percent(BigDecimal.ONE)).isEqualTo("100%");
    }

    @Test
    void whatIsHiddenIsAlwaysFourDots() {
        assertThat(Formats.identityNumber("612425198302150027")).isEqualTo("612425 •••• 0027");
        assertThat(Formats.phone("13800004410")).isEqualTo("138 •••• 4410");
        assertThat(Formats.card("6217987654321098765")).isEqualTo("•••• 8765");
    }

    @Test
    void aNumberTooShortToMaskIsHiddenWhole() {
        assertThat(Formats.identityNumber("6124250027")).isEqualTo("••••");
        assertThat(Formats.phone("")).isEqualTo("••••");
    }

    @Test
    void aFileNumberIsGroupedForReadingAloud() {
        assertThat(Formats.fileNumber("61240310187K")).isEqualTo("6124 0310 187 K");
        assertThat(Formats.fileNumber("6124")).isEqualTo("612 4");
    }

    @ParameterizedTest
    @CsvSource({
        "李秀梅,Li Xiumei",
        "张卫民,Zhang Weimin",
        "欧阳娜,Ouyang Na",
        "吕强,Lyu Qiang",
        "曾丽,Zeng Li",
        "单雪,Shan Xue",
        "欧阳,Ou Yang",
        "阿依古丽·买买提,Ayiguli Maimaiti",
        "王,Wang",
        "Anna,Anna"
    })
    void namesAreSpelledAsOnAPassport(String name, String latin) {
        assertThat(Pinyin.of(name)).isEqualTo(latin);
    }
}
