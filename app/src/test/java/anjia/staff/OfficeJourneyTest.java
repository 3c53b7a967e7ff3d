package anjia.staff;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Accounts;
import anjia.access.Actor;
import anjia.access.Role;
import anjia.cases.LogIns;
import anjia.cases.TownTest;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.testing.InForms;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator makes an office and an account in it, and closes the office when nobody serves there any more. */
@TownTest
class OfficeJourneyTest {

    /** A county of no other test. */
    private static final DivisionCode ZHENPING = new DivisionCode("610927");

    @LocalServerPort
    int port;

    @Autowired
    Offices offices;

    @Autowired
    Accounts accounts;

    @Autowired
    LogIns logIns;

    private void anAdministrator() {
        var id = new OfficeId(UUID.nameUUIDFromBytes("test admin 610927".getBytes(StandardCharsets.UTF_8)));
        offices.enter(new Office(id, "镇坪县人社局", ZHENPING, DivisionLevel.COUNTY, "finance", Set.of(), "T27A"));
        accounts.enter(new Actor.SystemJob("test"), "test.zhaoming", "赵明", id, Set.of(Role.ADMIN), "a-long-password");
    }

    @ParameterizedTest
    @InForms({"zh-CN, DESK, 镇坪县总工会一站, zhenping1", "en, PHONE, 镇坪县总工会二站, zhenping2"})
    void anOfficeAnAccountAndTheEnd(String language, Screen screen, String name, String login) {
        anAdministrator();
        var admin = logIns.staff(screen, language, port, "test.zhaoming");
        entered(admin, name);
        var office = admin.url();
        PageChecks.passesAll(admin, "admin-office");
        var account = accountIn(admin, name, login);

        admin.navigate(office);
        assertThat(admin.locator("form[action$='/close']").count())
                .as("somebody serves there")
                .isZero();
        admin.navigate(account);
        admin.locator("form[action$='/close'] button").click();
        admin.navigate(office);
        admin.locator("form[action$='/close'] button").click();
        assertThat(admin.locator("form[action$='/reopen']").count()).isOne();
        PageChecks.passesAll(admin, "admin-office-closed");
    }

    private static void entered(Page admin, String name) {
        admin.navigate("/admin/offices");
        PageChecks.passesAll(admin, "admin-offices");
        admin.locator("a[href^='/admin/offices/new']").click();
        admin.locator("main form button").first().click();
        assertThat(admin.locator(".errors li").count())
                .as("name and department")
                .isEqualTo(2);
        admin.fill("#name", name);
        admin.locator("#department").selectOption("trade-union");
        admin.check("#function-RIGHTS");
        admin.check("#day-SATURDAY");
        admin.locator("main form button").first().click();
        assertThat(admin.url()).matches(".*/admin/offices/[0-9a-f-]{36}");
    }

    /** @return where the account is kept */
    private static String accountIn(Page admin, String name, String login) {
        admin.navigate("/admin/accounts/new");
        admin.fill("#name", "段红");
        admin.fill("#loginName", login);
        var office = admin.locator("#office option:has-text('" + name + "')").first();
        admin.locator("#office").selectOption(office.getAttribute("value"));
        admin.locator("input[name=role][value=OFFICER]").check();
        admin.locator("main form button").first().click();
        assertThat(admin.locator(".paper-codes code").count()).isOne();
        admin.navigate("/admin/accounts");
        return admin.locator("tr:has-text('" + login + "') a").getAttribute("href");
    }
}
