package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The law speaks to people in both languages, with their own figures in the sentence. */
class WordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Item ITEM = LawFolder.LAW.item("unemployment/benefit");
    private static final Facts PAID_11 = Facts.of("contribution_months", 11)
            .with("carried_over_months", 0)
            .with("left_work", "voluntary")
            .with("registered_on", DAY)
            .with("insured_place", "610924");

    @Test
    void aRefusalSaysWhatIsThereAndWhatItTakes() {
        var finding = LawFolder.LAW.assess(ITEM.code(), PAID_11, DAY).findings().getFirst();
        assertThat(ITEM.words("zh-CN").say(finding)).isEqualTo("您缴了11个月，满12个月才能领。");
        assertThat(ITEM.words("en").say(finding)).isEqualTo("You have paid 11 months; it takes 12.");
    }

    @Test
    void whatIsKnownOnlyInPartIsSaidSo() {
        var spec = ITEM.fact("contribution_months");
        assertThat(ITEM.words("zh-CN").say(spec, spec.read("at least 9"))).isEqualTo("至少9");
        assertThat(ITEM.words("en").say(spec, spec.read("at least 9"))).isEqualTo("at least 9");
    }

    @Test
    void choicesDaysMoneyAndSharesAreWrittenAsPeopleWriteThem() {
        var zh = ITEM.words("zh-CN");
        var en = ITEM.words("en");
        var left = ITEM.fact("left_work");
        var registered = ITEM.fact("registered_on");
        assertThat(zh.say(left, left.read("contract_ended"))).isEqualTo("合同到期了");
        assertThat(zh.say(registered, registered.read("2026-03-10"))).isEqualTo("2026年3月10日");
        assertThat(en.say(registered, registered.read("2026-03-10"))).isEqualTo("10 March 2026");
        assertThat(zh.say(2311200, Measure.whole(Unit.FEN))).isEqualTo("23,112.00");
        assertThat(zh.say(90, new Measure(Unit.RATIO, 100))).isEqualTo("90%");
    }

    @Test
    void anAmountFillsItsPlaceInASentence() {
        var found = LawFolder.LAW.assess(
                ITEM.code(), PAID_11.with("contribution_months", 59).with("left_work", "closed"), DAY);
        assertThat(ITEM.words("zh-CN").fill("每月{monthly}元，最多{months}个月，共{total}元。", found))
                .isEqualTo("每月1,926.00元，最多12个月，共23,112.00元。");
    }

    @Test
    void aNumberThatStandsForSomethingIsSaidInWordsAndNeverAsAtLeast() {
        var transfer = LawFolder.LAW.item("pension/transfer");
        var facts = Facts.of("draws_pension", false)
                .with("paid_in_other_provinces", true)
                .with("pension_insured_here", true)
                .with("home_in_province", false)
                .with("pension_months_here", 119)
                .with("last_ten_years_in", "elsewhere");
        var known = LawFolder.LAW
                .assess(transfer.code(), facts, DAY)
                .amount("drawn_at")
                .orElseThrow();
        assertThat(transfer.words("zh-CN").choice(known)).hasValue("最后一个缴满10年的省");
        assertThat(transfer.words("en").choice(known)).hasValue("the last province with ten years paid");
        var open = LawFolder.LAW
                .assess(transfer.code(), facts.missing("pension_months_here"), DAY)
                .amount("drawn_at")
                .orElseThrow();
        assertThat(transfer.words("en").choice(open)).hasValue("not known yet");
        assertThat(transfer.words("en")
                        .choice(LawFolder.LAW
                                .assess(transfer.code(), facts, DAY)
                                .amount("fund_moved")
                                .orElseThrow()))
                .isEmpty();
    }

    @Test
    void everyNumberThatStandsForSomethingHasItsWords() {
        var path = "pension/transfer/en.yaml";
        var one = LawFolder.TEXT.files().get(path).replace("    4: the province where you are registered\n", "");
        assertThat(LawCheck.of(LawFolder.TEXT.with(path, one)).faults())
                .containsExactly(path + ":1:1: no words in en for 4 of the amount drawn_at");
        Planted.in("housing/public-rental/en.yaml", "amounts:\n", "choices:\n  people:\n    1: one\namounts:\n")
                .found("name:", "the amount people is no choice");
    }

    @Test
    void anUnknownLanguageIsAnsweredInChinese() {
        assertThat(ITEM.words("fr").name()).isEqualTo("失业保险金");
    }

    @Test
    void theGuideShowsTheArticlesAndNoCode() {
        var section = ITEM.guide().stream()
                .filter(each -> each.defines().contains("paid_for_a_year"))
                .findFirst()
                .orElseThrow();
        assertThat(section.html()).contains("<blockquote>", "社会保险法 第四十五条").doesNotContain("paid_for_a_year", "<code");
    }

    @Test
    void noSentenceShoutsOrUsesTheWordsOfTheOffice() {
        var all = LawFolder.TEXT.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith("zh.yaml"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(String.join("\n", all)).doesNotContain("！", "请知悉", "予以", "相关", "恭喜", "不符合");
    }
}
