package anjia.objections;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.testing.InForms;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** She says on her phone what is not right; the centre looks, corrects and answers; she reads the answer. */
@TownTest
class ObjectionJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    private static void press(Page page) {
        page.locator("main form[method=post] button").first().click();
    }

    @ParameterizedTest
    @InForms({"zh-CN, PHONE, DESK", "en, DESK, PHONE"})
    void anEntryIsObjectedToCorrectedAndAnswered(String language, Screen hers, Screen theirs) {
        var person = town.dismissed(36);
        town.officer();
        var herself = logIns.worker(hers, language, port, person, "/my/record");
        herself.locator(".moments a[href*='objection']").first().click();
        PageChecks.passesAll(herself, "my-objection-raise");
        press(herself);
        assertThat(herself.locator(".errors li").count()).isEqualTo(2);
        herself.locator("input[name=wrong][value=DAYS]").check();
        herself.fill("#words", "我四月就走了");
        press(herself);
        assertThat(herself.url()).contains("/my/record/objections/");
        PageChecks.passesAll(herself, "my-objection");

        var officer = logIns.staff(theirs, language, port, "test.zhangweimin");
        officer.navigate("/office/objections");
        PageChecks.passesAll(officer, "office-objections");
        officer.navigate("/office/objections/" + herself.url().replaceFirst(".*/", ""));
        assertThat(officer.locator("main").innerText()).contains("我四月就走了");
        PageChecks.passesAll(officer, "office-objection");
        press(officer);
        assertThat(officer.locator(".errors li").count()).isEqualTo(2);
        officer.locator("input[name=outcome][value=PUT_RIGHT]").check();
        officer.fill("#reason", "合同上是四月，已改");
        press(officer);
        assertThat(officer.locator("form[action*='objections']").count()).isZero();
        PageChecks.passesAll(officer, "office-objection-answered");

        herself.navigate("/my/record");
        PageChecks.passesAll(herself, "my-record-objection");
        herself.locator(".notes a").first().click();
        assertThat(herself.locator("main").innerText()).contains("合同上是四月，已改", "张卫民");
        PageChecks.passesAll(herself, "my-objection-answered");
    }

    @Test
    void aLookIsObjectedToAndWhoLookedDoesNotAnswer() {
        var person = town.dismissed(37);
        town.officer();
        town.secondOfficer();
        var officer = logIns.staff(Screen.DESK, "zh-CN", port, "test.zhangweimin");
        officer.navigate("/desk/persons/" + person.value() + "/record");
        var herself = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/record");
        herself.locator(".looks a").first().click();
        assertThat(herself.locator("main").innerText()).contains("张卫民", "这个期限是我们自己定的");
        herself.locator("input[name=wrong][value=NO_REASON]").check();
        herself.fill("#words", "我没有去过那里");
        press(herself);
        var path = "/office/objections/" + herself.url().replaceFirst(".*/", "");

        officer.navigate(path);
        assertThat(officer.locator("main").innerText()).contains("请别的同事答复");
        assertThat(officer.locator("input[name=outcome]").count()).isZero();
        var other = logIns.staff(Screen.DESK, "zh-CN", port, "test.liuyang");
        other.navigate(path);
        assertThat(other.locator("main").innerText())
                .as("of a look it needs no more than the look")
                .doesNotContain("李秀梅");
        assertThat(other.locator("input[name=outcome]").count()).isEqualTo(2);
    }

    @Test
    void sheTakesItBack() {
        var person = town.dismissed(38);
        town.officer();
        var herself = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/record/objection?about=person");
        herself.fill("#words", "电话换了");
        press(herself);
        press(herself);

        assertThat(herself.locator("h1").innerText()).isEqualTo("您撤回了");
    }

    @Test
    void whatIsNotInHerRecordIsUnknown() {
        var person = town.dismissed(39);
        var herself = logIns.worker(
                Screen.PHONE,
                "zh-CN",
                port,
                person,
                "/my/record/objection?about=entry:00000000-0000-0000-0000-000000000001");

        assertThat(herself.locator(".problem").count()).isEqualTo(1);
    }
}
