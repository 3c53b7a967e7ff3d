package anjia.fairs;

import static anjia.cases.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.registry.CreditCode;
import anjia.testing.Brings;
import anjia.testing.PageChecks;
import anjia.testing.Patience;
import anjia.testing.Screen;
import anjia.work.Jobs;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * From the post to the work: an employer posts, a faulty post comes back with the article, a worker without work finds the post and understands why,
 * applies, is interviewed at a fair and hired; her employment is registered, her benefit stops by itself, and somebody will ask after 30 days.
 */
@TownTest
@Brings(FairGround.class)
class WholeWayTest {

    private static final Actor HOUSE = new Actor.SystemJob("test");
    private static final LocalDate FIRST_DAY = TODAY.plusDays(10);

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    FairGround ground;

    @Autowired
    Jobs jobs;

    @Autowired
    LifeRecord record;

    @Autowired
    HiredAtFairs hired;

    private Screen screen;
    private String language;

    @ParameterizedTest
    @CsvSource({"zh-CN, PHONE, 91610924W00000011", "en, DESK, 91610924W00000012"})
    void fromThePostToTheWorkAndTheQuestionAfterThirtyDays(String language, Screen screen, String code) {
        this.language = language;
        this.screen = screen;
        town.officer();
        town.clerk();
        var officer = logIns.staff(Screen.DESK, language, port, "test.zhangweimin");
        var employer = actsFor(officer, code);
        var title = "玩具缝纫工" + code.charAt(16);
        var post = posted(employer, officer, title);

        var person = withBenefit();
        var worker = logIns.worker(screen, language, port, person, "/matches");
        findsAndApplies(worker, post);

        var fair = ground.published();
        broughtTo(fair, employer, officer);
        signsUp(worker, fair, title);
        settled(officer, fair);
        isHired(employer, fair);

        worker.navigate("/my/fairs/" + fair);
        assertThat(worker.locator("main").innerText())
                .contains(String.valueOf(FIRST_DAY.getDayOfMonth()))
                .containsAnyOf("录用", "hired");
        worker.navigate("/my/messages");
        assertThat(worker.locator("main").innerText()).contains(title);
        hired.register(FIRST_DAY.plusDays(1));
        assertThat(holds(person, "unemployment-benefit")).as("the benefit").isFalse();
        assertThat(holds(person, "unemployment-registration"))
                .as("the registration")
                .isFalse();
        worker.navigate("/my/record");
        assertThat(worker.locator("main").innerText()).contains("紫阳全程毛绒玩具有限公司");

        ground.dueOn(fair, TODAY);
        officer.navigate("/office/fairs/follow-ups");
        assertThat(officer.locator("main").innerText()).contains(title, "30");
        PageChecks.passesAll(officer, "fair-follow-ups-due");
        worker.navigate("/my/cases");
        worker.locator("a[href='/my/fairs/follow-ups']").click();
        PageChecks.passesAll(worker, "my-follow-ups-asked");
        worker.locator("button[value=NEVER_BEGAN]").click();
        assertThat(worker.locator("button[value=NEVER_BEGAN]").count()).isZero();
        assertThat(holds(person, "unemployment-registration")).as("it goes on").isTrue();
        officer.reload();
        PageChecks.passesAll(officer, "fair-follow-ups-said");
        officer.locator("button[value=PASSED_ON]").first().click();
        assertThat(officer.locator("button[value=PASSED_ON]").count()).isZero();
    }

    private Page actsFor(Page officer, String code) {
        var name = "紫阳全程毛绒玩具有限公司" + code.charAt(16);
        var agent = logIns.worker(screen, language, port, town.somebody(), "/organisation/register");
        agent.fill("#code", CreditCode.completing(code).value());
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
        return agent;
    }

