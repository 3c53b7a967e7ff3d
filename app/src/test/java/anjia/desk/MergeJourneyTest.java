package anjia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.PersonId;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.testing.InForms;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody is in the book twice: compared, merged, and parted again when it was a mistake. */
@TownTest
class MergeJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    private static String compare(PersonId one, PersonId other) {
        return "/desk/persons/" + one.value() + "/merge/" + other.value();
    }

    private static void choose(Page officer, PersonId number, PersonId rest) {
        officer.locator("input[name=number][value='" + number.value() + "']").check();
        officer.locator("input[name=phone][value='" + rest.value() + "']").check();
        officer.fill("#reason", "同一张身份证");
        officer.locator("input[name=paper][value=identity-card]").check();
    }

    private static void press(Page page, String form) {
        page.locator("main form" + form + " button").first().click();
    }

    @ParameterizedTest
    @InForms({"zh-CN, DESK", "en, PHONE"})
    void twoEntriesAreComparedMergedAndPartedAgain(String language, Screen screen) {
        var one = town.dismissed(25);
        var other = town.dismissed(35);
        town.officer();
        var officer = logIns.staff(screen, language, port, "test.zhangweimin");
        officer.navigate(compare(one, other));
        PageChecks.passesAll(officer, "desk-compare");
        press(officer, "[action*='/merge/']");
        assertThat(officer.locator(".errors li").count()).isEqualTo(4);
        choose(officer, one, other);
        press(officer, "[action*='/merge/']");
        assertThat(officer.url()).contains("/office/merges/");
        PageChecks.passesAll(officer, "office-merge");
        var merge = officer.url();

        officer.navigate("/desk/persons/" + other.value() + "/record");
        assertThat(officer.locator("main").innerText())
                .contains(logIns.number(one).substring(14));
        var herself = logIns.worker(screen, language, port, one, "/my/record");
        assertThat(herself.locator(".moments > li").count())
                .as("both lives are hers")
                .isEqualTo(2);

        officer.navigate("/office/merges");
        PageChecks.passesAll(officer, "office-merges");
        officer.navigate(merge);
        press(officer, "[action$='/part']");
        assertThat(officer.locator(".errors li").count()).isEqualTo(2);
        officer.locator("input[name=since][value=KEPT]").check();
        officer.fill("#reason", "照片不是一个人");
        press(officer, "[action$='/part']");
        PageChecks.passesAll(officer, "office-merge-parted");
        assertThat(officer.locator("form[action$='/part']").count()).isZero();
        herself.navigate("/my/record");
        assertThat(herself.url()).as("whoever saw both has to log in again").contains("/login");
    }

    @Test
    void anOpenFileNeedsASecondPairOfEyes() {
        var one = town.dismissed(26);
        var other = town.dismissed(36);
        fileOf(other);
        town.officer();
        town.secondOfficer();
        var officer = logIns.staff(Screen.DESK, "zh-CN", port, "test.zhangweimin");
        officer.navigate(compare(one, other));
        assertThat(officer.locator("main").innerText()).contains("要第二个人复核");
        choose(officer, one, one);
        press(officer, "[action*='/merge/']");
        assertThat(officer.locator("h1").innerText()).isEqualTo("等复核");
        assertThat(officer.locator("form[action$='/confirm']").count()).isZero();

        var second = logIns.staff(Screen.DESK, "zh-CN", port, "test.liuyang");
        second.navigate(officer.url());
        PageChecks.passesAll(second, "office-merge-waits");
        press(second, "[action$='/confirm']");
        assertThat(second.locator("h1").innerText()).isEqualTo("已合并");
    }

    /** Handed in at the window, and open. */
    private void fileOf(PersonId person) {
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        clerk.navigate("/desk/persons/" + person.value());
        for (var answer : new String[] {"able_to_work", "wants_work"})
            clerk.locator("input[name=" + answer + "][value=yes]").check();
        clerk.locator("input[name=bound_elsewhere][value=nothing]").check();
        clerk.locator(".answers .do button").click();
        clerk.locator("#basket button").last().click();
        clerk.fill("#account", Town.CARD);
        clerk.fill("#bank", "陕西农信");
        clerk.locator("#basket button").last().click();
        assertThat(clerk.url()).contains("/desk/slips/");
    }

    @Test
    void aClerkComparesAndDoesNotMerge() {
        var one = town.dismissed(27);
        var other = town.dismissed(28);
        town.clerk();
        var clerk = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        clerk.navigate(compare(one, other));

        assertThat(clerk.locator("main").innerText()).contains("合并由经办人员来做", "不一样");
        assertThat(clerk.locator("main form").count()).isZero();
    }

    @Test
    void anUnknownMergeIsUnknown() {
        town.officer();
        var officer = logIns.staff(Screen.DESK, "zh-CN", port, "test.zhangweimin");
        officer.navigate("/office/merges/" + UUID.randomUUID());

        assertThat(officer.locator(".problem").count()).isEqualTo(1);
    }
}
