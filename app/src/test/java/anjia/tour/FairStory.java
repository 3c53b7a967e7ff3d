package anjia.tour;

import static anjia.tour.Acts.address;
import static anjia.tour.Acts.go;
import static anjia.tour.Acts.press;
import static anjia.tour.Visitor.AGENT;
import static anjia.tour.Visitor.ANYONE;
import static anjia.tour.Visitor.CLERK;
import static anjia.tour.Visitor.OFFICER;
import static anjia.tour.Visitor.WANG_XIAOJUN;

import anjia.demo.DemoTour;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.List;

/** The centre plans two fairs and publishes one; Wang Xiaojun signs up by phone. */
final class FairStory {

    private final TourHouse house;
    private final List<Sight> sights;

    /** @param sights where what is seen is kept */
    FairStory(TourHouse house, List<Sight> sights) {
        this.house = house;
        this.sights = sights;
    }

    void tell() {
        var officer = house.open(OFFICER, Screen.DESK, "zh-CN");
        var planned = plan(officer, "紫阳县百日行动专场招聘会", "1200");
        var published = plan(officer, "紫阳县春风行动招聘会", "600");
        go(officer, published);
        officer.fill("#stop", "蒿坪镇政府门口");
        officer.fill("#leaves", "07:30");
        officer.fill("#seats", "45");
        press(officer, "form[action$='/bus'] button");
        for (var duty : List.of("WORK_PLAN", "EMERGENCY_PLAN", "SECURITY_PLAN")) {
            officer.fill("input[name='note." + duty + "']", "紫人社函〔2026〕8号");
            press(officer, "form:has(input[name='note." + duty + "']) button");
        }
        press(officer, "#publish button");
        var id = published.replaceFirst(".*/", "");
        see(
                "fair-bus-list",
                CLERK,
                officer.locator("a[href*='/buses/']").first().getAttribute("href"));
        see("office-fairs", OFFICER, "/office/fairs");
        see("office-fair-new", OFFICER, "/office/fairs/new");
        sights.add(new Sight(
                "office-fair-new-mistake", OFFICER, "/office/fairs/new", page -> press(page, "main form button")));
        see("office-fair-planned", OFFICER, planned);
        sights.add(new Sight("office-fair-missing", OFFICER, planned, page -> press(page, "#publish button")));
        see("office-fair-plan", OFFICER, planned + "/plan");
        see("office-fair", OFFICER, published);
        see("office-fair-report", OFFICER, published + "/report");
        see("office-follow-ups", OFFICER, "/office/fairs/follow-ups");
        see("fairs", ANYONE, "/fairs");
        see("fair", ANYONE, "/fairs/" + id);
        see("fair-poster", ANYONE, "/fairs/" + id + "/poster");
        see("organisation-fairs", AGENT, "/organisation/fairs");
        see("organisation-fair", AGENT, "/organisation/fairs/" + id);
        signsUp(id);
        see("desk-fairs", CLERK, "/desk/fairs");
        see("fair-gate-people", CLERK, "/desk/fairs/" + id + "/people");
        see("fair-gate", CLERK, "/desk/fairs/" + id + "/gate");
        see("fair-gate-list", CLERK, "/desk/fairs/" + id + "/gate/list");
    }

    private void signsUp(String id) {
        var desk = "/desk/persons/" + DemoTour.WANG_XIAOJUN.id().value() + "/fairs";
        see("desk-person-fairs", CLERK, desk);
        see("desk-person-fair", CLERK, desk + "/" + id);
        var person = house.open(WANG_XIAOJUN, Screen.DESK, "zh-CN");
        go(person, "/my/fairs/" + id);
        person.locator("input[name=bus]").last().check();
        press(person, "main form button");
        see("my-fair", WANG_XIAOJUN, "/my/fairs/" + id);
        see("my-follow-ups", WANG_XIAOJUN, "/my/fairs/follow-ups");
    }

    /** @return where it lies at the centre */
    private static String plan(Page officer, String name, String expected) {
        go(officer, "/office/fairs/new");
        officer.fill("#name", name);
        officer.locator("input[name=campaign]").first().check();
        day(officer, "day", "8", "15");
        day(officer, "signUpUntil", "8", "12");
        officer.fill("#venue", "紫阳县文化广场");
        officer.fill("#way", "坐1路车到文化广场站，广场北边可以停车。");
        officer.fill("#booths", "40");
        officer.fill("#expected", expected);
        press(officer, "main form button");
        return address(officer);
    }

    private static void day(Page officer, String field, String month, String day) {
        officer.fill("input[name='" + field + ".year']", "2026");
        officer.fill("input[name='" + field + ".month']", month);
        officer.fill("input[name='" + field + ".day']", day);
    }

    private void see(String name, Visitor visitor, String address) {
        sights.add(new Sight(name, visitor, address));
    }
}
