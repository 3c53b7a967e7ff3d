package anjia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.Browser;
import anjia.testing.DatabaseTest;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of a worker who has logged in, in a real browser. */
@DatabaseTest
class WorkerPagesTest {

    private static final String BENEFIT = "/entitlements/unemployment/benefit";

    @LocalServerPort
    int port;

    @Autowired
    TestWorker workers;

    @Autowired
    SealedAnswers sealed;

    private Page phone(String language, TestWorker.Worker worker) {
        var page = Browser.open(Screen.PHONE, language, port);
        workers.logIn(page, worker);
        return page;
    }

    @Test
    void aWorkerSeesFirstWhatSheCanDoToday() {
        var page = phone("zh-CN", workers.dismissed(59, true, true));
        page.navigate("/entitlements");
        assertThat(page.locator("h1").innerText()).isEqualTo("您今天能办1件事");
        assertThat(page.locator(".entitlement.entitled").innerText()).contains("失业保险金", "1,926.00", "最多领12个月");
        Browser.leave(page);
    }

    @Test
    void whoIsNotRegisteredIsTheOneStepAway() {
        var page = phone("zh-CN", workers.dismissed(59, true, false));
        page.navigate("/entitlements");
        assertThat(page.locator(".entitlement.nearly", new Page.LocatorOptions().setHasText("失业保险金"))
                        .innerText())
                .contains("还没登记失业。现在就能登记。");
        assertThat(page.locator(".entitlement h3").allInnerTexts())
                .as("what makes way comes first")
                .containsSubsequence("失业登记", "失业保险金");
        page.navigate(BENEFIT);
        assertThat(page.locator("main").innerText()).contains("和失业登记一起办，就能办。");
        var both = page.locator(".action-bar a");
        assertThat(both.innerText()).isEqualTo("和失业登记一起办");
        assertThat(both.getAttribute("href")).isEqualTo("/my/apply/unemployment/benefit");
        Browser.leave(page);
    }

    @Test
    void everyAmountUnfoldsDownToTheLaw() {
        var page = phone("zh-CN", workers.dismissed(59, true, true));
        page.navigate(BENEFIT);
        var main = page.locator("main").innerText();
        assertThat(main).contains("1,926.00", "2,140.00", "90%", "23,112.00", "您在这里", "4年11个月", "第四十六条");
        assertThat(page.locator("main").textContent())
                .as("articles as Chinese law names them")
                .doesNotContain(" art. ");
        assertThat(page.locator(".strip td.paid").count()).isEqualTo(59);
        assertThat(page.locator("#figures").getAttribute("open")).isNull();
        page.locator("#figures summary").click();
        assertThat(page.locator("#figures").innerText()).contains("最低工资", "三类区", "2026年1月1日起");
        Browser.leave(page);
    }

    @Test
    void whatWasAnsweredInAFewQuestionsIsNotAskedAgain() {
        var page = phone("zh-CN", workers.dismissed(59, true, true));
        page.navigate("/find/results?a=" + sealed.seal(Answers.NONE.with("certificate_listed", "yes")));
        page.locator("main a[href^='/entitlements?a=']").click();
        assertThat(page.locator("main").innerText()).contains("您刚才答的1个问题");
        page.locator("main a[href^='/what-if?a=']").click();
        assertThat(page.locator("main").innerText()).contains("您刚才答的1个问题");
        page.locator("main a[href^='/what-if/register?a=']").click();
        for (var part : List.of("year", "month", "day"))
            page.locator("input[name='day." + part + "']").fill(part.equals("year") ? "2026" : "9");
        page.locator("button[form=question]").click();
        assertThat(page.url()).contains("/what-if/register/answer?a=");
        assertThat(page.locator("main").innerText()).contains("登记失业");
        Browser.leave(page);
    }

    @Test
    void onPaperNothingStaysFolded() {
        var page = phone("zh-CN", workers.dismissed(59, true, true));
        page.navigate(BENEFIT);
        Browser.leavesTraces(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#figures .inside").boundingBox().height).isGreaterThan(50);
        Browser.leave(page);
    }

    @Test
    void aMissingAnswerIsAskedAndCarriedOn() {
        var page = phone("zh-CN", workers.dismissed(9, false, true));
        page.navigate("/entitlements");
        page.locator(".entitlement:has-text('失业保险金') a.strong:has-text('现在回答')").click();
        assertThat(page.locator("main").innerText()).contains("我们查到的有9个月");
        page.locator("input[name=contribution_months]:not([type=radio])").fill("5");
        page.locator(".action-bar button").click();
        assertThat(page.locator(".mistake").innerText()).contains("我们已经查到9个月");
        page.locator("input[name=contribution_months]:not([type=radio])").fill("60");
        page.locator(".action-bar button").click();
        assertThat(page.url()).contains(BENEFIT + "?a=");
        assertThat(page.locator("main").innerText()).contains("最多领18个月");
        assertThat(page.locator(".action-bar a").getAttribute("href")).startsWith("/my/apply/unemployment/benefit?a=");
        Browser.leave(page);
    }

    @Test
    void visitorsAreLedToTheDoorAndBack() {
        var page = Browser.open(Screen.PHONE, "zh-CN", port);
        page.navigate(BENEFIT);
        assertThat(page.url()).contains("/login");
        Browser.leave(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void herPagesHold(String language) {
        var worker = workers.dismissed(59, true, true);
        for (var screen : Screen.values()) {
            var page = Browser.open(screen, language, port);
            workers.logIn(page, worker);
            for (var path : new String[] {"/", "/entitlements", BENEFIT, "/my/record", "/events/no-work"}) {
                page.navigate(path);
                PageChecks.passesAll(page, "worker" + path.replace('/', '-'));
                if (screen == Screen.PHONE) PageChecks.targetsAreLargeEnough(page);
            }
            Browser.leave(page);
        }
    }
}
