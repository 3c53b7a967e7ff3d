package anjia.tour;

import static anjia.tour.Acts.address;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Visitor.CLERK;
import static anjia.tour.Visitor.LI_XIUMEI;
import static anjia.tour.Visitor.OFFICER;

import anjia.demo.DemoTour;
import anjia.registry.IdentityNumber;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.List;

/** What is done about a record that is wrong: corrected, objected to, entered twice, merged and parted again. */
final class RecordStory {

    private final TourHouse house;
    private final List<Sight> sights;

    /** @param sights where what is seen is kept */
    RecordStory(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    void tell() {
        corrected();
        somethingIsNotRight();
        enteredTwice();
    }

    private void corrected() {
        var clerk = open(CLERK);
        var he = "/desk/persons/" + DemoTour.HE_JIANPING.id().value();
        see("desk-known", CLERK, he + "/record");
        see("desk-known-then", CLERK, he + "/record?known.year=2026&known.month=3&known.day=1");
        see("desk-correct", CLERK, he + "/correct");
        see("desk-correct-months", CLERK, he + "/correct/months");
        go(clerk, he + "/correct");
        clerk.locator("a[href*='/correct/spells/']").first().click();
        see("desk-correct-entry", CLERK, clerk);
        see("my-record-then", LI_XIUMEI, "/my/record?known.year=2026&known.month=3&known.day=1");
        sights.add(new Sight("desk-enter-like", CLERK, "/desk/enter", page -> {
            page.fill("#number", IdentityNumber.completing("61992419830308005").value());
            page.fill("#name", "李秀美");
            press(page, "main form button");
        }));
        see("desk-like", CLERK, "/desk/persons/" + DemoTour.LI_XIUMEI.id().value() + "/like");
    }

    private void somethingIsNotRight() {
        var li = open(LI_XIUMEI);
        see("my-objection-raise", LI_XIUMEI, "/my/record/objection?about=scheme:unemployment");
        var first = raise(li, "person", "手机号换过了，还没改");
        var second = raise(li, "scheme:unemployment", "2021年还有三个月没有记");
        see("my-objection", LI_XIUMEI, li);
        var officer = open(OFFICER);
        go(officer, "/office/objections/" + first);
        officer.locator("input[name=outcome]").first().check();
        officer.fill("#reason", "已换成新手机号");
        press(officer, "main form button");
        see("office-objection-answered", OFFICER, officer);
        see("office-objection", OFFICER, "/office/objections/" + second);
        see("office-objections", OFFICER, "/office/objections");
        see("my-objection-answered", LI_XIUMEI, "/my/record/objections/" + first);
    }

    private static String raise(Page worker, String about, String words) {
        go(worker, "/my/record/objection?about=" + about);
        var ways = worker.locator("input[name=wrong]");
        if (ways.count() > 0) ways.first().check();
        worker.fill("#words", words);
        press(worker, "main form button");
        return address(worker).replaceFirst(".*/", "");
    }

    /** Somebody was entered twice: compared at the window, merged in the centre, and parted again. */
    private void enteredTwice() {
        var clerk = open(CLERK);
        var numbers = List.of("61992419720708002", "61992419720708005");
        var ids = numbers.stream().map(number -> enter(clerk, number)).toList();
        var compare = "/desk/persons/%s/merge/%s".formatted(ids.get(0), ids.get(1));
        see("desk-compare", CLERK, compare);
        see("office-compare", OFFICER, compare);
        var officer = open(OFFICER);
        var merge =
                merge(officer, "/desk/persons/%s/merge/%s".formatted(ids.get(0), enter(clerk, "61992419720708007")));
        see("office-merge", OFFICER, merge);
        var parted =
                merge(officer, "/desk/persons/%s/merge/%s".formatted(ids.get(0), enter(clerk, "61992419720708008")));
        officer.locator("input[name=since]").first().check();
        officer.fill("#reason", "照片不是一个人");
        press(officer, "main form button");
        see("office-merge-parted", OFFICER, parted);
        see("office-merges", OFFICER, "/office/merges");
    }

    private static String merge(Page officer, String compare) {
        go(officer, compare);
        for (var choice : List.of("number", "phone", "paper"))
            if (officer.locator("input[name=%s]".formatted(choice)).count() > 0)
                officer.locator("input[name=%s]".formatted(choice)).first().check();
        officer.fill("#reason", "同一张身份证");
        press(officer, "main form button");
        return address(officer);
    }

    /** @return id of whoever was entered, although somebody is like her */
    private static String enter(Page clerk, String number) {
        go(clerk, "/desk/enter");
        clerk.fill("#number", IdentityNumber.completing(number).value());
        clerk.fill("#name", "孙玉莲");
        press(clerk, "main form button");
        if (clerk.url().endsWith("/desk/enter")) press(clerk, "main form button");
        return address(clerk).replaceFirst(".*/", "");
    }

    private Page open(Visitor visitor) {
        return house.open(visitor, Screen.DESK, "zh-CN");
    }

    private void see(String name, Visitor visitor, Page page) {
        see(name, visitor, address(page));
    }

    private void see(String name, Visitor visitor, String address) {
        sights.add(new Sight(name, visitor, address));
    }
}
