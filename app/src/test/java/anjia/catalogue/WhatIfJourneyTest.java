package anjia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.Browser;
import anjia.testing.DatabaseTest;
import anjia.testing.InForms;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A worker looks ahead, question by question, in a real browser. */
@DatabaseTest
class WhatIfJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    TestWorker workers;

    private static void next(Page page) {
        page.locator(".action-bar button").click();
    }

    private static void day(Page page, String year, String month, String day) {
        page.locator("input[name='day.year']").fill(year);
        page.locator("input[name='day.month']").fill(month);
        page.locator("input[name='day.day']").fill(day);
        next(page);
    }

    private static void holds(Page page, String name, Screen screen) {
        PageChecks.passesAll(page, name);
        if (screen == Screen.PHONE) PageChecks.targetsAreLargeEnough(page);
    }

    @ParameterizedTest
    @InForms({"zh-CN, PHONE, 如果2026年9月10日开始干活", "en, DESK, If you begin work on 10 September 2026"})
    void sheSeesWhatWorkWouldTakeFromHer(String language, Screen screen, String title) {
        var page = Browser.open(screen, language, port);
        workers.logIn(page, workers.dismissed(59, true, true));
        page.navigate("/");
        page.locator("main a[href='/what-if']").click();
        holds(page, "what-if", screen);
        page.locator("a[href='/what-if/find-work']").click();
        holds(page, "what-if-day", screen);
        day(page, "2026", "9", "10");
        holds(page, "what-if-wage", screen);
        page.locator("input[name=wage]").fill("3200");
        next(page);
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        assertThat(page.locator("article.lost").first().innerText()).contains("1,926.00");
        assertThat(page.url()).as("nobody reads the answers in the address").doesNotContain("3200");
        holds(page, "what-if-answer", screen);
        Browser.leave(page);
    }

    @ParameterizedTest
    @InForms({"zh-CN, PHONE, 2026年8月1日, 失业保险金, 每月1", "en, DESK, 1 August 2026, Unemployment benefit, a month"})
    void aMonthMoreOfWorkIsToldAndLookedAt(String language, Screen screen, String day, String benefit, String paid) {
        var page = Browser.open(screen, language, port);
        workers.logIn(page, workers.atWork(11));
        page.navigate("/what-if/lose-work");
        day(page, "2026", "7", "20");
        page.locator("input[name=left_work][value=closed]").check();
        next(page);
        assertThat(page.locator("article.gained").allInnerTexts()).noneMatch(card -> card.contains(benefit));
        assertThat(page.locator("#best").innerText()).contains(day, benefit, paid, "926.00");
        holds(page, "what-if-best", screen);
        page.locator("#best a").click();
        assertThat(page.locator("h1").innerText()).contains(day);
        assertThat(page.locator("article.gained").allInnerTexts()).anyMatch(card -> card.contains(benefit));
        assertThat(page.locator("#best").count()).isZero();
        holds(page, "what-if-best-day", screen);
        Browser.leave(page);
    }

    @Test
    void theConditionThatTurnsIsToldWithItsArticleAndTheWayToTheReasons() {
        var page = Browser.open(Screen.PHONE, "zh-CN", port);
        workers.logIn(page, workers.dismissed(59, true, true));
        page.navigate("/entitlements");
        page.locator("main a[href='/what-if']").click();
        page.locator("a[href='/what-if/find-work']").click();
        day(page, "2026", "9", "10");
        page.locator("input[name='wage.other'][value=unsure]").check();
        next(page);
        var benefit = page.locator("article.lost", new Page.LocatorOptions().setHasText("失业保险金"));
        assertThat(benefit.innerText()).contains("不再满足：办了失业登记", "失业登记那天：2026年7月1日 → 没有", "第四十五条");
        benefit.locator("a").click();
        assertThat(page.url()).contains("/entitlements/unemployment/benefit");
        Browser.leave(page);
    }

    @Test
    void aDayThatIsOverIsToldAtTheFieldAndNothingTypedIsLost() {
        var page = Browser.open(Screen.PHONE, "zh-CN", port);
        workers.logIn(page, workers.dismissed(59, true, true));
        page.navigate("/what-if/find-work");
        next(page);
        assertThat(page.locator(".mistake").innerText()).contains("请填哪一天");
        day(page, "2026", "2", "30");
        assertThat(page.locator(".mistake").innerText()).contains("没有这一天");
        day(page, "2025", "9", "10");
        assertThat(page.locator(".mistake").innerText()).contains("已经过了");
        assertThat(page.locator("input[name='day.year']").inputValue()).isEqualTo("2025");
        day(page, "2036", "9", "10");
        assertThat(page.locator(".mistake").innerText()).contains("2028年7月1日");
        Browser.leave(page);
    }

    @Test
    void aPlaceIsFoundByTheNameOfItsCityAndNotWhereSheLives() {
        var page = Browser.open(Screen.PHONE, "zh-CN", port);
        workers.logIn(page, workers.dismissed(59, true, true));
        page.navigate("/what-if/move-away");
        day(page, "2027", "3", "1");
        page.locator("input[name=place]").fill("紫阳县");
        next(page);
        assertThat(page.locator(".mistake").innerText()).contains("就住在这里");
        page.locator("input[name=place]").fill("苏州");
        next(page);
        page.locator("input[name=at_work][value=yes]").check();
        next(page);
        assertThat(page.locator("h1").innerText()).isEqualTo("如果2027年3月1日搬走");
        Browser.leave(page);
    }

    @Test
    void whoIsRegisteredIsToldThatSheCannotRegisterOnceMore() {
        var page = Browser.open(Screen.PHONE, "zh-CN", port);
        workers.logIn(page, workers.dismissed(59, true, true));
        page.navigate("/what-if/register");
        day(page, "2026", "9", "10");
        assertThat(page.locator("main").innerText()).contains("那天办不了失业登记");
        Browser.leave(page);
    }
}
