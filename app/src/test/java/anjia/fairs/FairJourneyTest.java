package anjia.fairs;

import static anjia.cases.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.registry.CreditCode;
import anjia.registry.Organisations;
import anjia.testing.Brings;
import anjia.testing.InForms;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import anjia.work.Jobs;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A fair is planned and published, an employer comes, somebody signs up, is interviewed, checked in and hired. */
@TownTest
@Brings(FairGround.class)
class FairJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    FairGround ground;

    @Autowired
    Organisations organisations;

    @Autowired
    Jobs jobs;

    @ParameterizedTest
    @InForms({"zh-CN, PHONE, 91610924K00000011", "en, DESK, 91610924K00000012"})
    void fromThePlanToTheFollowUp(String language, Screen screen, String code) {
        town.officer();
        town.clerk();
        var officer = logIns.staff(screen, language, port, "test.zhangweimin");
        var id = planned(officer);
        published(officer, id);
        aBusChanges(officer, id);
        var person = town.somebody();
        var agent = actsFor(language, screen, officer, code);
        employerComes(agent, officer, id);
        var worker = logIns.worker(screen, language, port, person, "/my/fairs/" + id);
        PageChecks.passesAll(worker, "fair-sign-up");
        worker.locator("select").first().selectOption(new SelectOption().setIndex(1));
        worker.locator("main form button").first().click();
        PageChecks.passesAll(worker, "fair-mine");
        var gateCode = worker.locator(".big-code").innerText();
        agent.navigate("/organisation/fairs/" + id + "/applicants");
        PageChecks.passesAll(agent, "fair-applicants");
        settled(officer, id);
        worker.navigate("/my/fairs/" + id);
        assertThat(worker.locator("article.card").first().innerText()).contains("09:00", "1");
        worker.navigate("/fairs/" + id + "/proof");
        PageChecks.passesAll(worker, "fair-proof");
        comesAndIsHired(language, screen, id, gateCode);
        isAskedForAtTheBooth(agent, id, gateCode);
        officer.navigate("/office/fairs/" + id + "/report");
        PageChecks.passesAll(officer, "fair-report");
        officer.navigate("/office/fairs/follow-ups");
        PageChecks.passesAll(officer, "fair-follow-ups");
    }

    private static UUID planned(Page officer) {
        officer.navigate("/office/fairs/new");
        officer.locator("main form button").click();
        assertThat(officer.locator(".errors li").count()).isEqualTo(7);
        officer.fill("#name", "紫阳县春风行动招聘会");
        officer.check("input[name=campaign][value=SPRING_BREEZE]");
        for (var field : Map.of("day", FairGround.DAY, "signUpUntil", FairGround.DAY.minusDays(3))
                .entrySet()) {
            officer.fill(
                    "input[name='" + field.getKey() + ".year']",
                    String.valueOf(field.getValue().getYear()));
            officer.fill(
                    "input[name='" + field.getKey() + ".month']",
                    String.valueOf(field.getValue().getMonthValue()));
            officer.fill(
                    "input[name='" + field.getKey() + ".day']",
                    String.valueOf(field.getValue().getDayOfMonth()));
        }
        officer.fill("#venue", "紫阳县文化广场");
        officer.fill("#booths", "20");
        officer.fill("#expected", "1200");
        PageChecks.passesAll(officer, "fair-plan");
        officer.locator("main form button").click();
        PageChecks.passesAll(officer, "fair-planned");
        return UUID.fromString(officer.url().replaceFirst(".*/", "").replaceFirst("\\?.*", ""));
    }

    private static void published(Page officer, UUID id) {
        officer.locator("#publish button").click();
        assertThat(officer.locator(".errors li").count())
                .as("what the law asks")
                .isEqualTo(4);
        PageChecks.passesAll(officer, "fair-duties-missing");
        officer.navigate("/office/fairs/" + id);
        for (var duty : Duty.values()) {
            officer.fill("input[name='note." + duty + "']", "紫人社函2026第8号");
            officer.locator("form:has(input[name='note." + duty + "']) button").click();
        }
        officer.locator("#publish button").click();
        officer.locator("a[href='/fairs/" + id + "']").waitFor();
        officer.navigate("/fairs/" + id);
        PageChecks.passesAll(officer, "fair");
        officer.navigate("/fairs/" + id + "/poster");
        assertThat(officer.locator(".qr-paper").evaluate("paper => getComputedStyle(paper).fill"))
                .as("a code that a phone can read")
                .isEqualTo("rgb(255, 255, 255)");
    }

    private static void aBusChanges(Page officer, UUID id) {
        officer.navigate("/office/fairs/" + id);
        officer.fill("#stop", "蒿坪镇政府");
        officer.fill("#leaves", "7:30");
        officer.fill("#seats", "45");
        officer.locator("form[action$='/bus'] button").click();
        officer.locator("details:has(form[action*='/buses/']) > summary").click();
        officer.fill("form[action*='/buses/'] input[name=leaves]", "25:00");
        officer.locator("button[value=change]").click();
        assertThat(officer.locator("details[open] .wrong").count())
                .as("opened again, at its field")
                .isOne();
        PageChecks.passesAll(officer, "fair-office-bus");
        officer.fill("form[action*='/buses/'] input[name=leaves]", "6:40");
        officer.locator("button[value=change]").click();
        assertThat(officer.locator("main").innerText()).contains("06:40");
        officer.locator("a[href*='/buses/']").click();
        PageChecks.passesAll(officer, "fair-bus-list");
    }

    private Page actsFor(String language, Screen screen, Page officer, String code) {
        var whole = CreditCode.completing(code).value();
        var name = "紫阳春风玩具有限公司" + code.charAt(16);
        var agent = logIns.worker(screen, language, port, town.somebody(), "/organisation/register");
        agent.fill("#code", whole);
        agent.fill("#name", name);
        agent.fill("#county", "紫阳县");
        agent.fill("#duty", "人事");
        agent.locator("main form[action='/organisation/register'] button")
                .first()
                .click();
        officer.navigate("/desk/organisations");
        officer.locator("a:has-text('" + name + "')").first().click();
        officer.check("#seen");
        officer.fill("input[name='until.year']", "2027");
        officer.fill("input[name='until.month']", "6");
        officer.fill("input[name='until.day']", "30");
        officer.locator("main form:has(#seen) button").click();
        agent.navigate("/organisation");
        agent.locator("form[action='/organisation/act'] button").click();
        agent.locator("form[action='/organisation/leave']").waitFor();
        var employer =
                organisations.byCreditCode(new CreditCode(whole)).orElseThrow().id();
        ground.post(employer, "缝纫工");
        ground.post(employer, "包装工");
        return agent;
    }

    private static void employerComes(Page agent, Page officer, UUID id) {
        agent.navigate("/organisation/fairs");
        PageChecks.passesAll(agent, "fair-agent-list");
        agent.navigate("/organisation/fairs/" + id);
        assertThat(agent.locator("main").innerText()).contains("缝纫工");
        agent.locator("main form button").first().click();
        assertThat(agent.locator(".errors li").count()).isOne();
        agent.locator("main input[type=checkbox]").first().check();
        agent.locator("main input[type=checkbox]").last().check();
        PageChecks.passesAll(agent, "fair-agent");
        agent.locator("main form button").first().click();
        officer.navigate("/office/fairs/" + id);
        officer.locator("input[name=seen]").check();
        PageChecks.passesAll(officer, "fair-office");
        officer.locator("form:has(input[name=seen]) button").click();
        assertThat(officer.locator("input[name=seen]").count()).isZero();
    }

    private void settled(Page officer, UUID id) {
        ground.daysOf(id, TODAY.minusDays(1), TODAY);
        officer.navigate("/office/fairs/" + id);
        officer.locator("form[action$='/settle'] button").click();
        jobs.runHere(jobs.newest(Settlements.JOB, id.toString()).orElseThrow().id(), _ -> {});
    }

    private void comesAndIsHired(String language, Screen screen, UUID id, String gateCode) {
        var clerk = logIns.staff(screen, language, port, "test.chenjing");
        clerk.navigate("/desk/fairs/" + id + "/gate");
        clerk.fill("#code", gateCode);
        clerk.locator("main form button").first().click();
        PageChecks.passesAll(clerk, "fair-gate");
        clerk.navigate("/desk/fairs");
        clerk.locator("a[href='/desk/fairs/" + id + "/people']").click();
        clerk.fill("#who", "1");
        clerk.locator("main form button").click();
        PageChecks.passesAll(clerk, "fair-gate-person");
        clerk.locator("button[value=HIRED]").click();
        assertThat(clerk.locator("button[value=HIRED]").count())
                .as("it is written")
                .isZero();
        clerk.fill("#other-post", "缝纫");
        clerk.locator("form[action$='#others'] button").first().click();
        PageChecks.passesAll(clerk, "fair-gate-person-others");
        clerk.locator("article.card").last().locator("button[value=SECOND]").click();
        assertThat(clerk.locator("main article.card").count())
                .as("a post that was not chosen")
                .isEqualTo(2);
        clerk.navigate("/desk/fairs/" + id + "/gate/list");
        PageChecks.passesAll(clerk, "fair-gate-list");
    }

    private static void isAskedForAtTheBooth(Page agent, UUID id, String gateCode) {
        agent.navigate("/organisation/fairs/" + id + "/applicants");
        agent.fill("#code", gateCode);
        agent.locator("form[action$='/booth'] button").click();
        PageChecks.passesAll(agent, "fair-booth");
        assertThat(agent.locator("main article.card").count()).isEqualTo(2);
        agent.locator("article.card").last().locator("button[value=NO]").click();
        agent.locator("button[value=NO]").waitFor();
        agent.fill("#code", "00000000");
        agent.locator("form[method=get] button").last().click();
        assertThat(agent.locator("#code-error").count()).isOne();
    }
}
