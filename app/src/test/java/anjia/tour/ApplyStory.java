package anjia.tour;

import static anjia.tour.Acts.address;
import static anjia.tour.Acts.choose;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Acts.type;
import static anjia.tour.Visitor.HE_JIANPING;
import static anjia.tour.Visitor.WANG_XIAOJUN;

import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** He Jianping applies on his phone, as far as the last look. */
final class ApplyStory {

    private static final String CARD = "6217000000000000012";

    private final TourHouse house;
    private final List<Sight> sights;

    /** @param sights where what is seen is kept */
    ApplyStory(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    void tell() {
        see("together", HE_JIANPING, "/my/together?about=no-work");
        see("together-everything", HE_JIANPING, "/my/together");
        see("together-mistake", HE_JIANPING, "/my/together?about=no-work&go=1");
        see("together-check", HE_JIANPING, together());
        var he = house.open(HE_JIANPING, Screen.DESK, "zh-CN");
        go(he, "/my/apply/unemployment/benefit");
        // what he answers is kept as a draft, so his first question is not seen again
        see("apply-question", WANG_XIAOJUN, "/my/apply/employment/flexible");
        for (var answer : List.of("yes", "yes", "nothing")) {
            he.locator("main input[value=" + answer + "]").first().check();
            press(he, ".action-bar button");
        }
        see("apply-account", HE_JIANPING, address(he));
        sights.add(new Sight("apply-account-mistake", HE_JIANPING, address(he), page -> {
            page.fill("#account", "6217 0000 0000 0000 013");
            press(page, ".action-bar button");
        }));
        he.fill("#account", CARD);
        he.fill("#bank", "陕西农信");
        press(he, ".action-bar button");
        see("apply-check", HE_JIANPING, address(he));
        loss();
        var complaint = complaint(he);
        see("apply-employer", HE_JIANPING, complaint);
        sights.add(
                new Sight("apply-employer-mistake", HE_JIANPING, complaint, page -> press(page, ".action-bar button")));
    }

    /** His father died while drawing benefit: who it was, and which of two claims pays. */
    private void loss() {
        var he = house.open(HE_JIANPING, Screen.DESK, "zh-CN");
        go(he, "/my/together?about=family-loss");
        for (var tick : he.locator("main input[name=item]").all())
            tick.setChecked(Set.of("pension/funeral", "unemployment/death").contains(tick.getAttribute("value")));
        press(he, "main form button");
        for (int i = 0; i < 20 && he.locator("form#question").count() > 0; i++) mourn(he);
        var who = address(he);
        see("apply-who-died", HE_JIANPING, who);
        sights.add(new Sight("apply-who-died-mistake", HE_JIANPING, who, page -> press(page, ".action-bar button")));
        he.fill("[name='deceased.name']", "何长山");
        choose(he, "deceased.kin", "parent");
        see("apply-which-pays", HE_JIANPING, address(he));
    }

    private static void mourn(Page he) {
        for (var day : List.of("insured_died_on", "drawing_death_on"))
            if (he.locator("[name='" + day + ".year']").count() > 0) {
                he.fill("[name='" + day + ".year']", "2026");
                he.fill("[name='" + day + ".month']", "6");
                he.fill("[name='" + day + ".day']", "20");
            }
        for (var months : List.of("deceased_months", "drawing_death_months")) type(he, months, "144");
        type(he, "deceased_balance", "5000");
        type(he, "deceased_drew_years", "0");
        for (var answer : List.of(
                "family_loss=while_drawing_benefit",
                "kin_of_deceased=yes",
                "drawing_death_near=yes",
                "funeral_grant_taken=none",
                "died_of_work_injury=no",
                "deceased_drew_pension=no",
                "deceased_paid=no",
                "drawing_death_paid=no")) {
            var said = answer.split("=", 2);
            var choice = he.locator("input[name='%s'][value='%s']".formatted(said[0], said[1]));
            if (choice.count() > 0) choice.check();
        }
        press(he, ".action-bar button");
    }

    /** Wages are owed to him; as far as the employer. */
    private static String complaint(Page he) {
        go(he, "/my/apply/rights/wage-arrears");
        for (int i = 0; i < 10 && he.locator("form#question").count() > 0; i++) answer(he);
        return address(he);
    }

    private static void answer(Page he) {
        if (choose(he, "owed", "wages")
                || choose(he, "worked_for", "firm")
                || choose(he, "still_there", "yes")
                || choose(he, "in_arbitration_or_court", "no")) return;
        type(he, "wages_owed", "12000");
        press(he, ".action-bar button");
    }

    /** Registration, benefit and a course, as far as the last look. */
    private String together() {
        var he = house.open(HE_JIANPING, Screen.DESK, "zh-CN");
        go(he, "/my/together?about=no-work");
        for (var tick : he.locator("main input[name=item]").all())
            tick.setChecked(Set.of(
                            "unemployment/registration",
                            "unemployment/benefit",
                            "unemployment/medical-premium",
                            "skills/training-enrolment")
                    .contains(tick.getAttribute("value")));
        press(he, "main form button");
        for (int i = 0; i < 20 && he.locator("form#question").count() > 0; i++) {
            he.locator("main form#question input[type=radio]").first().check();
            press(he, ".action-bar button");
        }
        if (he.locator("#account").count() > 0) {
            he.fill("#account", CARD);
            he.fill("#bank", "陕西农信");
            press(he, ".action-bar button");
        }
        return address(he);
    }

    private void see(String name, Visitor visitor, String address) {
        sights.add(new Sight(name, visitor, address));
    }
}
