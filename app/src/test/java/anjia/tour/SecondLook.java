package anjia.tour;

import static anjia.tour.Acts.find;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.leave;
import static anjia.tour.Acts.press;
import static anjia.tour.Acts.unfold;
import static anjia.tour.Visitor.CLERK;
import static anjia.tour.Visitor.HEAD;
import static anjia.tour.Visitor.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.demo.DemoTour;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.List;

/** An item that a second member of staff looks at: she claims it all the same, one proposes a refusal, and it waits for the other. */
final class SecondLook {

    private static final String ITEM = "skills/upgrade-subsidy";

    private static final String CARD = "6217000000000000012";

    private final TourHouse house;
    private final List<Sight> sights;

    SecondLook(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    void tell() {
        var file = claim(house.open(CLERK, Screen.DESK, "zh-CN"));
        var officer = house.open(OFFICER, Screen.DESK, "zh-CN");
        go(officer, "/office/cases/" + file);
        officer.fill("form.decide textarea", "缴费月数不够，证书还没有查到。");
        leave(officer, () -> press(officer, "form.decide button"));
        assertThat(officer.locator("body").innerText()).contains("复核");
        sights.add(new Sight("office-file-proposed", OFFICER, "/office/cases/" + file));
        sights.add(new Sight("office-file-second", HEAD, "/office/cases/" + file));
        aboutAnEmployer(officer);
    }

    /** The complaint of the demo that was upheld: the head looks for another employer. */
    private void aboutAnEmployer(Page officer) {
        go(officer, "/office/cases?which=closed");
        var complaint = officer.locator("a[href^='/office/cases/']:has-text('欠薪投诉')")
                .first()
                .getAttribute("href");
        sights.add(new Sight("office-file-employer", HEAD, complaint, page -> {
            unfold(page);
            page.fill("#employer", "紫阳");
            press(page, "button[value=search]");
        }));
    }

    private static String claim(Page clerk) {
        go(clerk, "/desk");
        find(clerk, DemoTour.ZHAO_CAIYUN.number().value());
        if (clerk.url().contains("/desk/visit")) {
            clerk.fill("#reason", "本人来窗口申领");
            leave(clerk, () -> press(clerk, "main form button"));
        }
        insist(clerk);
        // what is missing is told, and then there
        insist(clerk);
        return clerk.locator(".filenumber b").allTextContents().getLast().replace(" ", "");
    }

    private static void insist(Page clerk) {
        unfold(clerk);
        for (var offer : clerk.locator("input[name=item]").all()) offer.uncheck();
        clerk.locator("input[name=insist][value='" + ITEM + "']").check();
        for (var paper : clerk.locator("#basket input[name=paper]").all()) paper.check();
        if (clerk.locator("#account").count() > 0) {
            clerk.fill("#account", CARD);
            clerk.fill("#bank", "陕西农信");
        }
        leave(clerk, () -> press(clerk, "#basket button"));
    }
}
