package anjia.tour;

import static anjia.tour.Acts.address;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Visitor.ANYONE;
import static anjia.tour.Visitor.CLERK;
import static anjia.tour.Visitor.LI_XIUMEI;
import static anjia.tour.Visitor.OFFICER;

import anjia.demo.DemoTour.Guest;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.List;

/** How people are told: one wants paper, which the office prints; another reads her messages and adds a mailbox. */
final class MessageStory {

    private final TourHouse house;
    private final List<Sight> sights;

    MessageStory(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    void wantsPaper(Page clerk, Guest guest) {
        var path = "/desk/persons/" + guest.id().value() + "/messages";
        go(clerk, path);
        clerk.check("input[name=channel][value=PAPER]");
        press(clerk, "main form button");
        see("desk-messages", CLERK, path);
    }

    /** One letter is printed; another still waits. */
    void atThePost() {
        see("desk-post-none", CLERK, "/desk/post");
        var officer = house.open(OFFICER, Screen.DESK, "zh-CN");
        go(officer, "/desk/post");
        var papers = officer.locator("form[action='/desk/post/print'] input[name=paper]")
                .all();
        for (var paper : papers.subList(1, papers.size())) paper.uncheck();
        press(officer, "form[action='/desk/post/print'] button");
        see("desk-post-print", OFFICER, address(officer));
        see("desk-post", OFFICER, "/desk/post");
        sights.add(new Sight(
                "desk-post-mistake",
                OFFICER,
                "/desk/post",
                page -> press(page, "form[action='/desk/post/out'] button")));
    }

    void hers(Page person) {
        see("my-messages", LI_XIUMEI, "/my/messages");
        sights.add(new Sight("my-messages-mistake", LI_XIUMEI, "/my/messages", page -> {
            page.fill("#address", "li.example.cn");
            press(page, "form[action='/my/messages/mail'] button");
        }));
        go(person, "/my/messages");
        person.fill("#address", "li.xiumei@example.cn");
        press(person, "form[action='/my/messages/mail'] button");
        see("my-messages-code", LI_XIUMEI, address(person));
        go(person, "/my/certificates");
        see("my-certificates", LI_XIUMEI, "/my/certificates");
        var letter = person.locator("main a[href^='/my/letters/']").first().getAttribute("href");
        see("my-certificate", LI_XIUMEI, letter);
        go(person, letter);
        var code = person.locator(".stamp b.num").innerText().replace(" ", "");
        see("verify-certificate", ANYONE, "/verify/" + code);
    }

    private void see(String name, Visitor visitor, String address) {
        sights.add(new Sight(name, visitor, address));
    }
}
