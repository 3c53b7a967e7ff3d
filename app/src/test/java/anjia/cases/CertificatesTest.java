package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.letters.Certificates;
import anjia.letters.Letters;
import anjia.record.NewSpell;
import anjia.registry.NewPerson;
import anjia.registry.Persons;
import anjia.registry.TestPeople;
import anjia.registry.TieKind;
import anjia.testing.Browser;
import anjia.testing.Screen;
import anjia.web.Frame;
import anjia.web.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Certificates as an effect of decisions, and letters that are written again. */
@TownTest
class CertificatesTest extends FileActs {

    private static final String PERMIT = "residence/permit";
    private static final String ENDORSEMENT = "residence/endorsement";

    @LocalServerPort
    int port;

    @Autowired
    Certificates certificates;

    @Autowired
    Letters letters;

    @Autowired
    Persons persons;

    @Autowired
    LogIns logIns;

    private record Row(UUID id, String number, LocalDate validUntil, String ended, int version) {}

    @BeforeEach
    void open() {
        town.officer();
        town.officerOfPolice();
    }

    private void granted(CaseFile file) {
        decide(town.officerOfPolice(), file, Deciding.Choice.CONFIRM, "");
    }

    private List<Row> certificates(PersonId person, String kind) {
        return db.sql("""
                select l.id, l.number, l.valid_until, coalesce(e.kind, '') as ended, l.version
                from letters.letter l left join letters.ending e on e.letter = l.id
                where l.person = :person and l.certificate = :kind order by l.id
                """)
                .param("person", person.value())
                .param("kind", kind)
                .query(Row.class)
                .list();
    }

    private PersonId newcomer() {
        var ties = Map.of(TieKind.RESIDENCE, Town.HAOPING, TieKind.HOME_REGISTRATION, Town.CHANGAN);
        return persons.register(HOUSE, new NewPerson("王小芳", TestPeople.anyNumber(), null, ties));
    }

    private Submission submit(PersonId person, String item, Answers answers, String... papers) {
        var shown = Arrays.stream(papers)
                .map(kind -> new HandIn.PaperShown(kind, null, null))
                .toList();
        return cases.submit(
                town.clerk(),
                new HandIn(
                        UUID.randomUUID().toString(), person, List.of(HandIn.Wanted.of(item)), answers, shown, null));
    }

    private CaseFile permit(PersonId person) {
        var answers = Answers.NONE.with("steady_home", "yes").with("lived_here_since", "2025-01-15");
        submit(person, PERMIT, answers, "portrait", "proof-of-address");
        return files.open(person, Matter.of(PERMIT)).orElseThrow();
    }

    @Test
    void aPermitThatIsGrantedIssuesACertificateWithNumberAndLastDay() {
        var person = newcomer();
        granted(permit(person));

        var one = certificates(person, "residence-permit");
        assertThat(one).singleElement().satisfies(row -> {
            assertThat(row.number()).matches("\\d{6,9}-2026-\\d{6}");
            assertThat(row.validUntil()).isEqualTo("2027-07-01");
            assertThat(row.ended()).isEmpty();
        });
    }

    @Test
    void anEndorsementReplacesTheCertificateOfTheYearBefore() {
        var person = newcomer();
        var details = Map.of("until", "2026-07-20", "counts_from", "2024-07-20");
        var since = LocalDate.of(2024, 7, 20);
        record.open(
                HOUSE, person, new NewSpell("residence-permit", Town.HAOPING, null, details, since, null, "registry"));
        submit(person, ENDORSEMENT, Answers.NONE.with("steady_home", "yes"));
        var first = certificates(person, "residence-permit").getFirst();
        assertThat(first.validUntil()).isEqualTo("2027-07-20");

        record.holding(HOUSE, person, "residence-permit", TODAY.plusDays(1))
                .ifPresent(spell -> record.withdraw(HOUSE, spell.id(), "for the test"));
        var soon = Map.of("until", "2026-07-25", "counts_from", "2024-07-20");
        record.open(HOUSE, person, new NewSpell("residence-permit", Town.HAOPING, null, soon, TODAY, null, "registry"));
        submit(person, ENDORSEMENT, Answers.NONE.with("steady_home", "yes"));

        assertThat(certificates(person, "residence-permit"))
                .extracting(Row::ended)
                .containsExactly("REPLACED", "");
    }

