package anjia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.PersonId;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.registry.IdentityNumber;
import anjia.testing.Browser;
import anjia.testing.InForms;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One visit, end to end: found, asked, handed in, decided, followed on a phone, paid, at work again. */
@TownTest
class VisitJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @ParameterizedTest
    @InForms({"zh-CN, DESK", "en, PHONE"})
    void aVisit(String language, Screen screen) {
        var person = town.dismissed(59);
        town.clerk();
        town.officer();
        var clerk = logIns.staff(screen, language, port, "test.chenjing");
        found(clerk, person);
        var number = handedIn(clerk);
        decided(logIns.staff(screen, language, port, "test.zhangweimin"), number);
        followed(language, screen, person, number);
        atWorkAgain(clerk, person);
    }

    private void found(Page clerk, PersonId person) {
        clerk.navigate("/desk");
        PageChecks.passesAll(clerk, "desk-search");
        clerk.navigate("/desk/enter");
        PageChecks.passesAll(clerk, "desk-enter");
        clerk.navigate("/desk");
        clerk.fill("#q", logIns.number(person));
        clerk.locator("#q").press("Enter");
        assertThat(clerk.url()).endsWith("/desk/persons/" + person.value());
        PageChecks.passesAll(clerk, "desk-person-asking");
        clerk.locator("input[name=able_to_work][value=yes]").check();
        clerk.locator("input[name=wants_work][value=yes]").check();
        clerk.locator("input[name=bound_elsewhere][value=nothing]").check();
        clerk.locator(".answers .do button").click();
        assertThat(clerk.locator(".offer").count()).isEqualTo(3);
    }

    private String handedIn(Page clerk) {
        clerk.locator("#basket button").last().click();
        PageChecks.passesAll(clerk, "desk-person-missing");
        clerk.fill("#account", Town.CARD);
        clerk.fill("#bank", "陕西农信");
        PageChecks.screenshot(clerk, "desk-person");
        clerk.locator("#basket button").last().click();
        assertThat(clerk.url()).contains("/desk/slips/");
        PageChecks.passesAll(clerk, "desk-slip");
        var numbers = clerk.locator(".filenumber b").allTextContents();
        var slip = clerk.url();
        clerk.navigate(slip + "?paper=a4");
        PageChecks.passesAll(clerk, "desk-slip-a4");
        clerk.navigate(slip + "?paper=80");
        PageChecks.passesAll(clerk, "desk-slip-80");
        return numbers.get(1).replace(" ", "");
    }

    private void decided(Page officer, String number) {
        officer.navigate("/office/cases");
        PageChecks.passesAll(officer, "office-list");
        officer.navigate("/office/cases/" + number);
        PageChecks.passesAll(officer, "office-file");
        officer.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        PageChecks.screenshot(officer, "office-file-open");
        officer.locator("form.decide button").click();
        assertThat(officer.url()).contains("decided");
        PageChecks.passesAll(officer, "office-file-decided");
        officer.navigate("/office/payments");
        PageChecks.passesAll(officer, "office-payments");
    }

    private void followed(String language, Screen screen, PersonId person, String number) {
        var page = Browser.open(screen, language, port);
        page.navigate("/status");
        PageChecks.passesAll(page, "status-ask");
        page.fill("#number", number.toLowerCase(java.util.Locale.ROOT));
        page.fill("#tail", "0000");
        page.locator("main button").click();
        assertThat(page.locator(".errors").count()).isEqualTo(1);
        page.fill("#tail", logIns.number(person).substring(14));
        page.locator("main button").click();
        PageChecks.screenshot(page, "status-state");
        PageChecks.isAccessible(page);
        page = logIns.worker(screen, language, port, person, "/my/cases");
        PageChecks.passesAll(page, "my-cases");
        page.navigate("/my/cases/" + number);
        PageChecks.passesAll(page, "my-case");
    }

    private void atWorkAgain(Page clerk, PersonId person) {
        clerk.navigate("/desk/persons/" + person.value() + "/work");
        PageChecks.passesAll(clerk, "desk-work");
        clerk.fill("#employer", "紫阳制衣厂");
        clerk.locator("main form button").first().click();
        assertThat(clerk.url()).contains("worked");
        PageChecks.passesAll(clerk, "desk-person-at-work");
    }

    @Test
    void whoInsistsAgainstANoIsAskedForTheCardAndKeepsWhatWasTicked() {
        var person = town.lostWork(11, "closed");
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        clerk.fill("#q", logIns.number(person));
        clerk.locator("#q").press("Enter");
        clerk.locator("input[name=able_to_work][value=yes]").check();
        clerk.locator("input[name=wants_work][value=yes]").check();
        clerk.locator("input[name=bound_elsewhere][value=nothing]").check();
        clerk.locator(".answers .do button").click();
        clerk.locator("details.not:has-text('失业保险金') summary").click();
        clerk.locator("input[name=insist][value='unemployment/benefit']").check();
        clerk.locator("#basket button").last().click();

        assertThat(clerk.locator(".errors").innerText()).contains("请写上银行卡号");
        assertThat(clerk.locator("input[name=insist][value='unemployment/benefit']")
                        .isChecked())
                .isTrue();
        clerk.fill("#account", Town.CARD);
        clerk.fill("#bank", "陕西农信");
        clerk.locator("#basket button").last().click();

        assertThat(clerk.url()).contains("/desk/slips/");
        assertThat(clerk.locator(".filenumber").count()).isEqualTo(2);
    }

    @Test
    void anAnswerThatIsWrongUnfoldsItsOwnQuestionsAndNoOthers() {
        var person = town.dismissed(20);
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        clerk.navigate("/desk/persons/" + person.value());
        assertThat(clerk.locator("details.perhaps").count()).isGreaterThan(1);
        clerk.locator("details.perhaps:has([name='deceased_months']) summary")
                .first()
                .click();
        clerk.locator("details.nearly-item:has(> * [name='deceased_months']) summary")
                .click();
        clerk.fill("[name=deceased_months]", "many");
        clerk.locator(".answers .do button").click();

        assertThat(clerk.locator(".errors a").count()).isEqualTo(1);
        assertThat(clerk.locator("details.perhaps[open]").count()).isEqualTo(1);
        assertThat(clerk.locator("[name=deceased_months]").isVisible()).isTrue();
        assertThat(clerk.inputValue("[name=deceased_months]")).isEqualTo("many");
    }

    @Test
    void anotherCardIsEnteredAtTheWindowAndThePersonIsTold() {
        var person = town.dismissed(20);
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        clerk.navigate("/desk/persons/" + person.value());
        clerk.locator("a.button[href$='/account']").click();
        clerk.fill("#account", "6217 0000 0000 0000 013");
        clerk.fill("#bank", "陕西农信");
        clerk.locator("main form button").first().click();
        assertThat(clerk.locator(".errors").innerText()).contains("有一位不对");
        assertThat(clerk.inputValue("#bank")).as("nothing typed is lost").isEqualTo("陕西农信");
        clerk.fill("#account", Town.CARD);
        clerk.locator("main form button").first().click();

        assertThat(clerk.url()).endsWith("?account");
        assertThat(logIns.newestText(person)).contains("您收款的卡换成了陕西农信", "0012", "12333");
        clerk.locator("a.button[href$='/account']").click();
        assertThat(clerk.locator("main").innerText()).contains("现在打到：陕西农信 •••• 0012");
    }

    @Test
    void keysOfOneLetterCanBeSwitchedOff() {
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        clerk.locator("button[data-keys]").waitFor(); // the script shows it
        clerk.keyboard().press("/");
        assertThat(clerk.evaluate("document.activeElement.id")).isEqualTo("q");

        clerk.locator("button[data-keys]").click();
        assertThat(clerk.locator("button[data-keys]").innerText()).isEqualTo("打开快捷键");
        clerk.reload();
        clerk.locator("button[data-keys]").waitFor();
        clerk.keyboard().press("/");
        assertThat(clerk.evaluate("document.activeElement.id")).isNotEqualTo("q");
    }

    @Test
    void whatIsTypedIntoTheSearchBoxNeverStandsInAnAddress() {
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        var addresses = new ArrayList<String>();
        Browser.leavesTraces(clerk);
        clerk.onRequest(request -> addresses.add(request.url()));
        clerk.fill("#q", "61242519911203");
        clerk.locator("#q").press("Enter");
        assertThat(clerk.locator(".message").innerText()).contains("18位");

        assertThat(addresses).isNotEmpty().noneMatch(address -> address.contains("61242519911203"));
    }

    @Test
    void whoIsNotServedHereIsOpenedForTodayByNumberAndReason() {
        var person = town.dismissed(20);
        town.officerElsewhere();
        var elsewhere = logIns.staff(Screen.DESK, "zh-CN", port, "test.wangli");
        elsewhere.navigate("/desk/persons/" + person.value());
        assertThat(elsewhere.locator(".problem").count())
                .as("unknown without a visit")
                .isEqualTo(1);

        elsewhere.navigate("/desk");
        elsewhere.fill("#q", logIns.number(person));
        elsewhere.locator("#q").press("Enter");
        PageChecks.passesAll(elsewhere, "desk-visit");
        elsewhere.fill("#reason", "失业登记");
        elsewhere.locator("main form button").first().click();

        assertThat(elsewhere.url()).endsWith("/desk/persons/" + person.value());
        var herself = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/record");
        assertThat(herself.locator(".looks").innerText())
                .as("she reads who opened her record, and why")
                .contains("2026年7月1日", "王丽，长安区社会保险经办中心（失业登记）");
    }

    @Test
    void whoIsInNoBookIsEnteredOnce() {
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        clerk.fill("#q", IdentityNumber.completing("61242519911203" + "742").value());
        clerk.locator("#q").press("Enter");
        assertThat(clerk.url()).contains("/desk/enter");
        clerk.locator("main form button").first().click();
        PageChecks.screenshot(clerk, "desk-enter-errors");
        clerk.fill("#name", "周玉兰");
        clerk.locator("main form button").first().click();

        assertThat(clerk.url()).contains("/desk/persons/");
        assertThat(clerk.locator("h2.person-name").textContent()).isEqualTo("周玉兰");
    }
}
