package anjia.posts;

import static anjia.posts.SomePosts.CLEAN;
import static anjia.posts.SomePosts.TODAY;
import static anjia.posts.SomePosts.as;
import static anjia.posts.SomePosts.monthly;
import static anjia.posts.SomePosts.post;
import static anjia.posts.SomePosts.with;
import static anjia.posts.SomePosts.withHealth;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.cases.TownTest;
import anjia.occupations.Named;
import anjia.posts.PostContent.Wage;
import anjia.web.Language;
import anjia.web.Mark;
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
        // the law of this house says nothing of Jiangsu: that is no fault, and the post says that its wage was not
        // checked
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
        assertThat(ages(clean, TODAY)).isEqualTo("16-");
        assertThat(ages(with(clean, List.of(), List.of("dust"), ""), TODAY)).isEqualTo("18-");
        assertThat(ages(with(clean, List.of("equipment-vehicle"), List.of(), "special-equipment"), TODAY))
                .isEqualTo("18-60");
        assertThat(ages(with(clean, List.of("equipment-vehicle"), List.of(), ""), TODAY))
                .as("one that is not imposed ends nothing by itself")
                .isEqualTo("18-");
        assertThat(checks.faults(with(clean, List.of(), List.of(), "special-equipment"), TODAY))
                .as("a ground is for the work that it names")
                .extracting(PostFault::field)
                .containsExactly("ageGround");
    }

    private String ages(PostContent content, LocalDate day) {
        var ages = checks.ages(content, day);
        var to = ages.to();
        return ages.from().years() + "-" + (to == null ? "" : to.years());
    }

    @ParameterizedTest
    @CsvSource({
        "driving-b2, '', 2026-03-01, 20-63",
        "driving-b2, '', 2025-01-01, 20-63",
        "driving-b2, '', 2024-12-31, 20-60",
        "driving-a2, '', 2026-03-01, 22-63",
        "driving-motorcycle, '', 2026-03-01, 18-69",
        "driving-c, '', 2026-03-01, 18-",
        // the age of retirement is each person's own; nobody's is above this one
        "special-welding, '', 2026-03-01, 18-63",
        "special-welding, '', 2024-12-31, 18-60",
        // the employer names the lower one
        "driving-b2 road-freight, road-transport, 2026-03-01, 20-60"
    })
    void whatTheLawImposesEndsAPostWhetherOrNotTheEmployerNamesIt(
            String papers, String ground, LocalDate day, String ages) {
        var post = with(monthly(CLEAN), List.of(papers.split(" ")), List.of(), ground);
        assertThat(ages(post, day)).isEqualTo(ages);
    }

    @Test
    void aConditionOfHealthIsOneOfTheLawForThisWorkWithItsCertificate() {
        var clean = monthly(CLEAN);
        assertThat(checks.faults(withHealth(clean, List.of("health"), "food"), TODAY))
                .isEmpty();
        assertThat(checks.faults(withHealth(clean, List.of(), "food"), TODAY))
                .as("a ground is for the work that it names")
                .extracting(PostFault::field)
                .containsExactly("healthGround");
        var water = as("4-11-03-01", "供水工", clean);
        assertThat(checks.faults(withHealth(water, List.of(), "drinking-water"), TODAY))
                .as("the certificate that it rests on is asked for")
                .extracting(PostFault::field)
                .contains("certificates");
        assertThat(checks.faults(withHealth(clean, List.of(), "no-such-ground"), TODAY))
                .extracting(PostFault::field)
                .containsExactly("healthGround");
    }

    @Test
    void whatAnEmployerDeclaresIsLookedAt() {
        var bar = with(monthly(CLEAN), List.of(), List.of(), "entertainment");
        assertThat(checks.faults(bar, TODAY)).isEmpty();
        assertThat(ages(bar, TODAY)).isEqualTo("18-");
        assertThat(checks.declared(bar, TODAY)).extracting(Named::zh).containsExactly("上班的地方是歌舞厅、酒吧、网吧这类场所");
        assertThat(checks.declared(withHealth(monthly(CLEAN), List.of(), "carriers-blood"), TODAY))
                .hasSize(1);
        var coach = with(monthly(CLEAN), List.of("driving-a1"), List.of(), "driver-heavy");
        assertThat(checks.faults(coach, TODAY)).isEmpty();
        assertThat(ages(coach, TODAY)).isEqualTo("22-63");
        assertThat(checks.declared(coach, TODAY)).hasSize(1);
        assertThat(checks.declared(with(monthly(CLEAN), List.of("driving-a2"), List.of(), "driver-heavy"), TODAY))
                .as("the licence says it")
                .isEmpty();
    }

    @Test
    void eachAgeHasTheArticleThatSetsItAndHowSureItIs() {
        var lorry = checks.ages(with(monthly(CLEAN), List.of("driving-b2"), List.of(), ""), TODAY);
        assertThat(lorry.from().article()).contains("机动车驾驶证申领和使用规定 第十四条").doesNotContain("劳动法");
        assertThat(lorry.to()).isNotNull().satisfies(to -> {
            assertThat(to.article()).contains("第六十五条").doesNotContain("特种作业");
            assertThat(to.sure()).isEqualTo(Mark.UNSURE);
        });
        var welder = checks.ages(with(monthly(CLEAN), List.of("special-welding"), List.of(), ""), TODAY);
        assertThat(welder.to())
                .isNotNull()
                .satisfies(to -> assertThat(to.article()).contains("特种作业人员安全技术培训考核管理规定 第四条", "渐进式延迟法定退休年龄"));
        assertThat(checks.ages(monthly(CLEAN), TODAY).from().article()).contains("第六条");
    }
}
