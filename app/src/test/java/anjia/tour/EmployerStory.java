package anjia.tour;

import static anjia.tour.Acts.address;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Visitor.AGENT;
import static anjia.tour.Visitor.HALL;
import static anjia.tour.Visitor.OFFICER;

import anjia.cases.OrganisationCasesForTour;
import anjia.posts.TablesForTour;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/** She who acts for an organisation writes posts: one is open, one is sent back by the office, one waits. */
final class EmployerStory {

    private static final String NEW = "/organisation/posts/new";

    private static final String SHEET = "/organisation/posts/sheet";

    private final TourHouse house;
    private final List<Sight> sights;

    EmployerStory(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    void tell() {
        see("employer-posts-none", AGENT, "/organisation/posts");
        see("employer-record", AGENT, "/organisation/record");
        var agent = house.open(AGENT, Screen.DESK, "zh-CN");
        see("employer-post-new", AGENT, NEW);
        sights.add(new Sight("employer-post-mistake", AGENT, NEW, page -> press(page, "main form button:not([name])")));
        sights.add(new Sight("employer-post-which", AGENT, NEW, page -> found(page, "小工")));
        sights.add(new Sight("employer-post-occupation", AGENT, NEW, page -> found(page, "缝纫工")));
        var open = written(agent, "缝纫工", "缝纫毛绒玩具，计件，有师傅带。");
        var back = written(agent, "缝纫组长", "带八个人的缝纫组，限女性。");
        var waiting = written(agent, "裁剪学徒", "学裁剪，入职交押金200元。");
        var officer = house.open(OFFICER, Screen.DESK, "zh-CN");
        go(officer, "/desk/posts/" + back);
        press(officer, "form[action$='/back'] button");
        see("employer-draft", AGENT, "/organisation/posts/drafts/" + begun(agent));
        see("employer-posts", AGENT, "/organisation/posts");
        see("employer-post", AGENT, "/organisation/posts/" + open);
        see("employer-post-waiting", AGENT, "/organisation/posts/" + waiting);
        see("employer-post-back", AGENT, "/organisation/posts/" + back);
        see("employer-post-mend", AGENT, "/organisation/posts/" + back + "/mend");
        see("employer-post-again", AGENT, "/organisation/posts/" + open + "/again");
        see("employer-sheet", AGENT, SHEET);
        sights.add(new Sight("employer-sheet-faulty", AGENT, SHEET, page -> sent(page, TablesForTour.faulty())));
        sights.add(new Sight("employer-sheet-ready", AGENT, SHEET, page -> sent(page, TablesForTour.ready())));
        cases(agent);
        see("desk-posts", OFFICER, "/desk/posts");
        see("desk-posts-one", OFFICER, "/desk/posts/" + waiting);
        sights.add(new Sight("desk-posts-mistake", OFFICER, "/desk/posts/" + waiting, page -> {
            page.fill("#reason", "");
            press(page, "form[action$='/back'] button");
        }));
        see("desk-posts-over", OFFICER, "/desk/posts/" + back);
    }

    /** She hands in for it, and its papers are brought to the window later. */
    private void cases(Page agent) {
        var answered = new OrganisationCasesForTour(house::bean).answered();
        var item = OrganisationCasesForTour.ITEM;
        var check = "/organisation/cases/new/%s?a=%s".formatted(item, answered);
        see("organisation-check", AGENT, check);
        go(agent, check);
        press(agent, "button[form=check]");
        see("organisation-case", AGENT, address(agent).replaceFirst("\\?.*", ""));
        see("organisation-cases", AGENT, "/organisation/cases");
        see("desk-organisation-cases", HALL, "/desk/organisation-cases?typed=青禾");
        var clerk = house.open(HALL, Screen.DESK, "zh-CN");
        go(clerk, "/desk/organisation-cases?item=%s&a=%s&typed=青禾".formatted(item, answered));
        clerk.locator("main .plain-list a").first().click();
        see("desk-organisation-check", HALL, address(clerk));
        go(clerk, "/desk/organisation-cases?typed=青禾");
        clerk.locator("main .plain-list a").first().click();
        see("desk-organisation-files", HALL, address(clerk));
    }

    private static void found(Page page, String word) {
        page.fill("#word", word);
        press(page, "button[name=find]");
    }

    private static void sent(Page page, byte[] table) {
        page.setInputFiles("#file", new FilePayload("岗位.xlsx", "application/octet-stream", table));
        press(page, "main form[enctype] button");
    }

    /** @return its id */
    private static String written(Page page, String title, String work) {
        go(page, NEW);
        found(page, "缝纫工");
        page.fill("#title", title);
        page.fill("#work", work);
        page.fill("#openings", "8");
        page.fill("#division", "紫阳县");
        page.fill("#place", "蒿坪镇工业园3号");
        page.fill("#wage", "3600");
        page.fill("#wageHigh", "5000");
        page.fill("#wageParts", "计件，每月保底3,200元");
        page.fill("#hours", "5");
        page.fill("#hoursADay", "8");
        day(page, "startOn", "7", "15");
        day(page, "openUntil", "8", "31");
        press(page, "main form button:not([name])");
        return address(page).replaceFirst(".*/", "");
    }

    /** She is called away and keeps what she has. @return its id */
    private static String begun(Page page) {
        go(page, NEW);
        found(page, "缝纫工");
        page.fill("#title", "夜班缝纫工");
        page.fill("#wage", "四千左右");
        press(page, "button[name=keep]");
        return page.url().replaceFirst(".*kept=", "");
    }

    private static void day(Page page, String name, String month, String day) {
        page.fill("input[name='" + name + ".year']", "2026");
        page.fill("input[name='" + name + ".month']", month);
        page.fill("input[name='" + name + ".day']", day);
    }

    private void see(String name, Visitor visitor, String address) {
        sights.add(new Sight(name, visitor, address));
    }
}
