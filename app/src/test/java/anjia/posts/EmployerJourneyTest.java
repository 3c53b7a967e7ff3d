package anjia.posts;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.registry.CreditCode;
import anjia.testing.InForms;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import anjia.work.Today;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An employer writes a faulty post, the office sends it back with the article, it is mended, passes and is open. */
@TownTest
class EmployerJourneyTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    Today today;

    @Autowired
    BeanFactory house;

    @ParameterizedTest
    @InForms({"zh-CN, PHONE", "en, DESK"})
    void aFaultyPostIsSentBackWithTheArticleMendedPassedAndOpen(String language, Screen screen) {
        var person = town.somebody();
        town.officer();
        var officer = logIns.staff(Screen.DESK, language, port, "test.zhangweimin");
        var employer = logIns.worker(screen, language, port, person, "/organisation");
        actsFor(employer, officer);

        employer.navigate("/organisation/posts");
        PageChecks.passesAll(employer, "organisation-posts-none");
        employer.locator("main a[href='/organisation/posts/new']").first().click();
        faultsStandAtTheirFields(employer);
        occupationIsFoundByAPlainWordAndNothingIsLost(employer);
        writes(employer);
        var id = employer.url().replaceFirst(".*/", "");
        assertThat(main(employer)).contains("就业促进法 第二十七条", "限女性");
        PageChecks.passesAll(employer, "organisation-post-review");

        officer.navigate("/desk/posts");
        PageChecks.passesAll(officer, "desk-posts");
        officer.locator("a[href='/desk/posts/" + id + "']").click();
        assertThat(officer.locator("#reason").inputValue()).contains("就业促进法 第二十七条", "招人不能按男女挑");
        PageChecks.passesAll(officer, "desk-post");
        officer.fill("#reason", "");
        press(officer, "/back");
        assertThat(officer.locator(".errors li").count()).isEqualTo(1);
        officer.fill("#reason", "不能限性别（就业促进法 第二十七条）：请写一次搬多重。");
        press(officer, "/back");

        employer.reload();
        assertThat(main(employer)).contains("请写一次搬多重");
        PageChecks.passesAll(employer, "organisation-post-sent-back");
        employer.locator("a[href$='/mend']").click();
        employer.fill("#work", "缝纫毛绒玩具，计件，有师傅带。");
        press(employer, "/mend");
        assertThat(employer.locator(".message.soon").count())
                .as("an officer looks again")
                .isEqualTo(1);

        officer.reload();
        press(officer, "/pass");
        employer.reload();
        assertThat(employer.locator(".message.good").count()).as("it is open").isEqualTo(1);
        PageChecks.passesAll(employer, "organisation-post-open");
        fillsTwoPlacesAndWithdraws(employer);
        if (!language.equals("zh-CN")) return;
        writesAnotherLikeItKeepsItAndPublishesItLater(employer);
        publishesATable(employer);
    }

    /** From the old post, with a wage that is none; a colleague changes it meanwhile, and a second press takes what she typed. */
    private void writesAnotherLikeItKeepsItAndPublishesItLater(Page page) {
        var others = new DraftsOfOthers(house);
        page.locator("a[href$='/again']").click();
        assertThat(page.inputValue("#title")).isEqualTo("缝纫工");
        assertThat(page.inputValue("input[name='startOn.day']")).isEmpty();
        page.fill("#wage", "三千多");
        page.fill("input[name='startOn.month']", "13");
        var key = page.inputValue("main form input[name=key]");
        page.locator("button[name=keep]").click();
        assertThat(page.locator(".message.good").innerText()).contains("存好了");
        assertThat(page.locator(".begun").innerText()).contains("缝纫工", "您");
        PageChecks.passesAll(page, "organisation-posts-begun");
        goesBackAndWritesOn(page, key);
        page.locator(".begun a").click();
        assertThat(page.inputValue("#wage")).isEqualTo("三千多");
        assertThat(page.inputValue("input[name='startOn.month']")).isEqualTo("13");
        var id = UUID.fromString(page.url().replaceFirst(".*/", ""));
        others.change(id, today.day());
        page.fill("#wage", "3500");
        day(page, "startOn", today.day().plusDays(10));
        day(page, "openUntil", today.day().plusMonths(1));
        pressPublish(page);
        assertThat(page.locator(".message.soon").innerText()).contains("有人改过");
        assertThat(page.inputValue("#wage")).as("what she typed stays").isEqualTo("3500");
        PageChecks.passesAll(page, "organisation-post-draft-changed");
        pressPublish(page);
        page.waitForURL(url -> url.matches(".*/organisation/posts/[0-9a-f-]{36}"));
        assertThat(page.navigate("/organisation/posts/drafts/" + id).status()).isEqualTo(404);
        assertThat(page.navigate("/organisation/posts/drafts/" + others.ofAnotherEmployer(today.day()))
                        .status())
                .isEqualTo(404);
        page.navigate("/organisation/posts");
        assertThat(page.locator(".begun").count()).isZero();
    }

    /** A browser that brings the page back as it was: what she writes into it is neither lost nor taken for what was sent. */
    private static void goesBackAndWritesOn(Page page, String key) {
        page.navigate("/organisation/posts/new");
        page.locator("main form input[name=key]").evaluate("(field, key) => field.value = key", key);
        page.fill("#wage", "三千八");
        page.locator("button[name=keep]").click();
        assertThat(page.locator("#keep-error").count()).isEqualTo(1);
        assertThat(page.inputValue("#wage")).isEqualTo("三千八");
        page.navigate("/organisation/posts");
    }

    private static void pressPublish(Page page) {
        page.locator("main form[action*='/drafts/'] button:not([name])").first().click();
    }

    /** One line is below the lowest wage; she mends it and sends the table again, and one press publishes what was lawful and what waits. */
    private void publishesATable(Page page) {
        page.navigate("/organisation/posts");
        page.locator("a[href='/organisation/posts/sheet']").click();
        var template = page.waitForDownload(
                () -> page.locator("a[href$='/template.xlsx']").click());
        assertThat(template.suggestedFilename()).isEqualTo("安家岗位表.xlsx");
        var good = SomeTables.line("锁边工", today.day());
        var waits = SomeTables.with(SomeTables.line("后道工", today.day()), TableColumn.WORK, "剪线头，限女性。");
        sends(page, SomeTables.of(good, SomeTables.with(waits, TableColumn.WAGE, 1200)));
        assertThat(page.locator("#row-3").innerText()).contains("后道工", "工资下限", "劳动法 第四十八条");
        assertThat(page.locator(".errors li").count()).isEqualTo(1);
        PageChecks.passesAll(page, "organisation-sheet-faulty");
        sends(page, SomeTables.of(good, waits));
        assertThat(main(page)).contains("限女性", "就业促进法 第二十七条");
        PageChecks.passesAll(page, "organisation-sheet-ready");
        page.locator("form[action$='/publish'] button").dblclick();
        page.waitForURL(url -> url.contains("waiting=1"));
        assertThat(main(page)).contains("锁边工", "后道工", "登出来1个岗位，1个等就业窗口看");
        assertThat(page.locator("main article").count())
                .as("two presses, one table")
                .isEqualTo(4);
    }

    private static void sends(Page page, byte[] table) {
        page.setInputFiles(
                "#file",
                new FilePayload("岗位.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", table));
        page.locator("main form[enctype] button").click();
    }

    private void faultsStandAtTheirFields(Page page) {
        PageChecks.passesAll(page, "organisation-post-new");
        page.fill("#title", "缝纫工");
        pressLast(page);
        assertThat(page.locator(".errors a").all())
                .as("each fault leads to something on the page")
                .allSatisfy(link -> assertThat(
                                page.locator("[id='" + link.getAttribute("href").substring(1) + "']")
                                        .count())
                        .isEqualTo(1));
        assertThat(page.locator(".errors a[href='#wage']").count()).isEqualTo(1);
        assertThat(page.inputValue("#title")).isEqualTo("缝纫工");
        PageChecks.passesAll(page, "organisation-post-mistake");
    }

    private static void occupationIsFoundByAPlainWordAndNothingIsLost(Page page) {
        page.fill("#word", "电焊");
        page.locator("button[name=find]").click();
        if (page.locator("button[name=choose]").count() > 0)
            page.locator("button[name=choose][value='6-18-02-04']").click();
        assertThat(page.locator("#occupation").innerText()).contains("焊工");
        assertThat(page.locator("input[name=certificates]:checked").count())
                .as("what the law asks for")
                .isPositive();
        assertThat(page.locator("input[name=hazards]:checked").count())
                .as("what is usual")
                .isPositive();
        PageChecks.passesAll(page, "organisation-post-occupation");
        page.fill("#word", "缝纫工");
        page.locator("button[name=find]").click();
        if (page.locator("button[name=choose]").count() > 0)
            page.locator("button[name=choose][value='6-05-01-03']").click();
        assertThat(page.inputValue("input[name=occupation]")).isEqualTo("6-05-01-03");
        assertThat(page.inputValue("#title")).isEqualTo("缝纫工");
    }

    private void writes(Page page) {
        page.fill("#work", "缝纫毛绒玩具，限女性。");
        page.fill("#openings", "5");
        page.fill("#division", "紫阳县");
        page.fill("#place", "蒿坪镇工业园3号");
        page.fill("#wage", "2,000");
        page.fill("#wageHigh", "5000");
        page.fill("#wageParts", "底薪加计件");
        page.fill("#hours", "5");
        page.fill("#hoursADay", "8");
        day(page, "startOn", today.day().plusDays(10));
        day(page, "openUntil", today.day().plusMonths(1));
        pressLast(page);
        assertThat(page.locator(".errors li").count())
                .as("below the lowest wage of the county")
                .isEqualTo(1);
        assertThat(page.locator("#wage-error").innerText()).contains("劳动法 第四十八条");
        page.fill("#wage", "3500");
        page.locator("main form button:not([name])").last().dblclick();
        page.waitForURL(url -> url.matches(".*/organisation/posts/[0-9a-f-]{36}"));
        var there = page.url();
        page.navigate("/organisation/posts");
        assertThat(page.locator("main article").count())
                .as("two presses, one post")
                .isEqualTo(1);
        PageChecks.passesAll(page, "organisation-posts");
        page.navigate(there);
    }

    private static void fillsTwoPlacesAndWithdraws(Page page) {
        page.fill("#taken", "9");
        press(page, "/taken");
        assertThat(page.locator("#taken-error").count()).isEqualTo(1);
        page.fill("#taken", "2");
        press(page, "/taken");
        assertThat(page.inputValue("#taken")).isEqualTo("2");
        page.locator("details.unfold summary").last().click();
        page.fill("#reason", "订单少了，不招了。");
        press(page, "/withdraw");
        assertThat(main(page)).contains("订单少了，不招了。");
        assertThat(page.locator("form[action$='/taken']").count()).isZero();
    }

    /** She asks for the organisation, the office agrees, she begins. */
    private void actsFor(Page worker, Page officer) {
        var serial = SERIAL.incrementAndGet();
        var name = "紫阳岗位毛绒玩具有限公司" + serial;
        worker.navigate("/organisation/register");
        worker.fill(
                "#code",
                CreditCode.completing("91610924P%08d".formatted(serial)).value());
        worker.fill("#name", name);
        worker.fill("#county", "紫阳县");
        worker.fill("#duty", "人事");
        worker.locator("main form button").first().click();
        officer.navigate("/desk/organisations");
        officer.locator("a:has-text('" + name + "')").first().click();
        officer.check("#seen");
        officer.fill("input[name='until.year']", String.valueOf(today.day().getYear() + 1));
        officer.fill("input[name='until.month']", "1");
        officer.fill("input[name='until.day']", "31");
        officer.locator("main form:has(#seen) button").click();
        worker.navigate("/organisation");
        worker.locator("form[action='/organisation/act'] button").click();
    }

    private static void day(Page page, String name, LocalDate day) {
        page.fill("input[name='" + name + ".year']", String.valueOf(day.getYear()));
        page.fill("input[name='" + name + ".month']", String.valueOf(day.getMonthValue()));
        page.fill("input[name='" + name + ".day']", String.valueOf(day.getDayOfMonth()));
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    private static void press(Page page, String end) {
        page.locator("main form[action$='" + end + "'] button:not([name])")
                .last()
                .click();
    }

    private static void pressLast(Page page) {
        page.locator("main form button:not([name])").last().click();
    }
}