    /** With a word in it that may not stand, which an officer sends back with the article. */
    private static UUID posted(Page employer, Page officer, String title) {
        employer.navigate("/organisation/posts/new");
        employer.fill("#title", title);
        employer.fill("#word", "缝纫工");
        employer.locator("button[name=find]").click();
        if (employer.locator("button[name=choose]").count() > 0)
            employer.locator("button[name=choose][value='6-05-01-03']").click();
        employer.fill("#work", "缝纫毛绒玩具，计件，限女性。");
        for (var field : Map.of(
                        "openings",
                        "5",
                        "division",
                        "紫阳县",
                        "place",
                        "蒿坪镇工业园3号",
                        "wage",
                        "4500",
                        "wageHigh",
                        "9000",
                        "wageParts",
                        "底薪加计件",
                        "hours",
                        "5",
                        "hoursADay",
                        "8")
                .entrySet()) employer.fill("#" + field.getKey(), field.getValue());
        day(employer, "startOn", FIRST_DAY);
        day(employer, "openUntil", TODAY.plusDays(60));
        employer.locator("main form button:not([name])").last().click();
        employer.waitForURL(url -> url.matches(".*/organisation/posts/[0-9a-f-]{36}"));
        var id = employer.url().replaceFirst(".*/", "");
        officer.navigate("/desk/posts/" + id);
        officer.locator("main form[action$='/back'] button").last().click();
        employer.reload();
        assertThat(employer.locator("main").innerText()).contains("就业促进法 第二十七条");
        employer.locator("a[href$='/mend']").click();
        employer.fill("#work", "缝纫毛绒玩具，计件，有师傅带。");
        employer.locator("main form[action$='/mend'] button:not([name])").last().click();
        officer.navigate("/desk/posts/" + id);
        officer.locator("main form[action$='/pass'] button").last().click();
        employer.reload();
        assertThat(employer.locator(".message.good").count()).as("it is open").isEqualTo(1);
        return UUID.fromString(id);
    }

    private PersonId withBenefit() {
        var person = town.dismissed(20);
        for (var kind : new String[] {"unemployment-registration", "unemployment-benefit"})
            record.open(
                    HOUSE,
                    person,
                    new NewSpell(
                            kind, Town.ZIYANG, null, Map.of("months", "6"), LocalDate.of(2026, 6, 10), null, "window"));
        return person;
    }

    private void findsAndApplies(Page worker, UUID post) {
        worker.locator("main a.button").first().click();
        worker.fill("#q", "缝纫工");
        worker.locator("form[role=search] button").first().click();
        worker.locator("button[name=choose][value='6-05-01-03'], button[name=done][value='6-05-01-03']")
                .first()
                .click();
        worker.locator("main a.button.solid").first().click();
        worker.locator("main form button").first().click(); // the county that the registry knows
        worker.navigate("/matches");
        Patience.until(worker, "a[href$='" + post + "']");
        worker.navigate("/matches/posts/" + post);
        worker.locator("details summary").all().forEach(one -> one.click());
        assertThat(worker.locator("main").innerText()).as("why").containsAnyOf("紫阳", "Ziyang");
        PageChecks.passesAll(worker, "matches-whole-way");
        worker.locator("form[action$='/apply'] button").first().click();
        assertThat(worker.url()).endsWith("/matches/applications");
    }

    private static void broughtTo(UUID fair, Page employer, Page officer) {
        employer.navigate("/organisation/fairs/" + fair);
        employer.locator("main input[type=checkbox]").first().check();
        employer.locator("main form button").first().click();
        officer.navigate("/office/fairs/" + fair);
        officer.locator("input[name=seen]").first().check();
        officer.locator("form:has(input[name=seen]) button").first().click();
    }

    private static void signsUp(Page worker, UUID fair, String title) {
        worker.navigate("/fairs/" + fair);
        assertThat(worker.locator("main").innerText()).contains(title);
        worker.locator("main a[href='/my/fairs/" + fair + "']").first().click();
        worker.locator("select").first().selectOption(new SelectOption().setIndex(1));
        worker.locator("main form button").first().click();
        assertThat(worker.locator(".big-code").count()).isEqualTo(1);
    }

    private void settled(Page officer, UUID fair) {
        ground.daysOf(fair, TODAY.minusDays(1), TODAY);
        officer.navigate("/office/fairs/" + fair);
        officer.locator("form[action$='/settle'] button").click();
        jobs.runHere(jobs.newest(Settlements.JOB, fair.toString()).orElseThrow().id(), _ -> {});
    }

    private static void isHired(Page employer, UUID fair) {
        employer.navigate("/organisation/fairs/" + fair + "/applicants");
        employer.locator("button[value=HIRED]").first().click();
        assertThat(employer.locator("button[value=HIRED]").count()).isZero();
    }

    private boolean holds(PersonId person, String kind) {
        return record.holding(HOUSE, person, kind, FIRST_DAY.plusDays(1)).isPresent();
    }

    private static void day(Page page, String name, LocalDate day) {
        page.fill("input[name='" + name + ".year']", String.valueOf(day.getYear()));
        page.fill("input[name='" + name + ".month']", String.valueOf(day.getMonthValue()));
        page.fill("input[name='" + name + ".day']", String.valueOf(day.getDayOfMonth()));
    }
}
