package anjia.matches;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.testing.Brings;
import anjia.testing.InForms;
import anjia.testing.PageChecks;
import anjia.testing.Patience;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** She says what she wants, finds work and sees why, is found, asked, says yes, and is hired. */
@TownTest
@Brings(Offering.class)
class MatchJourneyTest {

    private static final String COOK = "4-03-02-01";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    Offering offering;

    @Autowired
    Wishes wishes;

    private Actor.Agent employer;

    @ParameterizedTest
    @InForms({"zh-CN, PHONE", "en, DESK"})
    void sheFindsWorkIsFoundAndIsHired(String language, Screen screen) {
        var somebody = offering.employer(Town.ZIYANG.value());
        employer = offering.agentOf(somebody.organisation());
        var post = offering.open(employer, COOK, "610924", 5_200);
        var other = offering.open(employer, COOK, "610924", 4_800);
        offering.open(at("610116", "night"));
        var person = new Actor.Person(town.somebody());
        var worker = logIns.worker(screen, language, port, person.id(), "/matches");
        says(worker);
        finds(worker, person, post);
        isFound(worker);
        var agent = logIns.worker(screen, language, port, employer.id(), "/organisation");
        isAsked(agent, other);
        answers(worker);
        isHired(agent, other);
        worker.navigate("/matches/applications");
        assertThat(worker.locator(".tag.good").count()).as("hired").isEqualTo(1);
        press(worker, "button[name=answer][value=never-began]");
        assertThat(worker.locator("button[name=answer][value=began]").count())
                .as("she did not start, and may still say that she did")
                .isEqualTo(1);
        PageChecks.passesAll(worker, "matches-applications-not-started");
        worker.navigate("/matches/found");
        assertThat(worker.locator("main ul").last().innerText()).contains("测试用人单位");
        PageChecks.passesAll(worker, "matches-found-on");
        worker.locator("form[action='/matches/found/withdraw'] button").click();
        assertThat(worker.locator("form[action='/matches/found/withdraw']").count())
                .isZero();
    }

    private Offer at(String county, String shift) {
        var plain = offering.of(employer, COOK, county, 7_000);
        return new Offer(
                plain.id(),
                plain.employer(),
                "",
                "",
                COOK,
                county,
                plain.title(),
                plain.wageLow(),
                plain.wageHigh(),
                false,
                3,
                false,
                true,
                shift,
                false,
                16,
                null,
                List.of("health"),
                List.of("heat"),
                6,
                plain.openFrom(),
                plain.openUntil(),
                plain.wages(),
                plain.pact(),
                Offer.Law.UNKNOWN,
                Offer.Law.UNKNOWN);
    }

    private static void press(Page page, String selector) {
        page.locator(selector).first().click();
    }

    private void says(Page worker) {
        PageChecks.passesAll(worker, "matches-start");
        assertThat(worker.locator("a[href='/guide/unemployment/registration']").count())
                .as("she neither works nor is registered")
                .isEqualTo(1);
        press(worker, "main a.button");
        worker.fill("#q", "厨师");
        press(worker, "form[role=search] button");
        PageChecks.passesAll(worker, "matches-wish-work");
        press(worker, "button[name=done][value='" + COOK + "']");
        PageChecks.passesAll(worker, "matches-wish-work-chosen");
        press(worker, "main a.button.solid");
        assertThat(worker.inputValue("#county")).as("what the registry knows").isEqualTo("紫阳县");
        worker.fill("#county", "没有这个县");
        press(worker, "main form button");
        PageChecks.passesAll(worker, "matches-wish-mistake");
        worker.fill("#county", "紫阳县");
        PageChecks.passesAll(worker, "matches-wish-home");
        press(worker, "main form button");
        worker.check("input[name=reach][value=PROVINCE]");
        PageChecks.passesAll(worker, "matches-wish-reach");
        press(worker, "main form button");
        worker.fill("#wage", "4500");
        PageChecks.passesAll(worker, "matches-wish-wage");
        press(worker, "main form button");
        worker.check("input[name=nights][value=no]");
        press(worker, "main form button");
        worker.check("input[name=lodging][value=yes]");
        press(worker, "main form button");
        worker.check("input[name=hours][value=ANY]");
        press(worker, "main form button");
        PageChecks.passesAll(worker, "matches-wish-limits");
        press(worker, "button[name=any]");
        PageChecks.passesAll(worker, "matches-wish-papers");
        press(worker, "button[name=any]");
        assertThat(worker.url()).endsWith("/matches");
    }

    private void finds(Page worker, Actor.Person person, UUID post) {
        assertThat(wishes.of(person).open()).isZero();
        PageChecks.passesAll(worker, "matches");
        worker.navigate("/matches/hidden");
        PageChecks.passesAll(worker, "matches-hidden");
        worker.navigate("/matches/posts/" + post);
        PageChecks.passesAll(worker, "matches-one");
        press(worker, "form[action$='/apply'] button");
        assertThat(worker.url()).endsWith("/matches/applications");
        assertThat(worker.locator("form[action$='/withdraw']").count()).isEqualTo(1);
        worker.navigate("/matches/wishes");
        PageChecks.passesAll(worker, "matches-wishes");
    }

    private void isFound(Page worker) {
        worker.navigate("/matches/found");
        PageChecks.passesAll(worker, "matches-found");
        press(worker, "form[action='/matches/found'] button");
        assertThat(worker.locator(".errors li").count()).isEqualTo(2);
        worker.check("input[name=kind][value=HOME_COUNTY]");
        worker.check("input[name=months][value='3']");
        press(worker, "form[action='/matches/found'] button");
        assertThat(worker.locator("form[action='/matches/found/withdraw']").count())
                .isEqualTo(1);
    }

    private void isAsked(Page agent, UUID post) {
        press(agent, "form[action='/organisation/act'] button");
        agent.navigate("/organisation/matches");
        PageChecks.passesAll(agent, "organisation-matches");
        agent.navigate("/organisation/matches/" + post);
        Patience.until(agent, "form[action$='/ask']");
        PageChecks.passesAll(agent, "organisation-matches-post");
        assertThat(agent.locator("main").innerText()).doesNotContain("秀梅", "Xiumei");
        press(agent, "form[action$='/ask'] button");
        assertThat(agent.locator("main").innerText()).doesNotContain("秀梅", "Xiumei");
    }

    private void answers(Page worker) {
        worker.navigate("/matches");
        PageChecks.passesAll(worker, "matches-asked");
        worker.navigate("/matches/applications");
        PageChecks.passesAll(worker, "matches-applications");
        press(worker, "button[name=answer][value=yes]");
    }

    private void isHired(Page agent, UUID post) {
        agent.navigate("/organisation/matches/" + post);
        assertThat(agent.locator("main").innerText()).contains("秀梅");
        PageChecks.passesAll(agent, "organisation-matches-applied");
        press(agent, "button[name=to][value=INTERVIEW]");
        agent.locator("details.unfold summary").first().click();
        press(agent, "details.unfold form button");
        assertThat(agent.locator(".errors li").count()).isEqualTo(1);
        agent.fill("input[name$='.year']", "2026");
        agent.fill("input[name$='.month']", "7");
        agent.fill("input[name$='.day']", "6");
        press(agent, "details.unfold form button");
        agent.navigate("/organisation/matches/" + post);
        PageChecks.passesAll(agent, "organisation-matches-hired");
    }
}
