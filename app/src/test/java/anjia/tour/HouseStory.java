package anjia.tour;

import static anjia.tour.Acts.address;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Visitor.ADMIN;
import static anjia.tour.Visitor.AGENT;
import static anjia.tour.Visitor.ANYONE;
import static anjia.tour.Visitor.GUO_ZHIQIANG;
import static anjia.tour.Visitor.HALL;
import static anjia.tour.Visitor.HEAD;
import static anjia.tour.Visitor.MA_DEHAI;
import static anjia.tour.Visitor.OFFICER;
import static anjia.tour.Visitor.TRAVELLER;
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
        brands();
        departures();
        firms();
        new MatchStory(house, sights).tell();
        new FairStory(house, sights).tell();
    }

    /** An officer proposes one, the head of the office decides on another. */
    private void brands() {
        see("desk-brands", OFFICER, "/desk/brands");
        see("desk-brand-new", OFFICER, "/desk/brands/new");
        sights.add(
                new Sight("desk-brand-mistake", OFFICER, "/desk/brands/new", page -> press(page, "main form button")));
        var head = house.open(HEAD, Screen.DESK, "zh-CN");
        go(head, "/desk/brands");
        var waits = head.locator("main a:has-text('蒿坪缝纫工')").getAttribute("href");
        see("desk-brand-mend", OFFICER, waits + "/edit");
        see("desk-brand-decide", HEAD, waits);
        see("desk-brand", HEAD, head.locator("main a:has-text('任河茶艺师')").getAttribute("href"));
    }

    /** A departure that takes names: one seat is taken on the phone; one that left, from which somebody came back. */
    private void departures() {
        see("cooperation", ANYONE, "/cooperation");
        var worker = house.open(WANG_XIAOJUN, Screen.PHONE, "zh-CN");
        go(worker, "/cooperation");
        var open = worker.locator("main h3 a").first().getAttribute("href");
        see("departure", ANYONE, open);
        go(worker, open);
        press(worker, "main form button");
        see("departure-hers", WANG_XIAOJUN, open);
        see("departure-elsewhere", GUO_ZHIQIANG, open);
        var traveller = house.open(TRAVELLER, Screen.PHONE, "zh-CN");
        go(traveller, "/cooperation");
        see(
                "departure-subsidies",
                TRAVELLER,
                traveller.locator("main h3 a").first().getAttribute("href"));
        see("my-cases-subsidy", TRAVELLER, "/my/cases");
        var officer = house.open(OFFICER, Screen.DESK, "zh-CN");
        go(officer, "/desk/cooperation");
        see("desk-cooperation", OFFICER, "/desk/cooperation");
        see("desk-departure", OFFICER, "/desk" + open);
        see("desk-departure-mend", OFFICER, "/desk" + open + "/edit");
        see("desk-departure-new", OFFICER, "/desk/cooperation/departures/new");
        sights.add(new Sight(
                "desk-departure-mistake",
                OFFICER,
                "/desk/cooperation/departures/new",
                page -> press(page, "main form button")));
        see("desk-pair-new", OFFICER, "/desk/cooperation/pairs/new");
        go(
                officer,
                officer.locator("main td:has-text('已出发')")
                        .locator("..")
                        .locator("a")
                        .first()
                        .getAttribute("href"));
        see("desk-departure-left", OFFICER, address(officer));
        see(
                "desk-departure-back",
                OFFICER,
                officer.locator("a[href*='/back/']").first().getAttribute("href"));
    }

    /** A quarter of which the partner says something else than the rosters; where the people of the county work. */
    private void figures(Page officer) {
        see("desk-figures", OFFICER, "/desk/cooperation/figures");
        see("desk-destinations", OFFICER, "/desk/cooperation/destinations");
        see("desk-promises", OFFICER, "/desk/cooperation/promises");
        sights.add(new Sight(
                "desk-promises-mistake",
                OFFICER,
                "/desk/cooperation/promises",
                page -> press(page, "main form button")));
        go(officer, "/desk/cooperation/figures");
        var one = officer.locator("main th a").first().getAttribute("href");
        see("desk-figures-differ", OFFICER, one);
        sights.add(
                new Sight("desk-figures-mistake", OFFICER, one, page -> press(page, "form[action$='/answer'] button")));
    }

    /** Firms that moved to the county and community factories, for the office and for everybody. */
    private void firms() {
        see("relocation", ANYONE, "/relocation");
        see("desk-relocation", OFFICER, "/desk/relocation");
        see("desk-relocation-new", OFFICER, "/desk/relocation/new");
        sights.add(new Sight(
                "desk-relocation-mistake", OFFICER, "/desk/relocation/new", page -> press(page, "main form button")));
        var officer = house.open(OFFICER, Screen.DESK, "zh-CN");
        go(officer, "/desk/relocation");
        see(
                "desk-relocation-mend",
                OFFICER,
                officer.locator("main th a").first().getAttribute("href"));
        figures(officer);
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
        sights.add(new Sight("organisation-programs", AGENT, "/organisation/programs", page -> {
            page.fill("#name", "人事系统");
            press(page, "main form[action='/organisation/programs'] button");
        }));
        new EmployerStory(house, sights).tell();
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
