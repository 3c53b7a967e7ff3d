package anjia.tour;

import static anjia.tour.Acts.address;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Visitor.CLERK;
import static anjia.tour.Visitor.HELPER;
import static anjia.tour.Visitor.WANG_XIAOJUN;

import anjia.demo.DemoTour;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.List;

/** A village cadre is entered and helps Wang Xiaojun, who has asked him to; at the window another one would be named by paper. */
final class HelperStory {

    private final TourHouse house;
    private final List<Sight> sights;

    /** @param sights where what is seen is kept */
    HelperStory(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    void tell() {
        enterHelper(open(CLERK));
        see("helpers-new", WANG_XIAOJUN, "/my/helpers/new");
        sights.add(new Sight(
                "helpers-new-mistake", WANG_XIAOJUN, "/my/helpers/new", page -> press(page, "main form button")));
        var person = open(WANG_XIAOJUN);
        invite(person);
        see("helpers-code", WANG_XIAOJUN, person);
        var asked = invite(person);
        var code = invite(person);
        helps(code, asked);
        see("helpers", WANG_XIAOJUN, "/my/helpers");
        see("desk-helpers", CLERK, "/desk/persons/" + DemoTour.WANG_XIAOJUN.id().value() + "/helpers");
    }

    private static void enterHelper(Page clerk) {
        var helper = HELPER.guest().orElseThrow();
        go(clerk, "/desk/enter");
        clerk.fill("#number", helper.number().value());
        clerk.fill("#name", helper.name());
        clerk.fill("#phone", helper.phone().value());
        press(clerk, "main form button");
    }

    private static String invite(Page person) {
        go(person, "/my/helpers/new");
        person.fill("#name", HELPER.guest().orElseThrow().name());
        person.locator("input[name=relation][value=CADRE]").check();
        person.locator("input[name=months][value='6']").check();
        press(person, "main form button");
        return person.locator(".big-code").innerText();
    }

    private void helps(String code, String asked) {
        var helper = open(HELPER);
        see("help-accept", HELPER, "/help/accept?code=" + asked.replace(" ", ""));
        go(helper, "/help/accept?code=" + code.replace(" ", ""));
        press(helper, "form:has(input[value=yes]) button");
        see("help-one", HELPER, helper);
        press(helper, "form[action$='/start'] button");
        see("helper-files", HELPER, "/my/cases");
        see("helper-beyond", HELPER, "/my/record");
        see("help", HELPER, "/help");
    }

    private Page open(Visitor visitor) {
        return house.open(visitor, Screen.DESK, "zh-CN");
    }

    private void see(String name, Visitor visitor, String address) {
        sights.add(new Sight(name, visitor, address));
    }

    private void see(String name, Visitor visitor, Page page) {
        see(name, visitor, address(page));
    }
}
