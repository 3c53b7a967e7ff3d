package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.places.Offices;
import anjia.testing.Authenticator;
import anjia.testing.Browser;
import anjia.testing.DatabaseTest;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import anjia.web.Ids;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pages of the doors look like, in a real browser. */
@DatabaseTest
@Import(OpenOutbox.class)
class DoorPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    OutgoingTexts texts;

    @Autowired
    StaffBook book;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

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
            Browser.leave(page);
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
            // others of this run write too, some of them on later days: ours need not be among the newest
            assertThat(page.content()).containsPattern("1\\d\\d •••• \\d{4}").doesNotContainPattern("1[3-9]\\d{9}");
            PageChecks.passesAll(page, "outbox");

            page.navigate("/staff/login");
            page.context().clearCookies();
            page.evaluate("document.querySelector('main form').action = '/desk/anything'");
            press(page);
            page.navigate("/still-here");
            PageChecks.passesAll(page, "still-here");
            Browser.leave(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theFirstDayOfAMemberOfStaffPassesOnPhonesAndDesks(String language) {
        for (var screen : Screen.values()) {
            var page = logIn(screen, language);
            PageChecks.passesAll(page, "staff-login-password");
            PageChecks.targetsAreLargeEnough(page);
            chooseAPassword(page);

            page.navigate("/account/phone");
            page.fill("#code", "1");
            press(page);
            PageChecks.passesAll(page, "account-phone-mistake");
            PageChecks.targetsAreLargeEnough(page);
            page.fill("#code", Authenticator.code(page.locator(".secret").innerText(), clock.instant()));
            press(page);
            PageChecks.passesAll(page, "account-phone-done");
            PageChecks.targetsAreLargeEnough(page);
            Browser.leave(page);
        }
    }

    /** The hands of the clock in the browser are turned, those of the house stay. */
    @Test
    void whoDoesNothingIsAskedAndThenThePageIsCovered() {
        var page = logIn(Screen.DESK, "zh-CN");
        chooseAPassword(page);
        Browser.leavesTraces(page);
        page.clock().install();
        page.navigate("/account/password");
        page.clock().fastForward("27:00");
        assertThat(page.locator("dialog.idle").isVisible()).isFalse();

        page.clock().fastForward("02:00");
        assertThat(page.locator("dialog.idle").innerText()).contains("您还在吗");
        PageChecks.isAccessible(page);
        page.click("dialog.idle button");
        page.waitForCondition(() -> !page.locator("dialog.idle").isVisible());

        page.fill("#old", "half typed");
        page.clock().fastForward("31:00");
        assertThat(page.locator("dialog.idle").innerText()).contains("已经退出").doesNotContain("您还在吗");
        assertThat(page.locator("html.covered").count()).isEqualTo(1);
        PageChecks.screenshot(page, "idle-over");
        Browser.leave(page);
    }

    private Page logIn(Screen screen, String language) {
        var office = TestStaff.window(offices);
        var admin = TestStaff.with(db, office, Role.ADMIN);
        var login = "page" + Ids.next().toString().substring(24);
        var given = book.enter(admin, login, "周婷", office, Set.of(Role.CLERK)).orElseThrow();
        var page = Browser.open(screen, language, port);
        page.navigate("/staff/login");
        page.fill("#name", login);
        page.fill("#password", given.password());
        press(page);
        return page;
    }

    private static void chooseAPassword(Page page) {
        page.fill("#chosen", "kite lamp river nine");
        page.fill("#again", "kite lamp river nine");
        press(page);
    }

    private static void press(Page page) {
        page.click("main form button");
        page.waitForLoadState();
    }
}
