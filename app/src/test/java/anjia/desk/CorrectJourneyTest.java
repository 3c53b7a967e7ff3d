package anjia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.PersonId;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.registry.IdentityNumber;
import anjia.testing.InForms;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is wrong is corrected at the window, and what was known before can still be read, at the window and on her phone. */
@TownTest
class CorrectJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    JdbcClient db;

    private static void press(Page page) {
        page.locator("main form[method=post] button").first().click();
    }

    private static void because(Page page, String reason, String paper) {
        page.fill("#reason", reason);
        page.locator("input[name=paper][value=" + paper + "]").check();
    }

    /** She and her record have been known for three months. */
    private PersonId longKnown() {
        var person = town.dismissed(59);
        db.sql("update registry.person set entered_at = entered_at - interval '90 days' where id = :id")
                .param("id", person.value())
                .update();
        for (var table : new String[] {"spell", "insurance_run", "completeness"})
            db.sql(
                            "update record.%s set known = tstzrange(lower(known) - interval '90 days', upper(known)) where person = :id"
                                    .formatted(table))
                    .param("id", person.value())
                    .update();
        return person;
    }

    @ParameterizedTest
    @InForms({"zh-CN, DESK", "en, PHONE"})
    void aNameIsCorrectedSheIsToldAndThePageOfAnEarlierDayStillShowsTheOldOne(String language, Screen screen) {
        var person = longKnown();
        town.clerk();
        var clerk = logIns.staff(screen, language, port, "test.chenjing");
        clerk.navigate("/desk/persons/" + person.value());
        clerk.locator("a[href$='/record']").click();
        PageChecks.passesAll(clerk, "desk-known");
        clerk.locator("a[href$='/correct']").click();
        PageChecks.passesAll(clerk, "desk-correct");
        clerk.fill("#name", "李秀美");
        press(clerk);
        assertThat(clerk.locator(".errors").count()).isEqualTo(1);
        assertThat(clerk.inputValue("#name")).isEqualTo("李秀美");
        because(clerk, "身份证上是美", "identity-card");
        press(clerk);

        assertThat(clerk.url()).contains("/record?corrected");
        assertThat(clerk.locator("h1").innerText()).contains("李秀美");
        assertThat(clerk.locator(".corrections").innerText()).contains("李秀梅", "李秀美", "身份证上是美", "陈静");
        assertThat(logIns.newestText(person)).contains("有更正", "12333");

        clerk.navigate("/desk/persons/" + person.value() + "/record?known.year=2026&known.month=5&known.day=20");
        assertThat(clerk.locator(".known-band").count()).isEqualTo(1);
        assertThat(clerk.locator(".facts").first().innerText()).contains("李秀梅");
        PageChecks.passesAll(clerk, "desk-known-then");

        var herself = logIns.worker(screen, language, port, person, "/my/record");
        assertThat(herself.locator(".corrections").innerText()).contains("李秀梅");
        PageChecks.passesAll(herself, "my-record-corrected");
        herself.navigate("/my/record?known.year=2026&known.month=5&known.day=20");
        assertThat(herself.locator(".known-band").count()).isEqualTo(1);
        assertThat(herself.locator(".facts").first().innerText()).contains("李秀梅");
        PageChecks.passesAll(herself, "my-record-then");
    }

    @ParameterizedTest
    @InForms({"zh-CN, PHONE", "en, DESK"})
    void theEndOfAJobIsCorrectedAndEarlierDaysShowItAsItWasKnown(String language, Screen screen) {
        var person = longKnown();
        town.clerk();
        var clerk = logIns.staff(screen, language, port, "test.chenjing");
        clerk.navigate("/desk/persons/" + person.value() + "/correct");
        clerk.locator("a[href*='/correct/spells/']").click();
        PageChecks.passesAll(clerk, "desk-correct-entry");
        clerk.locator("input[name='first.year']").fill("2020");
        clerk.locator("input[name=ended][value=voluntary]").check();
        because(clerk, "合同上是2020年", "work-paper");
        press(clerk);

        assertThat(clerk.locator(".corrections").innerText()).contains("2021", "2020", "合同上是2020年");
        clerk.navigate("/desk/persons/" + person.value() + "/record?known.year=2026&known.month=6&known.day=20");
        assertThat(clerk.locator(".moments").innerText()).contains("2021").doesNotContain("2020");
    }

    @Test
    void monthsAreTakenOutAndTheEarlierCountIsStillThere() {
        var person = longKnown();
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        clerk.navigate("/desk/persons/" + person.value() + "/correct/months");
        PageChecks.passesAll(clerk, "desk-correct-months");
        press(clerk);
        assertThat(clerk.locator(".errors li").count()).isEqualTo(6);
        clerk.locator("input[name=what][value=withdraw]").check();
        clerk.locator("input[name=place]").first().check();
        clerk.fill("#first", "2026年4月");
        clerk.fill("#last", "202605");
        because(clerk, "单位没有缴", "insurance-record");
        press(clerk);

        assertThat(clerk.locator("main").innerText()).contains("一共4年9个月");
        clerk.navigate("/desk/persons/" + person.value() + "/record?known.year=2026&known.month=6&known.day=20");
        assertThat(clerk.locator("main").innerText()).contains("一共4年11个月");
    }

    @Test
    void aNumberThatSomebodyElseHasIsRefusedAndLeadsToThem() {
        var person = town.dismissed(12);
        var other = town.dismissed(13);
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        clerk.navigate("/desk/persons/" + person.value() + "/correct");
        clerk.fill("#number", logIns.number(other));
        because(clerk, "看错了号码", "identity-card");
        press(clerk);

        assertThat(clerk.locator(".errors").innerText()).contains("已经登记在另一个人名下");
        assertThat(clerk.locator("a[href='/desk/persons/" + other.value() + "']")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aRightNumberOpensHerPhoneAndTheWrongOneNoLonger() {
        var person = town.dismissed(14);
        var wrong = logIns.number(person);
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        clerk.navigate("/desk/persons/" + person.value() + "/correct");
        clerk.fill("#number", IdentityNumber.completing("61242519690307814").value());
        because(clerk, "看错了号码", "identity-card");
        press(clerk);

        assertThat(logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/record")
                        .locator("main")
                        .innerText())
                .contains("更正过的", "身份证号");
        clerk.navigate("/desk");
        clerk.fill("#q", wrong);
        clerk.locator("#q").press("Enter");
        assertThat(clerk.url()).as("nobody has the wrong number").contains("/desk/enter");
    }

    @Test
    void aDayThatIsStillToComeIsToldAtTheField() {
        var person = town.dismissed(15);
        var herself = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/record");
        herself.navigate("/my/record?known.year=2027&known.month=1&known.day=1");

        assertThat(herself.locator(".errors").innerText()).contains("还没到");
        assertThat(herself.locator(".known-band").count()).isZero();
    }
}
