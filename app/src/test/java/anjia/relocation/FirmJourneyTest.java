package anjia.relocation;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.registry.CreditCode;
import anjia.registry.Organisations;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer enters a firm that moved in, with mistakes at their fields, and notes that it is gone. */
@TownTest
class FirmJourneyTest {

    private static final CreditCode CODE = CreditCode.completing("91610924MA8888888");

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    Organisations organisations;

    @Test
    void fromTheFormToTheEnd() {
        town.officer();
        organisations.enter("紫阳东迁服装有限公司", CODE, Town.ZIYANG);
        var officer = logIns.staff(Screen.DESK, "zh-CN", port, "test.zhangweimin");
        officer.navigate("/desk/relocation/new");
        officer.fill("#code", CODE.value());
        officer.check("input[name=kind][value=RELOCATED]");
        officer.fill("#from", "陕西省西安市");
        officer.locator("main form button").click();
        assertThat(officer.locator("#from-error").innerText()).contains("外省");
        assertThat(officer.locator("#code-error").count()).isZero();
        PageChecks.passesAll(officer, "desk-relocation-mistake");
        officer.fill("#from", "江苏省苏州市");
        officer.fill("#county", "紫阳县");
        day(officer, "since", "2025", "3", "1");
        officer.fill("#promised", "120");
        day(officer, "until", "2027", "2", "28");
        officer.fill("#agreement", "紫招商协〔2025〕5号");
        officer.locator("main form button").click();
        assertThat(officer.locator("main").innerText()).contains("紫阳东迁服装有限公司", "从江苏省苏州市搬来", "0 / 120");
        PageChecks.passesAll(officer, "desk-relocation");
        officer.navigate("/relocation");
        assertThat(officer.locator("main").innerText()).contains("紫阳东迁服装有限公司", "不到5人");
        PageChecks.passesAll(officer, "relocation");
        officer.navigate("/desk/relocation");

        officer.locator("main th a:has-text('紫阳东迁服装有限公司')").click();
        day(officer, "last", "2026", "6", "30");
        officer.locator("form[action$='/end'] button").click();
        assertThat(officer.locator("#reason-error").count()).isEqualTo(1);
        officer.fill("#reason", "搬回苏州");
        officer.locator("form[action$='/end'] button").click();
        assertThat(officer.locator("main").innerText()).contains("搬回苏州");
    }

    private static void day(Page page, String name, String year, String month, String day) {
        page.fill("input[name='" + name + ".year']", year);
        page.fill("input[name='" + name + ".month']", month);
        page.fill("input[name='" + name + ".day']", day);
    }
}
