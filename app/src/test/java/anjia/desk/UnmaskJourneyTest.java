package anjia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.PersonId;
import anjia.access.Unmaskings;
import anjia.access.Unmaskings.Purpose;
import anjia.access.Unmaskings.What;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A whole number is shown once, to an office that has a file of the person or whom she visits, for a purpose that she reads. */
@TownTest
class UnmaskJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    Unmaskings unmaskings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @InForms({"zh-CN, PHONE, 身份证号", "en, DESK, identity number"})
    void theOfficerSaysWhatForAndSeesItOnceAndThePersonReadsIt(String language, Screen screen, String word) {
        var person = town.dismissed(30);
        var file = handedIn(person);
        town.officer();
        var officer = logIns.staff(screen, language, port, "test.zhangweimin");
        officer.navigate("/office/cases/" + file);
        assertThat(officer.content()).doesNotContain(logIns.number(person));
        officer.locator("a[href$='/unmask']").first().click();
        PageChecks.passesAll(officer, "desk-unmask");
        officer.locator("input[name=what][value=NUMBER]").check();
        officer.fill("#words", "和社保卡核对");
        officer.locator("main form button").first().click();
        assertThat(officer.locator(".errors li").count()).isEqualTo(1);
        assertThat(officer.inputValue("#words")).as("nothing typed is lost").isEqualTo("和社保卡核对");
        PageChecks.screenshot(officer, "desk-unmask-mistake");
        officer.locator("input[name=purpose][value=COMPARE]").check();
        officer.locator("main form button").first().click();

        assertThat(officer.locator(".whole").innerText().replace(" ", "")).isEqualTo(logIns.number(person));
        PageChecks.passesAll(officer, "desk-unmasked");
        officer.reload();
        assertThat(officer.locator(".whole").count()).as("the same form again").isZero();
        assertThat(officer.content()).doesNotContain(logIns.number(person).substring(6, 14));
        var herself = logIns.worker(Screen.PHONE, language, port, person, "/my/record");
        assertThat(herself.locator(".looks").innerText()).contains(word, "和社保卡核对");
        PageChecks.isAccessible(herself);
        PageChecks.screenshot(herself, "my-record-unmasked");
    }

    /** Everything is handed in at the window of the clerk. @return number of the file that the officer decides */
    private String handedIn(PersonId person) {
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        clerk.navigate("/desk/persons/" + person.value());
        for (var answer : new String[] {"able_to_work=yes", "wants_work=yes", "bound_elsewhere=nothing"}) {
            var parts = answer.split("=", 2);
            clerk.locator("input[name=%s][value=%s]".formatted(parts[0], parts[1]))
                    .check();
        }
        clerk.locator(".answers .do button").click();
        clerk.fill("#account", Town.CARD);
        clerk.fill("#bank", "陕西农信");
        clerk.locator("#basket button").last().click();
        var number = clerk.locator(".filenumber b").last().textContent().replace(" ", "");
        seesTheCard(clerk, person);
        return number;
    }

    /** The window that took it is with the file too. */
    private void seesTheCard(Page clerk, PersonId person) {
        clerk.navigate("/desk/persons/" + person.value());
        clerk.locator("a[href$='/unmask']").click();
        clerk.locator("input[name=what][value=CARD]").check();
        clerk.locator("input[name=purpose][value=PAYMENT]").check();
        clerk.fill("#words", "银行退回一笔款");
        clerk.locator("main form button").first().click();
        assertThat(clerk.locator(".whole").innerText().replace(" ", "")).isEqualTo(Town.CARD);
    }

    @Test
    void whoHasNoFileOfHersIsToldWhoMay() {
        var person = town.dismissed(20);
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        clerk.navigate("/desk/persons/" + person.value());
        assertThat(clerk.locator("a[href$='/unmask']").count()).isZero();

        var answer = clerk.navigate("/desk/persons/" + person.value() + "/unmask");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(clerk.locator("main").innerText()).contains("不能看", "办件");
        assertThat(clerk.locator("main form").count()).isZero();
        PageChecks.passesAll(clerk, "desk-unmask-refused");
    }

    @Test
    void theLooksOfADayAreCounted() {
        var person = town.dismissed(20);
        var clerk = town.officerElsewhere();
        var noted = transaction.execute(_ -> {
            for (int look = 0; look < Unmaskings.MOST_A_DAY; look++)
                assertThat(unmaskings.note(clerk, person, What.PHONE, Purpose.CALL, "通知补材料"))
                        .isTrue();
            var oneMore = unmaskings.note(clerk, person, What.PHONE, Purpose.CALL, "通知补材料");
            // others look on this day too
            db.sql("delete from access.unmasking where account = :account")
                    .param("account", clerk.account())
                    .update();
            return oneMore;
        });

        assertThat(noted).isFalse();
    }
}
