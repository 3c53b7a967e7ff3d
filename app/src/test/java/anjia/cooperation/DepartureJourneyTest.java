package anjia.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
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
        officer.locator("main form button").click();
        assertThat(officer.locator(".errors li").count()).isEqualTo(2);
        officer.fill("input[name='day.year']", "2026");
        officer.fill("input[name='day.month']", "7");
        officer.fill("input[name='day.day']", "1");
        officer.check("input[name=how][value=contract_ended]");
        PageChecks.passesAll(officer, "desk-departure-back");
        officer.locator("main form button").click();
        assertThat(officer.locator("main").innerText()).contains("做到2026年7月2日前");
    }
}
