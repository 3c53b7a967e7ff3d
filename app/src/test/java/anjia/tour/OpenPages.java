package anjia.tour;

import static anjia.tour.Acts.address;
import static anjia.tour.Acts.choose;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Acts.type;
import static anjia.tour.Visitor.ANYONE;
import static org.assertj.core.api.Assertions.assertThat;

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
        for (var event : List.of(
                "no-work",
                "unpaid",
                "hurt",
                "own-work",
                "away-work",
                "living-here",
                "school",
                "learn",
                "back-home",
                "ill",
                "old-age",
                "register",
                "family-loss",
                "find-work")) see("event-" + event, "/events/" + event);
        see("guide-registration", "/guide/unemployment/registration");
        see("guide-benefit", "/guide/" + BENEFIT);
        for (var item : List.of(
                "employment/flexible",
                "residence/permit",
                "residence/endorsement",
                "skills/upgrade-subsidy",
                "schooling/enrolment",
                "housing/public-rental")) see("guide-" + item.replaceFirst(".*/", ""), "/guide/" + item);
        checking();
        finding();
        household();
        see("functions", "/functions");
        see("numbers", "/numbers");
        see("occupations", "/occupations");
        see("occupations-found", "/occupations?q=电焊");
        see("occupations-several", "/occupations?q=司机");
        see("occupations-group", "/occupations?group=6-30");
        see("occupations-nothing", "/occupations?q=宇航员");
        see("posts-check", "/posts/check");
        posting("posts-check-found", "招普工20名，限女，18-35岁，入职交押金200元。");
        posting("posts-check-clean", "招焊工5名，包吃住，月薪7000元，要有焊工证。");
        posting("posts-check-mistake", "");
        see("exposure", "/exposure");
        see("brands", "/brands");
        var visitor = house.open(ANYONE, Screen.PHONE, "zh-CN");
        go(visitor, "/brands");
        see("brand-story", visitor.locator("main h2 a:has-text('任河茶艺师')").getAttribute("href"));
        see("brand-story-watched", visitor.locator("main h2 a:has-text('巴山月嫂')").getAttribute("href"));
        see("windows", "/windows");
        see("windows-county", "/windows/610924");
        see("about", "/about");
        see("verify", "/verify");
        see("verify-unknown", "/verify/7KQ2M9DW3TXAVB6H");
        sights.add(new Sight("verify-mistake", ANYONE, "/verify", page -> {
            page.fill("#code", "7KQ2");
            press(page, "main form button");
        }));
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

    /** Several items at once: a few questions, results on the way, and all of them. */
    private void finding() {
        var visitor = house.open(ANYONE, Screen.DESK, "zh-CN");
        go(visitor, "/find");
        see("find-question", visitor);
        go(visitor, "/find?about=living-here");
        see("find-event-question", visitor);
        for (int i = 0; i < 20 && visitor.locator("form#question").count() > 0; i++) {
            if (i == 3)
                see(
                        "find-so-far",
                        visitor.locator("main a[href^='/find/results']").getAttribute("href"));
            answer(visitor);
        }
        assertThat(visitor.url()).contains("/find/results");
        see("find-results", visitor);
    }

    /** Takes the first answer, and days and figures of an ordinary life. */
    private static void answer(Page visitor) {
        for (var year : visitor.locator("form#question input[name$='.year']").all()) year.fill("2020");
        for (var month : visitor.locator("form#question input[name$='.month']").all()) month.fill("5");
        for (var day : visitor.locator("form#question input[name$='.day']").all()) day.fill("1");
        for (var field : visitor.locator(
                        "form#question input[inputmode=decimal], form#question input.w-short[inputmode=numeric]")
                .all()) field.fill("24");
        for (var group : visitor.locator("form#question fieldset.radios").all()) {
            var typed =
                    visitor.locator("form#question input:not([type=hidden]):not([type=radio]):not([type=checkbox])");
            if (typed.count() == 0) group.locator("input[type=radio]").first().check();
        }
        press(visitor, ".action-bar button");
    }

    /** A row of fields per member of the household, and one more. */
    private void household() {
        var visitor = house.open(ANYONE, Screen.DESK, "zh-CN");
        go(visitor, "/check/housing/public-rental");
        choose(visitor, "waits_for_housing", "no");
        type(visitor, "home_area", "0");
        press(visitor, ".action-bar button");
        choose(visitor, "registered_here", "yes");
        see("check-household", visitor);
        sights.add(new Sight("check-household-more", ANYONE, address(visitor), page -> {
            page.fill("input[name='household.1.income']", "4500");
            press(page, "button[name='household.more']");
        }));
        sights.add(new Sight("check-household-mistake", ANYONE, address(visitor), page -> {
            page.fill("input[name='household.1.income']", "很多");
            press(page, ".action-bar button");
        }));
        visitor.fill("input[name='household.1.income']", "4500");
        visitor.fill("input[name='household.2.income']", "4500");
        press(visitor, ".action-bar button");
        see("check-household-answer", visitor);
    }

    /** The text of a post, read against what may not be said. */
    private void posting(String name, String text) {
        sights.add(new Sight(name, ANYONE, "/posts/check", page -> {
            page.fill("#text", text);
            press(page, "form[action='/posts/check'] button");
        }));
    }

    private void see(String name, Page page) {
        see(name, address(page));
    }

    private void see(String name, String address) {
        sights.add(new Sight(name, ANYONE, address));
    }
}