    @Test
    void workEndsTheCertificateOfUnemployment() {
        var person = town.dismissed(59);
        cases.submit(town.clerk(), HandingInTest.both(person, HandingInTest.ACCOUNT));
        assertThat(certificates(person, "unemployment-registration"))
                .singleElement()
                .satisfies(row -> assertThat(row.validUntil()).isNull());

        submit(person, "employment/flexible", Answers.NONE.with("own_work", "flexible"));
        assertThat(certificates(person, "unemployment-registration"))
                .extracting(Row::ended)
                .containsExactly("REVOKED");
    }

    @Test
    void serialsHaveNoGapsAndNoTwins() {
        var one = newcomer();
        var other = newcomer();
        granted(permit(one));
        granted(permit(other));
        var first = certificates(one, "residence-permit").getFirst().number();
        var second = certificates(other, "residence-permit").getFirst().number();
        assertThat(serial(second)).isEqualTo(serial(first) + 1);
    }

    private static int serial(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    @Test
    void theOfficeRevokesACertificateAndAStrangerReadsThatAndNoName() {
        var person = newcomer();
        var file = permit(person);
        granted(file);
        var letter = certificates
                .standing(file.number().value(), Frame.outsideRequests(Language.ZH_CN))
                .getFirst()
                .letter();
        var page = logIns.staff(Screen.DESK, "zh-CN", port, "test.police");
        page.navigate("/desk/letters/" + letter);
        var code = page.locator(".stamp b.num").innerText().replace(" ", "");
        page.navigate("/office/cases/" + file.number() + "/revoke?letter=" + letter);
        page.fill("#reason", "证明上的地址写错了，另出一份。");
        page.locator("main form button").click();
        page.navigate("/verify/" + code);

        var seen = page.locator("main").innerText();
        assertThat(seen).contains("撤销了", "居住证凭证", "有效期至").doesNotContain("王小芳", "地址写错了");
        assertThat(certificates(person, "residence-permit"))
                .extracting(Row::ended)
                .containsExactly("REVOKED");
        Browser.leave(page);
    }

    @Test
    void aRevokedLetterIsWrittenAgainAndSaysWhichItStandsFor() {
        var file = refused(town.dismissed(59));
        var old = Objects.requireNonNull(decisions.find(file.id()).orElseThrow().letter());
        run(() -> letters.revoke(town.officer(), old, "姓名写错了一个字，另出一份。", TODAY));
        assertThat(letters.canBeWrittenAgain(old)).isTrue();
        var page = logIns.staff(Screen.DESK, "zh-CN", port, "test.zhangweimin");
        page.navigate("/office/cases/" + file.number());
        page.locator("a[href$='/again']").click();
        page.locator("main form button").click();
        assertThat(page.locator("[role=alert]").innerText()).contains("改正了什么");
        page.fill("#corrected", "姓名里的一个字");
        page.locator("main form button").click();
        page.locator("a[href^='/desk/letters/']").first().click();

        assertThat(page.locator("body").innerText()).contains("代替", "姓名里的一个字", "现在办不了");
        var newer = letters.newest(old);
        assertThat(newer).isNotEqualTo(old);
        assertThat(letters.holds(newer)).isTrue();
        assertThat(letters.holds(old)).isFalse();
        assertThat(run(() -> letters.reissue(town.officer(), old, "又一次", TODAY)))
                .as("once")
                .isEqualTo(newer);
        assertThat(letters.of(new Actor.Person(file.applicant()), file.number().value()))
                .contains(old, newer);
        Browser.leave(page);
    }
}
