package anjia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import anjia.engine.Facts;
import anjia.engine.Law;
import anjia.places.Places;
import anjia.testing.DatabaseTest;
import anjia.web.ArithmeticRow;
import anjia.web.BandCell;
import anjia.web.Condition;
import anjia.web.Entitlement;
import anjia.web.Frame;
import anjia.web.Language;
import anjia.web.Mark;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ExplanationTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 10);
    private static final Facts XIUMEI = Facts.of("contribution_months", 59)
            .with("carried_over_months", 0)
            .with("left_work", "dismissed")
            .with("registered_on", MARCH)
            .with("insured_place", "610924");

    @Autowired
    Assessments assessments;

    @Autowired
    Explanations explanations;

    @Autowired
    Places places;

    private final Law law = LookAhead.LAW;

    private Explanation explained(Facts facts, LocalDate day, Language language) {
        var assessed = assessments.assess("unemployment/benefit", facts, day, null);
        return explanations.of(assessed, Frame.outsideRequests(language));
    }

    private Explanation explained(String item, Facts facts) {
        return explanations.of(assessments.assess(item, facts, MARCH, null), Frame.outsideRequests(Language.ZH_CN));
    }

    private Explanation chinese(Facts facts) {
        return explained(facts, MARCH, Language.ZH_CN);
    }

    private static List<String> written(List<ArithmeticRow> rows) {
        return rows.stream()
                .map(row -> row.operator() + " " + row.label() + " " + row.value() + row.unit())
                .map(String::strip)
                .toList();
    }

    @Test
    void theSumIsWrittenAsOnAWageSlip() {
        var rows = chinese(XIUMEI).sums().getFirst().rows();
        assertThat(written(rows))
                .containsExactly("最低工资 2,140.00元", "× 发放比例 90%", "= 每月领 1,926.00元", "× 最多领几个月 12个月", "= 一共 23,112.00元");
        assertThat(rows.getFirst().below()).isEqualTo("三类区，2026年1月1日起");
        assertThat(rows.get(1).mark()).isEqualTo(Mark.COMPUTED);
        assertThat(rows.getLast().rule()).isEqualTo(ArithmeticRow.Rule.DOUBLE);
    }

    @Test
    void aLevelThatChangesOnTheWayIsReckonedForItsMonths() {
        var registered = LocalDate.of(2025, 8, 1);
        var why = explained(XIUMEI.with("registered_on", registered), registered, Language.ZH_CN);
        assertThat(why.periods())
                .containsExactly(
                        new Explanation.Period(registered, LocalDate.of(2025, 12, 31), 5, 175500),
                        new Explanation.Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 31), 7, 192600));
        assertThat(why.sums().getFirst().rows().getLast().value()).isEqualTo("22,257.00");
        assertThat(why.lead()).contains("2026年1月1日起，每月**1,926.00元**。");
    }

    @Test
    void theSumOfTheSlipIsTheAmountOfTheLaw() {
        for (int months = 12; months <= 240; months += 7) {
            var assessed =
                    assessments.assess("unemployment/benefit", XIUMEI.with("contribution_months", months), MARCH, null);
            var total = assessed.assessment().amount("total").orElseThrow().low();
            var frame = Frame.outsideRequests(Language.ZH_CN);
            var slip = explanations.of(assessed, frame).sums().getFirst().rows().getLast();
            assertThat(slip.value()).isEqualTo(frame.formats().money(total));
        }
    }

    @Test
    void theLadderShowsWhereOneStandsAndHowFarTheNextStepIs() {
        var ladder = chinese(XIUMEI).ladders().getFirst();
        assertThat(ladder.cells())
                .containsExactly(
                        new BandCell("12个月", "满1年", true),
                        new BandCell("18个月", "满5年", false),
                        new BandCell("24个月", "满10年", false));
        assertThat(ladder.standing()).contains("**4年11个月**", "59个月");
        assertThat(ladder.next()).isEqualTo("离满5年还差**1个月**。满了，就是18个月。");
    }

    @Test
    void theClauseThatDecidesIsBold() {
        assertThat(chinese(XIUMEI).quotations())
                .anySatisfy(quote ->
                        assertThat(quote.text()).startsWith("第四十六条　**失业人员失业前用人单位和本人累计缴费满一年不足五年的，领取失业保险金的期限最长为十二个月**；"))
                .allSatisfy(quote -> assertThat(quote.source()).isEqualTo("《社会保险法》"));
    }

    @Test
    void eachConditionNamesItsFactAndItsArticle() {
        var grounds = chinese(XIUMEI).grounds();
        assertThat(grounds)
                .extracting(ground -> ground.condition().name())
                .containsExactly("缴费满一年", "不是自己不想干", "办了失业登记");
        assertThat(grounds.getFirst().condition().fact()).contains("59个月", "12个月");
        assertThat(grounds.getFirst().article()).isEqualTo("《社会保险法》第四十五条第一项");
    }

    @Test
    void everyFigureSaysSinceWhenAndHowSureWeAre() {
        assertThat(chinese(XIUMEI).figures()).allSatisfy(figure -> {
            assertThat(figure.validity()).containsAnyOf("起", "表");
            assertThat(figure.confirm().isEmpty()).isEqualTo(figure.mark() == Mark.READ);
            assertThat(figure.doubt().isEmpty()).isEqualTo(figure.mark() == Mark.READ);
        });
    }

    @Test
    void whatATableYieldsHasASourceAndAMarkLikeEveryFigure() {
        var why = chinese(XIUMEI);
        assertThat(why.figures().getLast().source()).isEqualTo("《社会保险法》第四十六条");
        assertThat(why.ladders().getFirst().mark()).isEqualTo(Mark.READ);
    }

    @Test
    void aNumberThatWasNotFoundIsNamedAndLeadsToWhoCanTell() {
        var item = law.item("pension/funeral");
        var example = law.examples().stream()
                .filter(one -> one.item().equals(item.code()) && one.numbers().isEmpty())
                .filter(one -> law.assess(item.code(), one.facts(), one.day()).missing().stream()
                        .anyMatch(missing -> missing.name().equals("province_income")))
                .findFirst()
                .orElseThrow();
        var assessed = assessments.assess(item.code(), example.facts(), example.day(), null);
        assertThat(explanations.of(assessed, Frame.outsideRequests(Language.EN)).unfound())
                .containsExactly(new Explanation.Unfound(
                        "Monthly income of the province's townspeople in the year before",
                        "/numbers#number.pension-funeral.province_income"));
    }

    /** Marks lead to a row of the page of open figures; a figure that is sure has none there. */
    @Test
    void everyFigureThatIsNotSureHasOneRowOnThePageOfOpenFigures() {
        var page = new OpenFigures(law, places, MARCH, Frame.outsideRequests(Language.EN)).page();
        var rows = page.parts().stream()
                .flatMap(part -> part.groups().stream())
                .flatMap(group -> group.rows().stream())
                .toList();
        var anchors = rows.stream().flatMap(row -> row.anchors().stream()).toList();
        assertThat(anchors)
                .doesNotHaveDuplicates()
                .contains(
                        Doubts.number("medical/settlement", "local_deductible"),
                        Doubts.number("unemployment/benefit", "minimum_wage"),
                        Doubts.table("pension/claim", "divisor"),
                        Doubts.limit("pension/resident-link"))
                .doesNotContain(Doubts.limit("pension/claim"), Doubts.table("unemployment/benefit", "months_earned"));
        assertThat(rows)
                .filteredOn(row -> row.names().equals(List.of("Minimum wage")))
                .singleElement()
                .satisfies(wage -> {
                    assertThat(wage.holdings())
                            .extracting(NumbersPages.Holding::mark)
                            .containsExactly(Mark.READ, Mark.UNSURE);
                    assertThat(wage.holdings().getLast().source()).contains("先沿用2023年的");
                });
        assertThat(rows)
                .filteredOn(row -> row.names().equals(List.of("Deductible at the place of insurance")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.holdings()).isEmpty();
                    assertThat(row.settledBy()).contains("insurance office").doesNotContain("没有");
                });
    }

    @Test
    void aGuideTellsWhatTheLawSetsFromWhatIsPromised() {
        var words = new LimitWords(Frame.outsideRequests(Language.ZH_CN));
        assertThat(words.lines(law.item("pension/claim")))
                .extracting(LimitWords.Line::kind, LimitWords.Line::said, LimitWords.Line::mark)
                .containsExactly(tuple("法定时限", "20个工作日", Mark.READ), tuple("承诺时限", "没有承诺更短的，按法定时限办。", null));
        assertThat(words.lines(law.item("pension/funeral")))
                .extracting(LimitWords.Line::kind, LimitWords.Line::said, LimitWords.Line::mark)
                .containsExactly(tuple("法定时限", "没有找到。", null), tuple("承诺时限", "20个工作日", Mark.DESIGNED));
    }

    @Test
    void aTableOfTheLawIsReadInWordsAndSaysHowSureItIs() {
        var parts = new GuideParts(law, law.item("pension/claim"), Frame.outsideRequests(Language.EN), MARCH).all();
        var tables = parts.stream().flatMap(part -> part.tables().stream()).toList();
        assertThat(tables.getFirst().rows()).first().isEqualTo(List.of("40 or less", "233"));
        assertThat(tables.getFirst().header()).doesNotContain("divisor", "full_years");
        assertThat(tables)
                .extracting(GuideParts.Table::mark, GuideParts.Table::doubt)
                .containsExactly(
                        tuple(Mark.REMEMBERED, "/numbers#table.pension-claim.divisor"),
                        tuple(Mark.UNSURE, "/numbers#table.pension-claim.divisor_falls_by"));
    }

    @Test
    void elevenMonthsAreANoThatSaysWhatWouldChangeIt() {
        var why = chinese(XIUMEI.with("contribution_months", 11));
        assertThat(why.state()).isEqualTo(Entitlement.State.NOT);
        assertThat(why.amount()).isNull();
        assertThat(why.lead()).containsExactly("您缴了11个月，满12个月才能领。");
        assertThat(why.ways().getFirst()).contains("12个月", "最早");
        assertThat(why.sums()).isEmpty();
    }

    @Test
    void onlyTheRegistrationMissingIsNearly() {
        var why = chinese(XIUMEI.absent("registered_on"));
        assertThat(why.state()).isEqualTo(Entitlement.State.NEARLY);
        assertThat(why.ways().getLast()).contains("1,926.00元");
    }

    @Test
    void aStepThatIsNotEnoughSaysWhatElseHasToBeKnown() {
        var why = chinese(XIUMEI.absent("registered_on").missing("left_work"));
        assertThat(why.state()).isEqualTo(Entitlement.State.NEARLY);
        assertThat(why.verdict()).isEqualTo("还差几样");
        assertThat(why.ways()).hasSize(2);
        assertThat(why.ways().getFirst()).isEqualTo("和**失业登记**一起办。这一步您自己能做。");
        assertThat(why.ways().getLast()).startsWith("只做到这些，还定不下来。还要知道：").endsWith("？");
    }

    @Test
    void whatElseWouldDoAndTheLastDayAreToldBesideTheNearestWay() {
        var card = explained(
                "household/first-identity-card",
                Facts.of("has_identity_card", false)
                        .with("born_on", LocalDate.of(2010, 3, 11))
                        .with("guardian_comes", false)
                        .with("in_household_register", true));
        assertThat(card.ways()).hasSize(2).last().isEqualTo("或者等到**2026年3月11日**，也能办。");
        var upgrade = explained(
                "skills/upgrade-subsidy",
                Facts.of("months_insured_ever", 35)
                        .with("insured_now", true)
                        .with("insured_here", true)
                        .with("certificate_level", "level_four")
                        .with("certificate_on", LocalDate.of(2025, 6, 15))
                        .with("certificate_listed", true)
                        .with("paid_for_it_before", false));
        assertThat(upgrade.ways()).last().isEqualTo("照现在的情况，最晚**2026年6月15日**来办。");
    }

    @Test
    void monthsKnownOnlyInPartAreAQuestion() {
        var why = chinese(XIUMEI.atLeast("contribution_months", 9));
        assertThat(why.state()).isEqualTo(Entitlement.State.NEARLY);
        assertThat(why.questions()).singleElement().satisfies(question -> {
            assertThat(question.kind()).isEqualTo(OpenQuestion.Kind.COUNT);
            assertThat(question.hint()).contains("9个月");
            assertThat(question.article()).isEqualTo("《社会保险法》第四十五条第一项");
        });
    }

    @Test
    void enoughMonthsKnownInPartAreAYesWithAtLeastSoMuch() {
        var why = chinese(XIUMEI.atLeast("contribution_months", 14));
        assertThat(why.state()).isEqualTo(Entitlement.State.ENTITLED);
        assertThat(why.lead().getFirst()).isEqualTo("至少领**12个月**，答了下面的问题可能更多。");
        assertThat(why.ladders().getFirst().cells()).allMatch(BandCell::here);
    }

    @Test
    void ofANoOnlyWhatFailsIsMarkedAsFailing() {
        var why = chinese(XIUMEI.with("left_work", "voluntary"));
        assertThat(why.grounds())
                .extracting(ground -> ground.condition().state())
                .containsExactly(Condition.State.MET, Condition.State.NOT_MET, Condition.State.MET);
        assertThat(why.ways()).isEmpty();
    }

    @Test
    void englishIsWrittenInEnglish() {
        var why = explained(XIUMEI, MARCH, Language.EN);
        assertThat(written(why.sums().getFirst().rows()))
                .containsExactly(
                        "Minimum wage ¥2,140.00",
                        "× Share paid 90%",
                        "= Each month ¥1,926.00",
                        "× Longest time 12months",
                        "= In all ¥23,112.00");
        assertThat(why.lead())
                .containsExactly("For up to **12 months**.", "Counted from 10 March 2026 to 9 March 2027.");
    }

    @Test
    void articlesAreNumberedAsTheLawDoes() {
        assertThat(Articles.of("社会保险法 art. 46, 47")).isEqualTo("《社会保险法》第四十六条、第四十七条");
        assertThat(Articles.of("就业服务与就业管理规定 art. 63, art. 6")).isEqualTo("《就业服务与就业管理规定》第六十三条、第六条");
        assertThat(Articles.of("民法典 art. 1079(3)")).isEqualTo("《民法典》第一千零七十九条第三项");
        assertThat(Articles.of("工伤保险条例 art. 29, 25（必要时可以延长30日）")).isEqualTo("《工伤保险条例》第二十九条、第二十五条（必要时可以延长30日）");
        assertThat(Articles.of("社会保险经办条例 art. 19只说“及时”")).isEqualTo("《社会保险经办条例》第十九条只说“及时”");
        assertThat(Articles.of("国发〔2018〕39号")).isEqualTo("国发〔2018〕39号");
        assertThat(Articles.of("医保发〔2022〕22号 规程 art. 8, art. 16")).isEqualTo("医保发〔2022〕22号规程第八条、第十六条");
        assertThat(Articles.numeral(110)).isEqualTo("一百一十");
    }
}
