package anjia.tour;

import static anjia.tour.Acts.address;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Visitor.ADMIN;
import static anjia.tour.Visitor.AGENT;
import static anjia.tour.Visitor.HALL;
import static anjia.tour.Visitor.MA_DEHAI;
import static anjia.tour.Visitor.WANG_XIAOJUN;

import anjia.demo.DemoTour;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.List;

/** The administrator keeps offices; two persons ask to act for organisations, one of them is let and acts. */
final class HouseStory {

    private final TourHouse house;
    private final List<Sight> sights;

    HouseStory(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    void tell() {
        offices();
        agents();
        new FairStory(house, sights).tell();
    }

    private void offices() {
        var admin = house.open(ADMIN, Screen.DESK, "zh-CN");
        see("admin-offices", ADMIN, "/admin/offices?in=610924");
        go(admin, "/admin/offices/new?in=610924");
        admin.fill("#name", "紫阳县总工会茶园服务站");
        admin.locator("#department").selectOption("trade-union");
        admin.check("#function-RIGHTS");
        press(admin, "main form button");
        var office = address(admin);
        admin.fill("#name", "紫阳县总工会焕古茶园服务站");
        press(admin, "main form[action='" + office + "'] button");
        see("admin-office-new", ADMIN, "/admin/offices/new?in=610924");
        sights.add(new Sight(
                "admin-office-mistake",
                ADMIN,
                "/admin/offices/new?in=610924",
                page -> press(page, "main form button")));
        see("admin-office", ADMIN, office);
        go(admin, "/admin/offices?in=610924");
        see(
                "admin-office-in-use",
                ADMIN,
                admin.locator("a:has-text('社会保险经办中心')").first().getAttribute("href"));
    }

    private void agents() {
        see("organisation-none", WANG_XIAOJUN, "/organisation");
        var clerk = house.open(HALL, Screen.DESK, "zh-CN");
        entered(clerk, DemoTour.ZHOU_YULAN);
        var agent = house.open(AGENT, Screen.DESK, "zh-CN");
        var valid = asked(agent, clerk, "91610924MA7000001Q", "紫阳县青禾毛绒玩具有限公司");
        go(clerk, valid);
        clerk.check("#seen");
        clerk.fill("input[name='until.year']", "2027");
        clerk.fill("input[name='until.month']", "6");
        clerk.fill("input[name='until.day']", "30");
        press(clerk, "main form:has(#seen) button");
        var ma = house.open(MA_DEHAI, Screen.DESK, "zh-CN");
        var waiting = asked(ma, clerk, "91610924MA7000002U", "紫阳县富硒茶业有限公司");
        see("organisation-mine", MA_DEHAI, "/organisation");
        see("organisation-register", WANG_XIAOJUN, "/organisation/register");
        sights.add(new Sight(
                "organisation-register-mistake",
                WANG_XIAOJUN,
                "/organisation/register",
                page -> press(page, "main form button")));
        see("desk-organisations", HALL, "/desk/organisations");
        see("desk-organisation", HALL, waiting);
        sights.add(new Sight(
                "desk-organisation-mistake", HALL, waiting, page -> press(page, "main form:has(#seen) button")));
        see("desk-organisation-valid", HALL, valid);
        go(agent, "/organisation");
        press(agent, "form[action='/organisation/act'] button");
        see("organisation", AGENT, "/organisation");
        see("organisation-own", AGENT, "/organisation?own");
    }

    /** Nobody else in the tour logs in as her. */
    private static void entered(Page clerk, DemoTour.Guest guest) {
        go(clerk, "/desk/enter");
        clerk.fill("#number", guest.number().value());
        clerk.fill("#name", guest.name());
        clerk.fill("#phone", guest.phone().value());
        clerk.fill("#town", "蒿坪镇");
        press(clerk, "main form[action='/desk/enter'] button");
    }

    /** @return where the hall checks it */
    private static String asked(Page worker, Page clerk, String code, String name) {
        go(worker, "/organisation/register");
        worker.fill("#code", code);
        worker.fill("#name", name);
        worker.fill("#county", "紫阳县");
        worker.fill("#duty", "人事");
        press(worker, "main form button");
        go(clerk, "/desk/organisations");
        return clerk.locator("a:has-text('" + name + "')").first().getAttribute("href");
    }

    private void see(String name, Visitor visitor, String address) {
        sights.add(new Sight(name, visitor, address));
    }
}
