package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.testing.Browser;
import anjia.testing.Screen;
import anjia.vault.Vault;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets staff and workers of the {@link Town} in by the browser. */
@TestComponent
public class LogIns {

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Actor HOUSE = new Actor.SystemJob("test");

    private final Persons persons;
    private final Vault vault;
    private final JdbcClient db;

    @Autowired
    LogIns(Persons persons, Vault vault, JdbcClient db) {
        this.persons = persons;
        this.vault = vault;
        this.db = db;
    }

    public Page staff(Screen screen, String language, int port, String login) {
        var page = Browser.open(screen, language, port);
        page.navigate("/staff/login");
        page.fill("#name", login);
        page.fill("#password", "a-long-password");
        page.locator("form[action='/staff/login'] button").click();
        return page;
    }

    public Page worker(Screen screen, String language, int port, PersonId person, String to) {
        var page = Browser.open(screen, language, port);
        page.navigate("/login?to=" + to);
        page.fill("#number", number(person));
        page.locator("main form button").first().click();
        page.fill("#code", code(person));
        page.locator("main form button").first().click();
        assertThat(page.url()).endsWith(to);
        page.waitForLoadState(); // a form that is sent before its script is there is sent as if there were none
        return page;
    }

    public String number(PersonId person) {
        return seen(person).number().value();
    }

    private Person seen(PersonId person) {
        return persons.view(HOUSE, person).orElseThrow();
    }

    /** In the newest text message to her phone that has one. */
    private String code(PersonId person) {
        return texts(person).stream()
                .map(CODE::matcher)
                .filter(Matcher::find)
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    public String newestText(PersonId person) {
        return texts(person).getFirst();
    }

    /** Those to her phone, the newest first. */
    List<String> texts(PersonId person) {
        var phone = seen(person).phone();
        return db
                .sql("select id, phone, body from access.outgoing_text order by id desc")
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var to = vault.open("access.outgoing_text.phone", id, row.getBytes("phone"));
                    return to.equals(phone) ? vault.open("access.outgoing_text.body", id, row.getBytes("body")) : "";
                })
                .list()
                .stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
