package anjia.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
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

/** She sees what is held about her, takes it along, and has it erased; by herself, through the office, and at the window. */
@TownTest
class PrivacyJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    Copies copies;

    private static void press(Page page) {
        page.locator("main form[method=post] button").last().click();
    }

    private void enterCode(Page page, PersonId person) {
        page.fill("#code", People.codeIn(logIns.newestText(person)));
        press(page);
    }

    @ParameterizedTest
    @InForms({"zh-CN, PHONE, DESK", "en, DESK, PHONE"})
    void sheTakesACopyAndHasTheOfficeErase(String language, Screen hers, Screen theirs) {
        var person = town.dismissed(36);
        town.officer();
        var herself = logIns.worker(hers, language, port, person, "/my/record");
        herself.locator("a[href='/my/data']").click();
        herself.locator("details#record summary").click();
        PageChecks.passesAll(herself, "my-data");

        herself.navigate("/my/data/copy");
        press(herself);
        herself.fill("#code", "000000x");
        press(herself);
        assertThat(herself.locator(".errors li").count()).isEqualTo(1);
        enterCode(herself, person);
        PageChecks.passesAll(herself, "my-data-ready");
        var file = herself.locator("a[href$='/json']").getAttribute("href");
        var copy = herself.context().request().get(file);
        assertThat(copy.status()).isEqualTo(200);
        assertThat(copy.text()).contains(logIns.number(person), "anjia-personal-data");
        var paper = herself.context().request().get(file.replace("/json", "/pdf"));
        assertThat(new String(paper.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        var other = copies.give(new Actor.Person(person), person).orElseThrow();
        assertThat(herself.context()
                        .request()
                        .get("/my/data/copies/" + other + "/json")
                        .status())
                .as("a copy is good in the log-in in which the code was typed")
                .isEqualTo(404);

        herself.navigate("/my/data/erase");
        press(herself);
        assertThat(herself.locator(".errors li").count()).isEqualTo(1);
        herself.locator("input[value=REQUEST]").check();
        press(herself);
        herself.fill("#words", "我不在这里务工了");
        press(herself);
        assertThat(herself.url()).contains("/my/data/erase/requests/");
        PageChecks.passesAll(herself, "my-data-request");

        var officer = logIns.staff(theirs, language, port, "test.zhangweimin");
        officer.navigate("/office/erasures/" + herself.url().replaceFirst(".*/", ""));
        assertThat(officer.locator("main").innerText()).contains("我不在这里务工了");
        officer.locator("input[value=REFUSE]").check();
        press(officer);
        assertThat(officer.locator(".errors li").count()).isEqualTo(1);
        officer.fill("#reason", "还在参保，先办转移");
        press(officer);
        PageChecks.passesAll(officer, "office-erasure-answered");
        herself.reload();
        assertThat(herself.locator("main").innerText()).contains("还在参保，先办转移");
    }

    @Test
    void whoHasNoFileErasesEverythingByACodeAndIsLoggedOut() {
        var person = town.somebody();
        var herself = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/data/erase");
        PageChecks.passesAll(herself, "my-data-erase-whole");
        herself.locator("input[value=WHOLE]").check();
        press(herself);
        PageChecks.passesAll(herself, "my-data-confirm");
        enterCode(herself, person);

        assertThat(herself.url()).endsWith("/erased");
        herself.navigate("/my/data");
        assertThat(herself.url()).contains("/login");
    }

    @Test
    void draftsGoAfterACode() {
        var person = town.dismissed(12);
        var herself = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/data/erase");
        herself.locator("input[value=AT_ONCE]").check();
        press(herself);
        enterCode(herself, person);

        assertThat(herself.locator("main").innerText()).contains("删好了");
    }

    @Test
    void theWindowPrintsTheCopyForWhoeverStandsThereWithHerCard() {
        var person = town.dismissed(12);
        var other = town.somebody();
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        clerk.navigate("/desk/persons/" + person.value() + "/data");
        clerk.fill("#number", logIns.number(other));
        clerk.locator("input[value=COPY]").check();
        press(clerk);
        assertThat(clerk.locator(".errors").innerText()).contains("不一样");
        clerk.fill("#number", logIns.number(person));
        clerk.locator("input[value=COPY]").check();
        press(clerk);
        PageChecks.passesAll(clerk, "desk-data-ready");
        var paper = clerk.locator("a[href$='/pdf']").getAttribute("href");
        assertThat(clerk.context().request().get(paper).status()).isEqualTo(200);
        assertThat(logIns.newestText(person)).contains("陈静为您打印了");

        clerk.navigate("/desk/persons/" + person.value() + "/data");
        clerk.fill("#number", logIns.number(person));
        clerk.locator("input[value=ERASE]").check();
        press(clerk);
        assertThat(clerk.locator("main").innerText()).contains("已经交给管档案的单位");
    }
}
