package anjia.cases;

import static anjia.cases.FuneralGrantTest.DRAWING;
import static anjia.cases.FuneralGrantTest.LOSS;
import static anjia.cases.FuneralGrantTest.PAPERS;
import static anjia.cases.FuneralGrantTest.PENSION;
import static anjia.cases.FuneralGrantTest.said;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Deceased;
import anjia.catalogue.Matter;
import anjia.catalogue.SealedAnswers;
import anjia.engine.Facts;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import anjia.web.Frame;
import anjia.web.Language;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A family that has lost somebody, on the phone and at the window (办身后事). */
@TownTest
class FuneralJourneyTest extends FileActs {

    @LocalServerPort
    int port;

    @Autowired
    LogIns logIns;

    @Autowired
    SealedAnswers sealed;

    @Autowired
    FileViews views;

    private PersonId bereaved() {
        town.officer();
        var person = town.somebody();
        for (var paper : PAPERS) record.seen(town.clerk(), person, paper, null, null);
        return person;
    }

    private CaseFile file(PersonId person, String item) {
        return files.open(person, Matter.of(item)).orElseThrow();
    }

    private Facts now(CaseFile file) {
        return run(() -> deciding.assess(town.officer(), file, Answers.NONE, Town.TODAY))
                .facts();
    }

    @Test
    void aFamilySaysWhoDiedOnceAndChoosesWhichOfTwoClaimsPays() {
        var person = bereaved();
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/together?about=family-loss");
        var answers = sealed.seal(
                LOSS.without(Deceased.NAME).without(Deceased.KINSHIP).without(Deceased.NUMBER));
        page.navigate("/my/together?about=family-loss&a=" + answers);
        for (var tick : page.locator("main input[name=item]").all())
            tick.setChecked(List.of(PENSION, DRAWING).contains(tick.getAttribute("value")));
        page.locator("main form button").click();

        next(page);
        assertThat(page.locator(".errors a").count()).as("name and kin").isEqualTo(2);
        PageChecks.passesAll(page, "funeral-who-died");
        page.fill("[name='deceased.name']", "赵大山");
        page.locator("input[name='deceased.kin'][value=parent]").check();
        next(page);
        PageChecks.passesAll(page, "funeral-which-pays");
        page.locator("input[name=payer][value='" + PENSION + "']").check();
        next(page);
        page.fill("#account", Town.CARD);
        page.fill("#bank", "陕西农信");
        next(page);
        assertThat(page.locator("main").innerText()).contains("赵大山", "父亲或者母亲");
        next(page);

        assertThat(said(now(file(person, PENSION)))).isEqualTo("none");
        assertThat(said(now(file(person, DRAWING)))).isEqualTo("pension");
        var office = views.page(
                town.officer(),
                file(person, DRAWING),
                FileViews.Typed.NOTHING,
                TODAY,
                "key",
                Frame.outsideRequests(Language.ZH_CN));
        assertThat(office.who().deceased()).contains("赵大山");
    }

    @Test
    void atTheWindowWhatOnlyLacksAFigureOfTheLawIsHandedInAndTheFamilyChoosesTheSame() {
        var person = bereaved();
        var page = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        var answers = sealed.seal(
                LOSS.without(Deceased.NAME).without(Deceased.KINSHIP).without(Deceased.NUMBER));
        page.navigate("/desk/persons/" + person.value() + "?" + SealedAnswers.PARAMETER + "=" + answers);
        for (var item : List.of(PENSION, DRAWING)) {
            var tick = page.locator("input[name=insist][value='" + item + "']");
            page.locator("details.not")
                    .filter(new Locator.FilterOptions().setHas(tick))
                    .locator("summary")
                    .click();
            tick.check();
        }
        PageChecks.passesAll(page, "funeral-window");
        handInAtTheWindow(page);
        assertThat(page.locator(".errors a").count())
                .as("account, name and kin")
                .isPositive();
        assertThat(page.locator(".basket-items li .hint").allTextContents())
                .as("nobody insists against a No")
                .containsExactly("缺的由部门查清", "缺的由部门查清");
        assertThat(page.locator(".basket").innerText()).doesNotContain("还没有能递交的");
        assertThat(page.locator("details.perhaps[open]").count())
                .as("questions that nobody touched stay folded")
                .isZero();
        page.fill("#account", Town.CARD);
        page.fill("#bank", "陕西农信");
        handInAtTheWindow(page);
        page.fill("[name='deceased.name']", "赵大山");
        page.locator("input[name='deceased.kin'][value=parent]").check();
        handInAtTheWindow(page);
        page.locator("input[name=payer][value='" + PENSION + "']").check();
        handInAtTheWindow(page);

        assertThat(page.url()).contains("/desk/slips/");
        town.officer();
        var officer = logIns.staff(Screen.DESK, "zh-CN", port, "test.zhangweimin");
        officer.navigate("/office/cases/" + file(person, PENSION).number().value());
        assertThat(officer.locator("main").innerText())
                .as("why it cannot be granted yet")
                .contains("去世的是赵大山（父亲或者母亲）。", "缺法定数：全省城里人上年每月收入", "因工去世：不是");
        assertThat(said(now(file(person, PENSION)))).isEqualTo("none");
        assertThat(said(now(file(person, DRAWING)))).isEqualTo("pension");
    }

    private static void handInAtTheWindow(Page page) {
        page.locator("#basket button").last().click();
    }

    private static void next(Page page) {
        page.locator(".action-bar button").click();
    }
}
