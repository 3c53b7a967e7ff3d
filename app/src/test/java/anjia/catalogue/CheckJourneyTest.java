package anjia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import anjia.testing.Browser;
import anjia.testing.DatabaseTest;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visitor without log-in finds out, question by question, on a phone and without script. */
@DatabaseTest
class CheckJourneyTest {

    private static final String BENEFIT = "/check/unemployment/benefit";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    private Page visitor(String language, boolean script) {
        var visitor = Browser.visitor(Screen.PHONE, language)
                .setJavaScriptEnabled(script)
                .setBaseURL("http://127.0.0.1:" + port);
        return Browser.open(visitor);
    }

    private static void next(Page page) {
        page.locator(".action-bar button").click();
    }

    private static void choose(Page page, String field, String value) {
        page.locator("input[name='%s'][value='%s']".formatted(field, value)).check();
        next(page);
    }

    private static void day(Page page, String field, String year, String month, String day) {
        page.locator("input[name='%s.year']".formatted(field)).fill(year);
        page.locator("input[name='%s.month']".formatted(field)).fill(month);
        page.locator("input[name='%s.day']".formatted(field)).fill(day);
        next(page);
    }

    private static void type(Page page, String field, String text) {
        page.locator("input[name='%s']:not([type=radio])".formatted(field)).fill(text);
        next(page);
    }

    /** Answers whatever is asked until nothing is. */
    private static void answerAll(Page page) {
        for (int i = 0; i < 10 && page.locator("form#question").count() > 0; i++) {
            if (asks(page, "left_work")) choose(page, "left_work", "dismissed");
            else if (asks(page, "registered_on.year")) day(page, "registered_on", "2026", "3", "10");
            else if (asks(page, "insured_place")) type(page, "insured_place", "紫阳县");
            else if (asks(page, "contribution_months")) type(page, "contribution_months", "59");
            else if (asks(page, "carried_over_months")) type(page, "carried_over_months", "0");
        }
    }

    private static boolean asks(Page page, String field) {
        return page.locator("[name='%s']".formatted(field)).count() > 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theAnswersLeadToTheSameMoneyInBothLanguages(String language) {
        var page = visitor(language, false);
        page.navigate(BENEFIT);
        answerAll(page);
        assertThat(page.locator(".amount.as-big b").innerText()).isEqualTo("1,926.00");
        assertThat(page.url()).doesNotContain("dismissed").doesNotContain("610924");
        page.context().close();
    }

    @Test
    void changingTheLanguageOnTheWayKeepsTheAnswers() {
        var page = visitor("zh-CN", false);
        page.navigate(BENEFIT);
        var first = page.locator(".progress p").innerText();
        choose(page, "left_work", "dismissed");
        page.locator("a[hreflang=en]").first().click();
        assertThat(page.locator(".progress p").innerText())
                .startsWith("Question 2")
                .isNotEqualTo(first);
        page.context().close();
    }

    @Test
    void goingBackAsksTheLastQuestionAgain() {
        var page = visitor("zh-CN", false);
        page.navigate(BENEFIT);
        var first = page.locator("h1").innerText();
        choose(page, "left_work", "closed");
        page.locator("a.back").click();
        assertThat(page.locator("h1").innerText()).isEqualTo(first);
        page.context().close();
    }

    @Test
    void anEmptyAnswerIsToldAtTheFieldAndWhatIsTypedStays() {
        var page = visitor("zh-CN", false);
        page.navigate(BENEFIT);
        next(page);
        assertThat(page.locator(".errors").innerText()).contains("有1处要改");
        choose(page, "left_work", "closed");
        day(page, "registered_on", "2026", "2", "30");
        assertThat(page.locator(".mistake").innerText()).contains("没有这一天");
        assertThat(page.locator("input[name='registered_on.day']").inputValue()).isEqualTo("30");
        page.context().close();
    }

    @Test
    void whoCannotSayGetsAnHonestAnswer() {
        var page = visitor("zh-CN", false);
        page.navigate(BENEFIT);
        for (int i = 0; i < 10 && page.locator("form#question").count() > 0; i++) {
            page.locator("input[value=unsure]").check();
            next(page);
        }
        assertThat(page.locator(".verdict").innerText()).isEqualTo("还差答案");
        assertThat(page.locator(".amount.as-big").count()).isZero();
        page.context().close();
    }

    @Test
    void whoLeftOfOwnWishIsToldWithoutMoreQuestions() {
        var page = visitor("zh-CN", false);
        page.navigate(BENEFIT);
        choose(page, "left_work", "voluntary");
        assertThat(page.locator(".verdict").innerText()).isEqualTo("现在办不了");
        assertThat(page.locator("main").innerText()).contains("自己不想干了的，不能领。", "第四十五条");

        page.locator("main a[href*='further=1']").click();
        for (int i = 0; i < 10 && page.locator("form#question").count() > 0; i++) {
            if (asks(page, "contribution_months")) type(page, "contribution_months", "5");
            else if (asks(page, "registered_on.year")) {
                page.locator("input[value=absent]").check();
                next(page);
            } else answerOne(page);
        }
        assertThat(page.locator("main").innerText())
                .as("everything that is against it")
                .contains("自己不想干了的，不能领。", "第四十五条第一项", "第四十五条第三项");
        assertThat(page.locator(".conditions li.not_met:has-text('自己不想干了的') .article")
                        .allInnerTexts())
                .as("its own article beside each, and no other")
                .singleElement(STRING)
                .contains("第四十五条第二项")
                .doesNotContain("第一项", "第三项");
        assertThat(page.locator("main a[href*='further=1']").count()).isZero();
        page.context().close();
    }

    @Test
    void nothingOfTheAnswersIsStored() {
        var before = sessions();
        var page = visitor("zh-CN", false);
        page.navigate(BENEFIT);
        answerAll(page);
        assertThat(sessions()).isEqualTo(before);
        page.context().close();
    }

    private long sessions() {
        return db.sql("select count(*) from access.session").query(Long.class).single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyPageOnTheWayHolds(String language) {
        for (var screen : Screen.values()) {
            var page = Browser.open(screen, language, port);
            page.navigate(BENEFIT);
            for (int i = 1; page.locator("form#question").count() > 0; i++) {
                PageChecks.passesAll(page, "check-question-" + i);
                if (screen == Screen.PHONE) PageChecks.targetsAreLargeEnough(page);
                answerOne(page);
            }
            PageChecks.passesAll(page, "check-why");
            if (screen == Screen.PHONE) PageChecks.targetsAreLargeEnough(page);
            page.context().close();
        }
    }

    private static void answerOne(Page page) {
        var asked = page.locator("h1").innerText();
        if (asks(page, "left_work")) choose(page, "left_work", "dismissed");
        else if (asks(page, "registered_on.year")) day(page, "registered_on", "2026", "3", "10");
        else if (asks(page, "insured_place")) type(page, "insured_place", "紫阳县");
        else if (asks(page, "contribution_months")) type(page, "contribution_months", "59");
        else if (asks(page, "carried_over_months")) type(page, "carried_over_months", "0");
        assertThat(page.locator("h1").innerText()).isNotEqualTo(asked);
    }

    @Test
    void noTileOfTheFrontPageIsADeadEnd() {
        var page = visitor("zh-CN", false);
        page.navigate("/");
        var links = page.locator("main a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(links).hasSizeGreaterThan(7);
        for (var link : links) {
            page.navigate(link);
            assertThat(page.locator("main a[href], main form").count()).as(link).isPositive();
        }
        page.context().close();
    }
}
