package anjia.tour;

import static anjia.tour.Acts.address;
import static anjia.tour.Acts.choose;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Acts.type;
import static anjia.tour.Visitor.ANYONE;

import anjia.demo.DemoTour;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.List;

/** The pages that are open to everybody, as a visitor who does not say who he is comes by them. */
final class OpenPages {

    private static final String BENEFIT = "unemployment/benefit";

    private final TourHouse house;
    private final List<Sight> sights;

    /** @param sights where what is seen is kept */
    OpenPages(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    void visit() {
        see("home", "/");
        for (var event : List.of("no-work", "unpaid", "back-home", "school", "ill", "learn"))
            see("event-" + event, "/events/" + event);
        see("guide-registration", "/guide/unemployment/registration");
        see("guide-benefit", "/guide/" + BENEFIT);
        checking();
        see("functions", "/functions");
        see("windows", "/windows");
        see("windows-county", "/windows/610924");
        see("about", "/about");
        see("login", "/login");
        sights.add(new Sight("login-mistake", ANYONE, "/login", page -> {
            page.fill("#number", "61992419830308002");
            press(page, "main form button");
        }));
        sights.add(new Sight("login-code", ANYONE, "/login", page -> {
            page.fill("#number", DemoTour.GUO_ZHIQIANG.number().value());
            press(page, "main form button");
        }));
        see("staff-login", "/staff/login");
        sights.add(new Sight("staff-login-mistake", ANYONE, "/staff/login", page -> {
            page.fill("#name", "nobody");
            page.fill("#password", "wrong");
            press(page, "form[action='/staff/login'] button");
        }));
        see("outbox", "/outbox");
        see("status", "/status");
        see("not-found", "/nowhere");
        see("gallery", "/gallery");
        for (var page : List.of("home", "answer", "question", "status", "desk", "paper"))
            see("gallery-" + page, "/gallery/" + page);
    }

    private void checking() {
        var visitor = house.open(ANYONE, Screen.DESK, "zh-CN");
        go(visitor, "/check/" + BENEFIT);
        see("check-question", visitor);
        sights.add(new Sight(
                "check-question-mistake", ANYONE, address(visitor), page -> press(page, ".action-bar button")));
        for (int i = 0; i < 10 && visitor.locator("form#question").count() > 0; i++) {
            if (choose(visitor, "left_work", "dismissed")) continue;
            see("check-question-" + (i + 1), visitor);
            if (type(visitor, "registered_on.year", "2026")) {
                type(visitor, "registered_on.month", "3");
                type(visitor, "registered_on.day", "10");
            }
            type(visitor, "insured_place", "紫阳县");
            type(visitor, "contribution_months", "59");
            type(visitor, "carried_over_months", "0");
            press(visitor, ".action-bar button");
        }
        see("check-answer", visitor);
        go(visitor, "/check/" + BENEFIT);
        choose(visitor, "left_work", "voluntary");
        see("check-answer-not", visitor);
    }

    private void see(String name, Page page) {
        see(name, address(page));
    }

    private void see(String name, String address) {
        sights.add(new Sight(name, ANYONE, address));
    }
}
