package anjia.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.PersonId;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.testing.InForms;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** She asks a neighbour to run an errand; he agrees, applies for her, and she sees all of it and ends it. */
@TownTest
class HelperJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    private static void press(Page page) {
        page.locator("main form[method=post] button").first().click();
    }

    private static String text(Page page) {
        return page.locator("main").innerText();
    }

    /** As far as the page with the code. */
    private static String invite(Page hers, String... errands) {
        hers.navigate("/my/helpers/new");
        hers.fill("#name", "李秀梅");
        hers.locator("input[name=relation][value=NEIGHBOUR]").check();
        hers.locator("input[name=errand][value=APPLY]").uncheck();
        for (var errand : errands)
            hers.locator("input[name=errand][value=" + errand + "]").check();
        hers.locator("input[name=months][value='3']").check();
        press(hers);
        return hers.locator(".big-code").innerText();
    }

    private static void agree(Page his, String code) {
        his.navigate("/help");
        his.fill("#code", code);
        his.locator("form[action='/help/accept'] button").click();
        press(his);
    }

    private static void begin(Page his) {
        his.locator("form[action$='/start'] button").click();
    }

    private static void applyForBenefit(Page his) {
        his.navigate("/my/apply/unemployment/benefit");
        for (var answer : List.of("yes", "yes", "nothing")) {
            his.locator("main input[value=" + answer + "]").first().check();
            his.locator(".action-bar button").click();
        }
    }

    @ParameterizedTest
    @InForms({"zh-CN, PHONE", "en, PHONE"})
    void aNeighbourAppliesForHerAndSheSeesItAndEndsIt(String language, Screen screen) {
        var person = town.dismissed(48);
        var neighbour = town.somebody();
        var hers = logIns.worker(screen, language, port, person, "/my/helpers");
        PageChecks.passesAll(hers, "helpers-none");
        hers.navigate("/my/helpers/new");
        press(hers);
        assertThat(hers.locator(".errors li").count()).isEqualTo(3);
        PageChecks.passesAll(hers, "helpers-new");
        var code = invite(hers, "APPLY", "ACCOUNT");
        PageChecks.passesAll(hers, "helpers-code");

        var his = logIns.worker(screen, language, port, neighbour, "/help");
        PageChecks.passesAll(his, "help-none");
        his.fill("#code", code);
        his.locator("form[action='/help/accept'] button").click();
        PageChecks.passesAll(his, "help-accept");
        press(his);
        PageChecks.passesAll(his, "help-one");
        assertThat(logIns.newestText(person)).contains("答应替您办事");
        begin(his);
        assertThat(his.locator(".acting").innerText()).contains("李秀梅");
        PageChecks.passesAll(his, "helper-files");

        applyForBenefit(his);
        his.fill("#account", Town.CARD);
        his.fill("#bank", "陕西农信");
        his.fill("#holder", "别人");
        his.locator(".action-bar button").click();
        assertThat(his.locator(".errors li").count())
                .as("only an account of hers")
                .isEqualTo(1);
        his.fill("#holder", "李秀梅");
        his.locator(".action-bar button").click();
        assertThat(text(his)).as("who will be told").contains("138 ••••");
        PageChecks.passesAll(his, "helper-check");
        his.locator(".action-bar button").click();
        assertThat(his.url()).contains("/my/cases/");
        PageChecks.passesAll(his, "helper-file");

        hers.navigate("/my/helpers");
        assertThat(hers.locator(".plain-list li").count()).isGreaterThan(2);
        PageChecks.passesAll(hers, "helpers-acts");
        hers.locator("article a").first().click();
        press(hers);
        assertThat(hers.locator("form[action$='/end']").count()).isZero();

        his.navigate("/my/cases");
        assertThat(his.url()).contains("/help?ended");
        assertThat(his.locator(".acting").count()).isZero();
        PageChecks.passesAll(his, "help-ended");
    }

    @Test
    void whatSheDidNotNameStaysShut() {
        var person = town.dismissed(47);
        var his = helping(person, town.somebody());

        his.navigate("/my/record");
        assertThat(his.locator(".problem").count()).isEqualTo(1);
        his.navigate("/my/helpers");
        assertThat(his.locator(".problem").count())
                .as("nobody names helpers for another")
                .isEqualTo(1);
        his.navigate("/my/apply/unemployment/benefit");
        assertThat(his.locator(".problem").count()).isEqualTo(1);
        his.navigate("/entitlements");
        assertThat(his.locator(".problem").count())
                .as("looking is part of each")
                .isZero();
    }

    private Page helping(PersonId person, PersonId helper, String... errands) {
        return helping(logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/helpers"), helper, errands);
    }

    private Page helping(Page hers, PersonId helper, String... errands) {
        var code = invite(hers, errands);
        var his = logIns.worker(Screen.PHONE, "zh-CN", port, helper, "/help");
        agree(his, code);
        begin(his);
        return his;
    }

    @Test
    void whoMayApplyButNotNameAnAccountLeavesTheDraftToHer() {
        var person = town.dismissed(46);
        var hers = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/helpers");
        var his = helping(hers, town.somebody(), "APPLY");

        applyForBenefit(his);
        assertThat(text(his)).contains("收钱的账户，要她自己写");
        PageChecks.passesAll(his, "helper-account-hers");

        hers.navigate("/my/cases");
        hers.locator(".draft a").first().click();
        assertThat(hers.locator("#account").count())
                .as("she goes on where he stopped")
                .isEqualTo(1);
    }

    @Test
    void aPageLeftOpenNeverActsForTheWrongPerson() {
        var person = town.dismissed(45);
        var his = helping(person, town.dismissed(44), "APPLY");
        his.navigate("/my/apply/unemployment/benefit");
        his.locator("main input[value=yes]").first().check();
        var second = his.context().newPage();
        second.navigate(his.url().replaceAll("/my/.*", "/help"));
        second.locator("form[action='/help/stop'] button").click();

        his.locator(".action-bar button").click();

        assertThat(his.url()).contains("/help?other");
        his.navigate("/my/cases");
        assertThat(his.locator(".draft").count())
                .as("nothing was begun in his own name")
                .isZero();
    }

    @Test
    void atTheWindowASignedPaperNamesAHelperForWhoHasNoPhone() {
        var person = town.dismissed(43);
        var helper = town.somebody();
        town.clerk();
        var desk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        desk.navigate("/desk/persons/" + person.value() + "/helpers");
        desk.locator("button[value=enter]").click();
        assertThat(desk.locator(".errors li").count()).isEqualTo(5);
        PageChecks.passesAll(desk, "desk-helpers");
        desk.fill("#name", "李秀梅");
        desk.fill("#number", logIns.number(person));
        desk.locator("input[name=relation][value=CADRE]").check();
        desk.locator("input[name=months][value='12']").check();
        var sheet = desk.waitForPopup(() -> desk.locator("button[value=sheet]").click());
        assertThat(text(sheet)).contains("帮办授权书", "本人签字");
        PageChecks.passesAll(sheet, "desk-helpers-sheet");
        sheet.close();
        desk.locator("input[name=signed]").check();
        desk.locator("button[value=enter]").click();
        assertThat(text(desk)).contains("自己不能做自己的帮办");
        desk.fill("#number", logIns.number(helper));
        desk.locator("input[name=signed]").check();
        desk.locator("button[value=enter]").click();
        assertThat(desk.locator("article .tag").first().innerText()).isEqualTo("在帮办");
        assertThat(logIns.newestText(helper)).contains("在窗口请您帮忙办事");

        desk.locator("form[action$='/end'] button").first().click();
        assertThat(desk.locator("article .tag").first().innerText()).contains("窗口");
    }
}
