package anjia.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer plans a departure, a worker takes a seat on her phone, the bus leaves, she comes back. */
@TownTest
class DepartureJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    DepartureEntry entry;

    @Autowired
    Offices offices;

    @Test
    void fromThePlanToTheWayHome() {
        town.officer();
        var person = town.somebody();
        var officer = logIns.staff(Screen.DESK, "zh-CN", port, "test.zhangweimin");
        var id = plan(officer);

        var worker = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/cooperation/departures/" + id);
        assertThat(worker.locator("h1").innerText()).contains("包车去昆山市");
        worker.locator("form[action='/cooperation/departures/" + id + "'] button")
                .click();
        assertThat(worker.locator("main").innerText()).contains("您报上名了", "还有44个座位");
        PageChecks.passesAll(worker, "departure-hers");

        leaves(officer, id);
        comesBack(officer);
    }

    @Test
    void aQuarterIsStatedAndTheLetterTypedOff() {
        var officer = town.officer();
        var city = new DivisionCode("320623");
        var house = new Actor.SystemJob("test");
        var person = town.somebody();
        entry.pair(house, Town.ZIYANG, city, LocalDate.of(2025, 1, 1), "苏陕协作办〔2025〕3号");
        entry.enter(
                house,
                officer.office(),
                new Departure.Plan(
                        Town.ZIYANG,
                        city,
                        LocalDate.of(2026, 2, 1),
                        "08:30",
                        "县政务大厅门口",
                        Departure.Transport.BUS,
                        45,
                        "",
                        "0915-4421234"),
                List.of(person),
                Map.of(person, new Traveller.Work("如东海山渔业有限公司", null, true)));
        var page = logIns.staff(Screen.DESK, "zh-CN", port, "test.zhangweimin");
        page.navigate("/desk/cooperation/figures");
        page.locator("main tr:has-text('如东县') form button").click();
        assertThat(page.locator("main").innerText()).contains("紫阳县到如东县", "等对方来函");
        page.fill("#gone", "1");
        page.fill("#stayed", "2");
        page.locator("form[action$='/answer'] button").click();
        assertThat(page.locator(".errors li").count())
                .as("stayed, back, letter, day")
                .isEqualTo(4);
        PageChecks.passesAll(page, "desk-figures-mistake");
        page.fill("#stayed", "1");
        page.fill("#back", "0");
        page.fill("#letter", "苏人社协函〔2026〕7号");
        page.fill("input[name='on.year']", "2026");
        page.fill("input[name='on.month']", "6");
        page.fill("input[name='on.day']", "30");
        page.locator("form[action$='/answer'] button").click();
        assertThat(page.locator("main").innerText()).contains("数字一致，等复核", "要由别人复核");
        PageChecks.passesAll(page, "desk-figures-same");
        page.navigate("/desk/cooperation/destinations");
        PageChecks.passesAll(page, "desk-destinations");
        seesTheCountiesOfTheCity();
    }

    /** Whoever sits above several counties sees them beside each other, and each by itself. */
    private void seesTheCountiesOfTheCity() {
        var id = new OfficeId(UUID.nameUUIDFromBytes("office of Shangluo".getBytes(StandardCharsets.UTF_8)));
        var city = new DivisionCode("6110");
        offices.enter(new Office(id, "商洛市人力资源和社会保障局", city, DivisionLevel.CITY, "human-resources", Set.of(), "T10C"));
        town.officerOf(id);
        var page = logIns.staff(Screen.DESK, "zh-CN", port, Town.loginOf(id));
        page.navigate("/desk/cooperation/destinations");
        assertThat(page.locator("main tbody tr").allInnerTexts()).anyMatch(line -> line.contains("商州区"));
        PageChecks.passesAll(page, "desk-destinations-city");
        page.locator("main tbody a").first().click();
        assertThat(page.url()).contains("?county=6110");
    }

    private static String plan(Page officer) {
        officer.navigate("/desk/cooperation/departures/new");
        officer.fill("#destination", "西安市");
        officer.locator("main form button").click();
        assertThat(officer.locator("#destination-error").innerText()).contains("外省");
        PageChecks.passesAll(officer, "desk-departure-mistake");
        officer.fill("#home", "紫阳县");
        officer.fill("#destination", "江苏省苏州市昆山市");
        officer.fill("input[name='on.year']", "2026");
        officer.fill("input[name='on.month']", "7");
        officer.fill("input[name='on.day']", "1");
        officer.fill("#at", "08:30");
        officer.check("input[name=transport][value=BUS]");
        officer.fill("#seats", "45");
        officer.fill("#meets", "县政务大厅门口");
        officer.fill("#phone", "0915-4421234");
        officer.locator("main form button").click();
        assertThat(officer.locator("main").innerText()).contains("还没有人报名");
        return officer.url().replaceFirst(".*/", "");
    }

    private static void leaves(Page officer, String id) {
        officer.navigate("/desk/cooperation/departures/" + id);
        officer.locator("input[name^='went.']").check();
        officer.locator("form[action$='/left'] button").click();
        assertThat(officer.locator(".errors li").count()).as("where she works").isEqualTo(1);
        officer.locator("input[name^='employer.']").fill("昆山亿佳电子有限公司");
        officer.locator("input[name^='contract.']").check();
        PageChecks.passesAll(officer, "desk-departure-waits");
        officer.locator("form[action$='/left'] button").click();
        assertThat(officer.locator("main").innerText()).contains("已到岗", "昆山亿佳电子有限公司，签了合同");
    }

    private static void comesBack(Page officer) {
        officer.locator("a[href*='/back/']").click();
        officer.locator("form[action*='/back/'] button").click();
        assertThat(officer.locator(".errors li").count()).isEqualTo(2);
        officer.fill("input[name='day.year']", "2026");
        officer.fill("input[name='day.month']", "7");
        officer.fill("input[name='day.day']", "1");
        officer.check("input[name=how][value=contract_ended]");
        PageChecks.passesAll(officer, "desk-departure-back");
        officer.locator("form[action*='/back/'] button").click();
        assertThat(officer.locator("main").innerText()).contains("做到2026年7月2日前");
    }
}
