package anjia.catalogue;

import static anjia.registry.TestPeople.JOB;

import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.record.Completeness;
import anjia.record.InsuranceRun;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.registry.IdentityNumber;
import anjia.registry.Persons;
import anjia.registry.TestPeople;
import anjia.registry.TieKind;
import anjia.vault.Vault;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Workers who lost their work and have a phone: their record, and their way through the door. */
@Component
public class TestWorker {

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private final Persons persons;
    private final LifeRecord record;
    private final Vault vault;
    private final JdbcClient db;

    TestWorker(Persons persons, LifeRecord record, Vault vault, JdbcClient db) {
        this.persons = persons;
        this.record = record;
        this.vault = vault;
        this.db = db;
    }

    public record Worker(PersonId id, IdentityNumber number) {}

    /** Let go in 紫阳 on the last of June with so many months paid; registered today when asked. */
    public Worker dismissed(int months, boolean complete, boolean registered) {
        var person = TestPeople.somebody(
                "李秀梅", TestPeople.anyPhone(), Map.of(TieKind.RESIDENCE, new DivisionCode("610924101")));
        var id = persons.register(JOB, person);
        var last = YearMonth.of(2026, 6);
        var first = last.minusMonths(months - 1L);
        record.addRun(
                JOB, id, new InsuranceRun("unemployment", TestPeople.ZIYANG, null, first, last, "insurance-centre"));
        if (complete) record.state(JOB, id, new Completeness("unemployment", true, null, "confirmed-by-centre"));
        spell(id, "work", first.atDay(1), LocalDate.of(2026, 7, 1), Map.of("ended", "dismissed"));
        if (registered) spell(id, "unemployment-registration", LocalDate.of(2026, 7, 1), null, Map.of());
        return new Worker(id, person.number());
    }

    /** Still at work in 紫阳, with so many months paid, all of them known. */
    public Worker atWork(int months) {
        var person = TestPeople.somebody(
                "李秀梅", TestPeople.anyPhone(), Map.of(TieKind.RESIDENCE, new DivisionCode("610924101")));
        var id = persons.register(JOB, person);
        var last = YearMonth.of(2026, 6);
        var first = last.minusMonths(months - 1L);
        record.addRun(
                JOB, id, new InsuranceRun("unemployment", TestPeople.ZIYANG, null, first, last, "insurance-centre"));
        record.state(JOB, id, new Completeness("unemployment", true, null, "confirmed-by-centre"));
        spell(id, "work", first.atDay(1), null, Map.of());
        return new Worker(id, person.number());
    }

    private void spell(PersonId id, String kind, LocalDate from, @Nullable LocalDate to, Map<String, String> details) {
        record.open(JOB, id, new NewSpell(kind, TestPeople.ZIYANG, null, details, from, to, "employer"));
    }

    /** Through the door by number and code; ends on the page after it. */
    public void logIn(Page page, Worker worker) {
        page.navigate("/login");
        page.locator("input[name=number]").fill(worker.number().value());
        page.locator("main form button").click();
        page.locator("input[name=code]").fill(newestCode());
        page.locator("main form button").click();
    }

    private record Sealed(UUID id, byte[] body) {}

    private String newestCode() {
        var newest = db.sql(
                        "select id, body from access.outgoing_text where key like 'code:%' order by id desc limit 1")
                .query(Sealed.class)
                .single();
        var code = CODE.matcher(vault.open("access.outgoing_text.body", newest.id(), newest.body()));
        if (!code.find()) throw new IllegalStateException("the text holds no code");
        return code.group();
    }
}
