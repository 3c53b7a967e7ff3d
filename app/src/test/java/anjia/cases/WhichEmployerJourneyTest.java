package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.PersonId;
import anjia.catalogue.Matter;
import anjia.catalogue.SealedAnswers;
import anjia.organisations.ProgramsForTests;
import anjia.registry.Organisations;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Somebody complains and says which employer it is, the office looks it up, and the employer objects. */
@TownTest
class WhichEmployerJourneyTest {

    private static final String NAME = "紫阳县宏大毛绒玩具有限公司";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    CaseFiles files;

    @Autowired
    SealedAnswers sealed;

    @Autowired
    Counter counter;

    @Autowired
    Organisations organisations;

    @Test
    void sheSaysWhichItIsTheOfficeLooksItUpAndTheEmployerObjects() {
        var person = town.dismissed(12);
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/cases");
        says(page);
        assertThat(files.of(person)).as("both at once").hasSize(2);
        var file = files.open(person, Matter.of(Counter.WAGES)).orElseThrow();
        corrects(page, file.number());
        town.officerOf(file.office());
        var officer = logIns.staff(Screen.DESK, "zh-CN", port, Town.loginOf(file.office()));
        looksUp(officer, file.number());
        counter.upholds(person);
        readsTheLetter(page, file.number());
        objects(officer, file.number(), town.somebody());
    }

    private void says(Page page) {
        var bundle = new Application(HandingInTest.READY)
                .with(Counter.OWED)
                .together(List.of(Matter.of(HandingInTest.REGISTRATION)));
        page.navigate("/my/apply/" + Counter.WAGES + "?a=" + sealed.seal(bundle.typed()));
        PageChecks.passesAll(page, "apply-employer");
        page.fill("#workplace", "蒿坪镇工业园");
        page.locator(".action-bar button").click();
        assertThat(page.locator(".errors a[href='#employer']").count()).isEqualTo(1);
        assertThat(page.inputValue("#workplace")).as("nothing typed is lost").isEqualTo("蒿坪镇工业园");

        page.locator("input[name=worked]").first().check();
        page.locator(".action-bar button").click();
        assertThat(page.content()).as("where she worked, one tap").contains("蒿坪毛绒玩具社区工厂，蒿坪镇工业园");
        page.locator("dd:has-text('蒿坪毛绒玩具社区工厂') a").click();
        page.locator("input[name=worked]").last().check();
        page.fill("#employer", "宏达毛绒玩具");
        page.fill("#boss", "王老板");
        page.locator(".action-bar button").click();
        page.locator(".action-bar button").click();
    }

    private static void corrects(Page page, CaseNumber number) {
        page.navigate("/my/cases/" + number);
        PageChecks.passesAll(page, "my-case-employer");
        assertThat(main(page)).contains("宏达毛绒玩具", "王老板");
        page.navigate("/my/cases/" + number + "/correct");
        PageChecks.passesAll(page, "my-case-correct-employer");
        page.fill("#employer", "宏大毛绒玩具");
        page.locator(".action-bar button").click();
        assertThat(main(page)).contains("宏大毛绒玩具", "王老板").doesNotContain("宏达毛绒玩具");
    }

    private void looksUp(Page officer, CaseNumber number) {
        var right = organisations.enter(NAME, null, Town.ZIYANG);
        officer.navigate("/office/cases/" + number);
        PageChecks.passesAll(officer, "office-case-employer");
        assertThat(officer.inputValue("#employer")).as("as she wrote it").isEqualTo("宏大毛绒玩具");
        officer.locator("input[name=organisation][value='" + right + "']").check();
        officer.locator("#employer-of-file button[value=name]").click();
    }

    private static void readsTheLetter(Page page, CaseNumber number) {
        page.navigate("/my/cases/" + number);
        page.locator("a[href^='/my/letters/']").click();
        assertThat(main(page)).contains("您写的单位", "宏大毛绒玩具", "办理机关查清的单位", NAME);
    }

    private void objects(Page officer, CaseNumber number, PersonId agent) {
        var its = organisations.search(NAME, 1).getFirst().id();
        ProgramsForTests.agent(context::getBean, agent, its, LocalDate.of(2027, 6, 30));
        var employer = logIns.worker(Screen.PHONE, "zh-CN", port, agent, "/organisation");
        employer.locator("form[action='/organisation/act'] button").click();
        employer.navigate("/organisation/record");
        employer.locator("article a.strong").click();
        employer.locator("main form[action='/organisation/record'] button").click();
        PageChecks.passesAll(employer, "organisation-record-mistake");
        assertThat(employer.locator(".errors li").count()).as("which, and why").isEqualTo(2);
        employer.locator("input[name=ground]").first().check();
        employer.fill("#words", "我们公司在城关镇，没有这个厂。");
        employer.locator("main form[action='/organisation/record'] button").click();
        PageChecks.passesAll(employer, "organisation-record");
        assertThat(main(employer)).contains("等答复").doesNotContain(number.value());

        officer.navigate("/office/cases/" + number);
        assertThat(main(officer)).contains("我们公司在城关镇，没有这个厂。");
        assertThat(officer.locator("#keep").count())
                .as("it was she who named it")
                .isZero();
        var head = logIns.staff(Screen.DESK, "zh-CN", port, headOf(number));
        head.navigate("/office/cases/" + number);
        head.locator("#employer-of-file button[value=keep]").click();
        PageChecks.passesAll(head, "office-case-objected");
        head.fill("#keep", "工资台账上盖的是贵单位的章。");
        head.locator("#employer-of-file button[value=keep]").click();
        assertThat(logIns.newestText(agent)).contains("异议");
        employer.navigate("/organisation/record");
        assertThat(main(employer)).contains("工资台账上盖的是贵单位的章。");
    }

    private String headOf(CaseNumber number) {
        var office = files.find(number).orElseThrow().office();
        town.headOf(office);
        return Town.loginOfHead(office);
    }

    /** With the rails of the office. */
    private static String main(Page page) {
        return page.locator("body").innerText();
    }
}
