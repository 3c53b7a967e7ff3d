package anjia.tour;

import static anjia.tour.Acts.address;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Visitor.CLERK;
import static anjia.tour.Visitor.HE_JIANPING;
import static anjia.tour.Visitor.LI_XIUMEI;
import static anjia.tour.Visitor.OFFICER;

import anjia.demo.DemoTour;
import anjia.papers.Pictures;
import anjia.testing.Screen;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/** Papers on her phone and at the window: a photo, a PDF, one that cannot be taken, a declaration in the place of one. */
final class PhotoStory {

    private static final String NEW = "/my/papers/new?kind=proof-of-address";
    private static final String SEND = "form[data-parts] button:not([name=again])";

    private final TourHouse house;
    private final List<Sight> sights;

    PhotoStory(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    void tell() {
        see("my-papers-none", HE_JIANPING, "/my/papers");
        see("my-papers-kinds", LI_XIUMEI, "/my/papers/new");
        sights.add(new Sight("my-papers-mistake", LI_XIUMEI, NEW, page -> press(page, SEND)));
        send("a.jpg", "image/jpeg", Pictures.jpeg(240, 320, 1));
        var paper = send("b.pdf", "application/pdf", Pictures.pdf(2));
        see("my-papers", LI_XIUMEI, "/my/papers");
        see("my-paper", LI_XIUMEI, paper);
        var desk = "/desk/persons/" + DemoTour.LI_XIUMEI.id().value() + "/papers";
        see("desk-papers", CLERK, desk);
        see("desk-papers-new", CLERK, desk + "/new");
        see("desk-paper", CLERK, desk + paper.replace("/my/papers", ""));
        see("apply-declare", HE_JIANPING, "/my/apply/housing/public-rental/declare?kind=proof-of-income");
        see("office-list-checks", OFFICER, "/office/cases?which=checks");
    }

    private String send(String name, String type, byte[] content) {
        var page = house.open(LI_XIUMEI, Screen.PHONE, "zh-CN");
        go(page, NEW);
        page.setInputFiles("#other", new FilePayload(name, type, content));
        press(page, SEND);
        page.waitForURL(url -> url.matches(".*/my/papers/[0-9a-f-]{36}"));
        var there = address(page);
        page.context().close();
        return there;
    }

    private void see(String name, Visitor visitor, String address) {
        sights.add(new Sight(name, visitor, address));
    }
}
