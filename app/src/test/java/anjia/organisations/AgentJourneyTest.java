package anjia.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.registry.CreditCode;
import anjia.registry.Organisations;
import anjia.testing.InForms;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody becomes the agent of an organisation, acts for it, and is ended by its office. */
@TownTest
class AgentJourneyTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    Organisations organisations;

    @Autowired
    MandateEntry entry;

    @ParameterizedTest
    @InForms({"zh-CN, PHONE", "en, DESK"})
    void sheAsksTheOfficeLooksSheActsAndIsEnded(String language, Screen screen) {
        var person = town.somebody();
        town.officer();
        var worker = asks(language, screen, person);
        var officer = logIns.staff(Screen.DESK, language, port, "test.zhangweimin");
        agreed(officer);
        acts(worker);
        ended(officer);

        worker.navigate("/organisation");
        assertThat(worker.locator("form[action='/organisation/act']").count())
                .as("she acts for herself again")
                .isZero();
        worker.navigate("/my/record");
        assertThat(worker.url()).endsWith("/my/record");
    }

    @Test
    void whoActedBeforeThisHouseReadsThatAnOfficeSawTheLetter() {
        var person = town.somebody();
        var officer = town.officer();
        var organisation = organisations.enter("紫阳早年富硒茶有限公司", CreditCode.completing("91610924J90000001"), Town.ZIYANG);
        entry.enter(
                new Actor.SystemJob("test"),
                person,
                organisation,
                "厂长",
                true,
                Town.TODAY.plusYears(1),
                new MandateEntry.SeenBy(officer.office(), officer.name()));
        var worker = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/organisation");

        acts(worker);

        worker.navigate("/organisation");
        assertThat(worker.locator("main").innerText()).contains("厂长", "经办机构");
    }

    private Page asks(String language, Screen screen, PersonId person) {
        var worker = logIns.worker(screen, language, port, person, "/organisation");
        PageChecks.passesAll(worker, "organisation-none");
        worker.navigate("/organisation/register");
        PageChecks.passesAll(worker, "organisation-register");
        worker.fill("#code", "91610924");
        press(worker, "/organisation/register");
        assertThat(worker.locator(".errors li").count()).isEqualTo(4);
        assertThat(worker.locator("#code").inputValue()).isEqualTo("91610924");
        var serial = SERIAL.incrementAndGet();
        worker.fill(
                "#code",
                CreditCode.completing("91610924J%08d".formatted(serial)).value().toLowerCase(java.util.Locale.ROOT));
        worker.fill("#name", "紫阳富硒茶有限公司" + serial);
        worker.fill("#county", "紫阳县");
        worker.fill("#duty", "会计");
        press(worker, "/organisation/register");
        assertThat(worker.url()).endsWith("/organisation");
        return worker;
    }

    private void agreed(Page officer) {
        officer.navigate("/desk/organisations");
        PageChecks.passesAll(officer, "desk-organisations");
        officer.locator("main table").first().locator("a").last().click();
        var form = officer.locator("input[name=outcome][value=approve]").locator("..");
        form.locator("button").click();
        assertThat(officer.locator(".errors li").count()).as("letter and day").isEqualTo(2);
        officer.check("#seen");
        officer.fill("input[name='until.year']", "2027");
        officer.fill("input[name='until.month']", "6");
        officer.fill("input[name='until.day']", "30");
        PageChecks.passesAll(officer, "desk-organisation");
        officer.locator("input[name=outcome][value=approve]")
                .locator("..")
                .locator("button")
                .click();
        PageChecks.passesAll(officer, "desk-organisation-valid");
        assertThat(officer.locator("main").innerText())
                .as("the year too: a mandate lasts up to three")
                .contains("2027");
    }

    private static void acts(Page worker) {
        worker.navigate("/organisation");
        worker.locator("form[action='/organisation/act'] button").click();
        PageChecks.passesAll(worker, "organisation");
        worker.navigate("/my/record");
        assertThat(worker.url()).as("her own pages wait").endsWith("/organisation?own");
    }

    private static void ended(Page officer) {
        officer.fill("#endReason", "单位打电话说她已经离职。");
        officer.locator("form[action$='/end'] button").click();
        assertThat(officer.locator("form[action$='/end']").count()).isZero();
    }

    private static void press(Page page, String form) {
        page.locator("main form[action='" + form + "'] button").first().click();
    }
}
