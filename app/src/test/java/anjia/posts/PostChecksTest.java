package anjia.posts;

import static anjia.posts.SomePosts.CLEAN;
import static anjia.posts.SomePosts.TODAY;
import static anjia.posts.SomePosts.monthly;
import static anjia.posts.SomePosts.post;
import static anjia.posts.SomePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.cases.TownTest;
import anjia.posts.PostContent.Wage;
import anjia.web.Language;
import anjia.web.Texts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the law of the day says of a post before anybody sees it. */
@TownTest
class PostChecksTest {

    @Autowired
    PostChecks checks;

    @ParameterizedTest
    @CsvSource({
        // 紫阳县 is of the third class: 2,140 from 2026-01-01, 1,950 before
        "610924, 2026-03-01, 210000, false, false",
        "610924, 2026-03-01, 214000, false, true",
        "610924, 2025-06-01, 210000, false, true",
        "610924, 2025-06-01, 194999, false, false",
        // 榆阳区 is of the first: 23.00 an hour; a town has the class of its county
        "610802, 2026-02-01, 2250, true, false",
        "610802, 2026-02-01, 2300, true, true",
        "610924101, 2026-03-01, 2069, true, false",
        "610924101, 2026-03-01, 2070, true, true",
        // the law of this house says nothing of Jiangsu
        "320583, 2026-03-01, 100000, false, true"
    })
    void nobodyIsOfferedLessThanTheLowestWageOfTheCountyOnThatDay(
            String place, LocalDate day, long fen, boolean hourly, boolean lawful) {
        var content = post(place, CLEAN, new Wage(hourly, fen, fen, "基本工资"), hourly);
        var wage = checks.faults(content, day).stream()
                .filter(fault -> fault.field().equals("wage"))
                .toList();
        assertThat(wage.isEmpty()).isEqualTo(lawful);
        assertThat(wage)
                .allSatisfy(fault ->
                        assertThat(fault.text(Texts.in(Language.ZH_CN))).contains("最低工资", "劳动法 第四十八条"));
        // which county is of which class from 2026 on was not read
        if (!day.isBefore(LocalDate.of(2026, 1, 1)))
            assertThat(wage)
                    .allSatisfy(fault ->
                            assertThat(fault.text(Texts.in(Language.EN))).endsWith("Please confirm with the office."));
    }

    @Test
    void everyFaultHasWordsInBothLanguages() {
        for (var language : Language.values()) {
            var said = checks.faults(post("610924", "短", new Wage(false, 1, 1, "无"), false), TODAY).stream()
                    .map(fault -> fault.text(Texts.in(language)))
                    .toList();
            assertThat(said).hasSize(3).noneMatch(text -> text.startsWith("["));
        }
    }

    @Test
    void hazardsAndCertificatesOfThePostSayFromWhatAgeAndAGroundMayAskForMore() {
        var clean = monthly(CLEAN);
        assertThat(checks.ages(clean, TODAY)).isEqualTo(new PostChecks.Ages(16, null));
        assertThat(checks.ages(with(clean, List.of(), List.of("dust"), ""), TODAY)
                        .from())
                .isEqualTo(18);
        assertThat(checks.ages(with(clean, List.of("equipment-vehicle"), List.of(), "special-equipment"), TODAY))
                .isEqualTo(new PostChecks.Ages(18, 60));
        assertThat(checks.faults(with(clean, List.of(), List.of(), "special-equipment"), TODAY))
                .as("a ground is for the work that it names")
                .extracting(PostFault::field)
                .containsExactly("ageGround");
    }
}
