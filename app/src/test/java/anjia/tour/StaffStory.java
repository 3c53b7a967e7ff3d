package anjia.tour;

import static anjia.tour.Acts.address;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Visitor.ADMIN;
import static anjia.tour.Visitor.ANYONE;
import static anjia.tour.Visitor.CLERK;
import static anjia.tour.Visitor.HE_JIANPING;
import static anjia.tour.Visitor.NEWCOMER;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.Authenticator;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.List;

/** The administrator enters two new members of staff; one of them comes in, chooses her password and takes her phone along. */
final class StaffStory {

    private static final String OFFICE = "紫阳县蒿坪镇便民服务中心";
    private static final String OWN = "kite lamp river nine";

    private final TourHouse house;
    private final List<Sight> sights;

    StaffStory(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    void tell() {
        var admin = house.open(ADMIN, Screen.DESK, "zh-CN");
        enter(admin, "田野", "tianye");
        go(admin, "/admin/accounts");
        go(admin, admin.locator("a:has-text('田野')").getAttribute("href"));
        var member = address(admin);
        var waiting = enter(admin, "路遥", "lufei");
        firstDay(enter(admin, "路遥", "luyao"));
        see("admin-accounts", ADMIN, "/admin/accounts");
        see("admin-account-new", ADMIN, "/admin/accounts/new");
        sights.add(new Sight(
                "admin-account-mistake", ADMIN, "/admin/accounts/new", page -> press(page, "main form button")));
        see("admin-account", ADMIN, member);
        sights.add(new Sight(
                "admin-account-handed", ADMIN, member, page -> press(page, "form[action$='/password'] button")));
        see("account", CLERK, "/account");
        see("account-protected", NEWCOMER, "/account");
        see("account-password", CLERK, "/account/password");
        see("account-phone", CLERK, "/account/phone");
        see("devices", CLERK, "/devices");
        see("my-devices", HE_JIANPING, "/devices");
        sights.add(new Sight("staff-login-password", ANYONE, "/staff/login", page -> comesIn(page, "lufei", waiting)));
        sights.add(new Sight("staff-login-code", ANYONE, "/staff/login", page -> comesIn(page, "luyao", OWN)));
    }

    private static String enter(Page admin, String name, String login) {
        go(admin, "/admin/accounts/new");
        admin.fill("#name", name);
        admin.fill("#loginName", login);
        var office = admin.locator("#office option:has-text('" + OFFICE + "')").first();
        admin.locator("#office").selectOption(office.getAttribute("value"));
        admin.locator("input[name=role][value=CLERK]").check();
        press(admin, "main form button");
        return admin.locator(".paper-codes code").innerText().strip();
    }

    private void firstDay(String given) {
        var newcomer = house.open(ANYONE, Screen.DESK, "zh-CN");
        go(newcomer, "/staff/login");
        comesIn(newcomer, "luyao", given);
        newcomer.fill("#chosen", OWN);
        newcomer.fill("#again", OWN);
        press(newcomer, "main form button");
        go(newcomer, "/account/phone");
        newcomer.fill("#code", Authenticator.code(newcomer.locator(".secret").innerText(), house.now()));
        press(newcomer, "main form button");
        assertThat(newcomer.locator(".paper-codes li").count()).isEqualTo(10);
        house.keep(NEWCOMER, newcomer);
    }

    private static void comesIn(Page page, String login, String password) {
        page.fill("#name", login);
        page.fill("#password", password);
        press(page, "main form button");
    }

    private void see(String name, Visitor visitor, String address) {
        sights.add(new Sight(name, visitor, address));
    }
}
