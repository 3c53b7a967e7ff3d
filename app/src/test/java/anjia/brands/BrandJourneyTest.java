package anjia.brands;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.testing.Browser;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer proposes a brand, the head recognises it, its year is reported, and a visitor reads its story. */
@TownTest
class BrandJourneyTest {

    private static final String NAME = "任河修脚师";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Test
    void fromTheProposalToTheStory() {
        town.officer();
        town.head();
        var officer = logIns.staff(Screen.DESK, "zh-CN", port, "test.zhangweimin");
        propose(officer);
        var address = officer.url();

        var head = logIns.staff(Screen.DESK, "en", port, "test.liuguiying");
        head.navigate(address);
        head.locator("input[name=outcome][value=recognise] ~ p button").click();
        assertThat(head.locator(".errors li").count()).as("notice and day").isEqualTo(2);
        head.fill("#notice", "紫人社发〔2026〕12号");
        head.fill("input[name='from.year']", "2026");
        head.fill("input[name='from.month']", "3");
        head.fill("input[name='from.day']", "2");
        head.locator("input[name=outcome][value=recognise] ~ p button").click();
        assertThat(head.locator("main").innerText()).contains("Recognised", "2029");

        report(officer, address);
        story();
    }

    private static void propose(Page officer) {
        officer.navigate("/desk/brands");
        officer.navigate("/desk/brands/new");
        officer.fill("#name", NAME);
        officer.fill("#occupation", "司机");
        officer.locator("main form button").click();
        assertThat(officer.locator(".errors li").count()).isGreaterThan(8);
        assertThat(officer.locator("#name").inputValue())
                .as("what was typed stays")
                .isEqualTo(NAME);
        assertThat(officer.locator("#occupation-error").innerText()).contains("可能是几个职业");
        PageChecks.passesAll(officer, "desk-brand-mistake");
        officer.fill("#county", "紫阳县");
        officer.check("input[name=kind][value=SERVICE]");
        officer.check("input[name=level][value=COUNTY]");
        officer.fill("#occupation", "修脚");
        officer.fill("#story", "任河边上走出去的修脚师，三代人一把刀，走到哪里都说自己是紫阳人。\n\n先学三个月，再跟师傅半年。");
        officer.fill("#steward", "紫阳县修脚协会");
        for (var field : officer.locator("input[name^='points.']").all()) field.fill("12");
        for (var field : officer.locator("input[name^='ground.']").all()) field.fill("就业登记");
        officer.locator("main form button").click();
        assertThat(officer.locator("main").innerText()).contains("等待认定", "一共72分");
    }

    private static void report(Page officer, String address) {
        officer.navigate(address);
        officer.fill("#workers", "100");
        officer.fill("#away", "120");
        officer.locator("form[action$='/years'] button").click();
        assertThat(officer.locator("#away-error").innerText()).contains("不能比从业人数多");
        officer.fill("#workers", "1,200");
        officer.fill("#away", "800");
        officer.fill("#trained", "90");
        officer.fill("#income", "5600.50");
        officer.fill("#source", "就业登记和200份工资条");
        officer.check("input[name=honesty][value=A]");
        officer.check("input[name=review][value=GOES_ON]");
        officer.locator("form[action$='/years'] button").click();
        assertThat(officer.locator("main table").last().innerText()).contains("1,200", "5,600.50");
    }

    private void story() {
        var visitor = Browser.open(Screen.PHONE, "zh-CN", port);
        visitor.navigate("/brands");
        var card = visitor.locator("article.card:has-text('" + NAME + "')").first();
        assertThat(card.innerText()).contains("2025年有1,200人从业", "5,600.50");
        card.locator("a").click();
        assertThat(visitor.locator("h1").innerText()).isEqualTo(NAME);
        assertThat(visitor.locator("main").innerText()).contains("三代人一把刀", "紫阳县修脚协会", "2029年3月1日");
        PageChecks.passesAll(visitor, "brand-story");
    }
}
