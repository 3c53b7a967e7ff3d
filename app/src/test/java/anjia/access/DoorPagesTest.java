package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.Browser;
import anjia.testing.DatabaseTest;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the pages of the doors look like, in a real browser. */
@DatabaseTest
@Import(OpenOutbox.class)
class DoorPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    OutgoingTexts texts;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theDoorOfWorkersPassesOnPhonesAndDesks(String language) {
        for (var screen : Screen.values()) {
            var page = Browser.open(screen, language, port);
            page.navigate("/login?to=/my/cases");
            PageChecks.passesAll(page, "login");
            PageChecks.targetsAreLargeEnough(page);

            page.fill("[name=number]", "6109241983");
            press(page);
            assertThat(page.textContent("[role=alert]")).contains("10");
            PageChecks.isAccessible(page);
            PageChecks.screenshot(page, "login-mistake");

            page.fill("[name=number]", "61992119850302104X");
            press(page);
            assertThat(page.url()).contains("/login/code?of=");
            PageChecks.passesAll(page, "login-code");
            PageChecks.targetsAreLargeEnough(page);

            page.fill("[name=code]", "1");
            press(page);
            PageChecks.isAccessible(page);
            PageChecks.screenshot(page, "login-code-mistake");
            page.context().close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theDoorOfStaffAndTheOutboxPassOnPhonesAndDesks(String language) {
        texts.send("door-pages:" + language, "13800001234", "【安家】验证码123456，5分钟内有效。");
        for (var screen : Screen.values()) {
            var page = Browser.open(screen, language, port);
            page.navigate("/staff/login");
            PageChecks.passesAll(page, "staff-login");
            PageChecks.targetsAreLargeEnough(page);

            page.navigate("/outbox");
            assertThat(page.content()).contains("138 •••• 1234").doesNotContain("13800001234");
            PageChecks.passesAll(page, "outbox");

            page.navigate("/staff/login");
            page.context().clearCookies();
            page.evaluate("document.querySelector('main form').action = '/desk/anything'");
            press(page);
            page.navigate("/still-here");
            PageChecks.passesAll(page, "still-here");
            page.context().close();
        }
    }

    private static void press(Page page) {
        page.click("main form button");
        page.waitForLoadState();
    }
}
