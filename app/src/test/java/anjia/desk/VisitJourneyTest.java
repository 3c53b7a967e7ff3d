package anjia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.registry.Persons;
import anjia.testing.Browser;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import anjia.vault.Vault;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One visit, end to end: found, asked, handed in, decided, followed on a phone, paid, at work again. */
@TownTest
class VisitJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Persons persons;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @CsvSource({"zh-CN, DESK", "en, DESK", "zh-CN, PHONE", "en, PHONE"})
    void aVisit(String language, Screen screen) {
        var person = town.dismissed(59);
        town.officer();
        var clerk = staff(language, screen, "test.chenjing");
        found(clerk, person);
        var number = handedIn(clerk);
        decided(staff(language, screen, "test.zhangweimin"), number);
        followed(language, screen, person, number);
        atWorkAgain(clerk, person);
    }

    private Page staff(String language, Screen screen, String login) {
        town.clerk();
        var page = Browser.open(screen, language, port);
        page.navigate("/staff/login");
        page.fill("#name", login);
        page.fill("#password", "a-long-password");
        page.locator("form[action='/staff/login'] button").click();
        return page;
    }

    private void found(Page clerk, PersonId person) {
        clerk.navigate("/desk");
        PageChecks.passesAll(clerk, "desk-search");
        clerk.navigate("/desk/enter");
        PageChecks.passesAll(clerk, "desk-enter");
        clerk.navigate("/desk");
        clerk.fill("#q", number(person));
        clerk.locator("#q").press("Enter");
        assertThat(clerk.url()).endsWith("/desk/persons/" + person.value());
        PageChecks.passesAll(clerk, "desk-person-asking");
        clerk.locator("input[name=able_to_work][value=yes]").check();
        clerk.locator("input[name=wants_work][value=yes]").check();
        clerk.locator("input[name=bound_elsewhere][value=nothing]").check();
        clerk.locator(".answers button").click();
        assertThat(clerk.locator(".offer").count()).isEqualTo(2);
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
        return numbers.getLast().replace(" ", "");
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
        page.fill("#tail", number(person).substring(14));
        page.locator("main button").click();
        PageChecks.screenshot(page, "status-state");
        PageChecks.isAccessible(page);
        logIn(page, person);
        PageChecks.passesAll(page, "my-cases");
        page.navigate("/my/cases/" + number);
        PageChecks.passesAll(page, "my-case");
    }

    private void logIn(Page page, PersonId person) {
        page.navigate("/login?to=/my/cases");
        page.fill("#number", number(person));
        page.locator("main form button").first().click();
        page.fill("#code", code(person));
        page.locator("main form button").first().click();
        assertThat(page.url()).endsWith("/my/cases");
    }

    private void atWorkAgain(Page clerk, PersonId person) {
        clerk.navigate("/desk/persons/" + person.value() + "/work");
        PageChecks.passesAll(clerk, "desk-work");
        clerk.fill("#employer", "紫阳制衣厂");
        clerk.locator("main form button").first().click();
        assertThat(clerk.url()).contains("worked");
        PageChecks.passesAll(clerk, "desk-person-at-work");
    }

    private String number(PersonId person) {
        return persons.view(new Actor.SystemJob("test"), person)
                .orElseThrow()
                .number()
                .value();
    }

    /** The newest text message that holds six digits, to her phone. */
    private String code(PersonId person) {
        var phone =
                persons.view(new Actor.SystemJob("test"), person).orElseThrow().phone();
        return db
                .sql("select id, phone, body from access.outgoing_text order by written_at desc")
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var to = vault.open("access.outgoing_text.phone", id, row.getBytes("phone"));
                    return to.equals(phone) ? vault.open("access.outgoing_text.body", id, row.getBytes("body")) : "";
                })
                .list()
                .stream()
                .map(text -> Pattern.compile("\\b\\d{6}\\b").matcher(text))
                .filter(java.util.regex.Matcher::find)
                .map(java.util.regex.Matcher::group)
                .findFirst()
                .orElseThrow();
    }
}
