package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.catalogue.SealedAnswers;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.registry.HouseholdRole;
import anjia.registry.Households;
import anjia.registry.IdentityNumber;
import anjia.registry.NewPerson;
import anjia.registry.Persons;
import anjia.registry.TieKind;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever lives together, on the pages of a worker, of the window and of the office. */
@TownTest
class HouseholdJourneyTest {

    private static final Actor HOUSE = new Actor.SystemJob("test");
    private static final String RENTAL = "housing/public-rental";
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final Pattern SEALED = Pattern.compile("[?&]a=([\\w-]+)");

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    LifeRecord record;

    @Autowired
    Persons persons;

    @Autowired
    Households households;

    @Autowired
    SealedAnswers sealed;

    private PersonId mother;
    private PersonId elder;
    private PersonId younger;

    @BeforeEach
    void aFamily() {
        town.officer();
        mother = newcomer("1990-01-01", "1390000%04d".formatted(4000 + PEOPLE.get()));
        var home = households.form(HOUSE, mother, Town.HAOPING, SINCE);
        elder = newcomer("2019-11-02", null);
        younger = newcomer("2020-05-01", null);
        for (var child : List.of(elder, younger)) households.join(HOUSE, home, child, HouseholdRole.SON, SINCE);
    }

    private PersonId newcomer(String born, @Nullable String phone) {
        var number = "612425%s%03d".formatted(born.replace("-", ""), 100 + PEOPLE.incrementAndGet());
        return persons.register(
                HOUSE,
                new NewPerson(
                        "王小芳",
                        IdentityNumber.completing(number),
                        phone,
                        Map.of(TieKind.RESIDENCE, Town.HAOPING, TieKind.HOME_REGISTRATION, Town.CHANGAN)));
    }

    @Test
    void theCardOfAChildLeadsOnAboutThatChild() {
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, mother, "/find/results");
        var children = page.locator("main a[href*='/check/schooling/enrolment']").all().stream()
                .map(link -> SEALED.matcher(link.getAttribute("href")))
                .filter(Matcher::find)
                .map(found -> sealed.open(found.group(1)).values().get("child"))
                .toList();
        assertThat(children)
                .containsExactlyInAnyOrder(
                        elder.value().toString(), younger.value().toString());
    }

    @Test
    void aSlipOfOneMemberIsToldAtHerFieldAtTheWindow() {
        town.clerk();
        var page = logIns.staff(Screen.DESK, "zh-CN", port, "test.chenjing");
        page.navigate("/desk/persons/" + mother.value());
        open(page);
        page.fill("[name='household.1.income']", "5000");
        page.fill("[name='household.3.income']", "many");
        page.locator(".answers .do button").click();
        assertThat(page.locator(".errors").count()).isEqualTo(1);
        assertThat(page.inputValue("[name='household.3.income']")).isEqualTo("many");
    }

    @Test
    void aSlipOfOneMemberIsToldAtHerFieldToTheOfficer() {
        var file = rental();
        town.officerOf(file.office());
        var page = logIns.staff(
                Screen.DESK,
                "zh-CN",
                port,
                "test.o" + Integer.toHexString(file.office().hashCode()));
        page.navigate("/office/cases/" + file.number());
        open(page);
        page.fill("[name='household.2.income']", "many");
        page.locator("form[action$='/found'] button:not(.sr):not([name])").click();
        assertThat(page.locator(".errors").count()).isEqualTo(1);
        assertThat(page.inputValue("[name='household.2.income']")).isEqualTo("many");
    }

    @Test
    void whoCorrectsFindsEachAnswerInItsFieldAndNothingBehindTheScenes() {
        var file = rental();
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, mother, "/my/cases/" + file.number() + "/correct");
        assertThat(page.inputValue("[name='household.1.income']")).isEqualTo("5000");
        assertThat(page.inputValue("[name='household.3.income']")).isEqualTo("0");
        assertThat(page.inputValue("[name=home_area]")).isEqualTo("0");
        page.fill("[name='household.3.income']", "10");
        page.locator(".action-bar button").click();
        assertThat(files.answers(file.id()).values())
                .containsEntry("household", "income=5000;income=0;income=10")
                .containsEntry("home_area", "0");
    }

    @Test
    void aCorrectionNeverExchangesTheChild() {
        mayEnrol();
        var of = new Matter("schooling/enrolment", elder.value().toString());
        submit(of.toString(), Answers.NONE, "household-register");
        var file = files.open(mother, of).orElseThrow();
        var before = files.answers(file.id());
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, mother, "/my/cases/" + file.number() + "/correct");
        page.locator("#correct").evaluate("""
                (form, child) => {
                    form.insertAdjacentHTML('beforeend', `<input type="hidden" name="child" value="${child}">`);
                    form.submit();
                }""", younger.value().toString());
        page.waitForURL("**/my/cases/" + file.number());
        assertThat(files.answers(file.id())).isEqualTo(before);
    }

    private void mayEnrol() {
        var permit = Map.of("until", "2027-05-01", "counts_from", "2024-05-01");
        for (var kind : List.of("residence-permit", "work"))
            record.open(
                    HOUSE,
                    mother,
                    new NewSpell(
                            kind,
                            Town.HAOPING,
                            null,
                            kind.equals("work") ? Map.of() : permit,
                            LocalDate.of(2024, 5, 1),
                            null,
                            "registry"));
    }

    private static void open(Page page) {
        page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
    }

    private CaseFile rental() {
        var answers = Answers.NONE
                .with("home_area", "0")
                .with("months_insured_here", "24")
                .with("household", "income=5000;income=0;income=0");
        submit(RENTAL, answers, "household-register", "proof-of-income");
        return files.open(mother, Matter.of(RENTAL)).orElseThrow();
    }

    private void submit(String item, Answers answers, String... papers) {
        var shown = Arrays.stream(papers)
                .map(kind -> new HandIn.PaperShown(kind, null, null))
                .toList();
        var wanted = List.of(HandIn.Wanted.of(item));
        cases.submit(town.clerk(), new HandIn(UUID.randomUUID().toString(), mother, wanted, answers, shown, null));
    }
}
