package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Matter;
import anjia.record.InsuranceRun;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.registry.HouseholdRole;
import anjia.registry.Households;
import anjia.registry.IdentityNumber;
import anjia.registry.NewPerson;
import anjia.registry.Persons;
import anjia.registry.TieKind;
import anjia.testing.InForms;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each of the six: answered and handed in at the window, decided by whose it is, looked at by a second where the item says so, followed by phone. */
@TownTest
class SixItemsJourneyTest {

    private static final Actor HOUSE = new Actor.SystemJob("test");
    private static final LocalDate SINCE = LocalDate.of(2024, 5, 1);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** @param matter item and child; {@code answers} as they are typed into the fields of the window */
    private record Story(String name, PersonId person, Matter matter, Map<String, String> answers) {}

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    CaseFiles files;

    @Autowired
    LifeRecord record;

    @Autowired
    Persons persons;

    @Autowired
    Households households;

    @ParameterizedTest
    @InForms({"zh-CN, DESK", "en, PHONE"})
    void eachIsHandedInDecidedAndFollowed(String language, Screen screen) {
        town.officer();
        town.clerk();
        var clerk = logIns.staff(screen, language, port, "test.chenjing");
        for (var story : List.of(ownWork(), permit(), endorsement(), subsidy(), firstGrade(), rental())) {
            handIn(clerk, story);
            var file = files.of(story.person()).stream()
                    .filter(one -> one.matter().equals(story.matter()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(story.name() + " left no file"));
            if (file.isOpen()) decide(language, screen, file, story);
            assertThat(files.find(file.number()).orElseThrow().state())
                    .as(story.name())
                    .isEqualTo(CaseState.GRANTED);
            follow(language, screen, file, story);
        }
    }

    private void handIn(Page clerk, Story story) {
        clerk.navigate("/desk/persons/" + story.person().value());
        unfold(clerk);
        story.answers().forEach((field, value) -> answer(clerk, field, value));
        if (!story.answers().isEmpty()) clerk.locator(".answers .do button").click();
        PageChecks.passesAll(clerk, "six-" + story.name() + "-person");
        fillBasket(clerk, story);
        // what is missing is told, and then there
        if (!clerk.url().contains("/desk/slips/")) fillBasket(clerk, story);
        assertThat(clerk.url()).as(story.name()).contains("/desk/slips/");
    }

    private static void answer(Page clerk, String field, String value) {
        var choice = clerk.locator("input[type=radio][name='%s'][value='%s']".formatted(field, value));
        if (choice.count() > 0) choice.first().check();
        else if (clerk.locator("[name='%s.year']".formatted(field)).count() > 0) {
            var day = LocalDate.parse(value);
            clerk.fill("[name='%s.year']".formatted(field), String.valueOf(day.getYear()));
            clerk.fill("[name='%s.month']".formatted(field), String.valueOf(day.getMonthValue()));
            clerk.fill("[name='%s.day']".formatted(field), String.valueOf(day.getDayOfMonth()));
        } else clerk.fill("[name='%s']".formatted(field), value);
    }

    private static void fillBasket(Page clerk, Story story) {
        unfold(clerk);
        for (var offer : clerk.locator("input[name=item]").all())
            offer.setChecked(offer.getAttribute("value").equals(story.matter().toString()));
        for (var paper : clerk.locator("#basket input[name=paper]").all()) paper.check();
        if (clerk.locator("#account").count() > 0) {
            clerk.fill("#account", Town.CARD);
            clerk.fill("#bank", "陕西农信");
        }
        assertThat(clerk.locator("#basket button").count())
                .as(story.name() + " can be handed in: " + clerk.locator("body").innerText())
                .isPositive();
        clerk.locator("#basket button").last().click();
    }

    private void decide(String language, Screen screen, CaseFile file, Story story) {
        town.officerOf(file.office());
        var officer = open(language, screen, file, "test.o");
        officer.locator("form.decide button").click();
        if (files.find(file.number()).orElseThrow().state() == CaseState.PROPOSED) {
            town.headOf(file.office());
            var head = open(language, screen, file, "test.h");
            head.locator("form[action$='/second'] button").last().click();
        }
    }

    private Page open(String language, Screen screen, CaseFile file, String login) {
        var page = logIns.staff(
                screen,
                language,
                port,
                login + Integer.toHexString(file.office().hashCode()));
        page.navigate("/office/cases/" + file.number());
        return page;
    }

    private void follow(String language, Screen screen, CaseFile file, Story story) {
        var worker = logIns.worker(screen, language, port, story.person(), "/my/cases/" + file.number());
        PageChecks.passesAll(worker, "six-" + story.name() + "-followed");
    }

    private static void unfold(Page page) {
        page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
    }

    private Story ownWork() {
        return new Story("own-work", newcomer(), Matter.of("employment/flexible"), Map.of("own_work", "flexible"));
    }

    private Story permit() {
        var answers = Map.of("steady_home", "yes", "lived_here_since", "2025-01-15");
        return new Story("permit", newcomer(), Matter.of("residence/permit"), answers);
    }

    private Story endorsement() {
        var person = newcomer();
        spell(person, "residence-permit", Map.of("until", "2026-07-20", "counts_from", "2024-07-20"));
        return new Story("endorsement", person, Matter.of("residence/endorsement"), Map.of("steady_home", "yes"));
    }

    private Story subsidy() {
        var person = town.lostWork(59, "contract_ended");
        var june = YearMonth.of(2026, 6);
        record.addRun(
                HOUSE, person, new InsuranceRun("unemployment", Town.ZIYANG, null, june, june, "insurance-centre"));
        var answers = Map.of(
                "certificate_level", "level_four",
                "certificate_on", "2026-03-02",
                "certificate_listed", "yes",
                "paid_for_it_before", "no");
        return new Story("subsidy", person, Matter.of("skills/upgrade-subsidy"), answers);
    }

    private Story firstGrade() {
        var mother = newcomer();
        spell(mother, "residence-permit", Map.of("until", "2027-05-01", "counts_from", "2024-05-01"));
        spell(mother, "work", Map.of());
        var child = child(mother);
        var matter = new Matter("schooling/enrolment", child.value().toString());
        return new Story("first-grade", mother, matter, Map.of());
    }

    private Story rental() {
        var person = newcomer();
        child(person);
        var answers = Map.of(
                "home_area", "0",
                "months_insured_here", "24",
                "household.1.income", "5000",
                "household.2.income", "0");
        return new Story("rental", person, Matter.of("housing/public-rental"), answers);
    }

    private void spell(PersonId person, String kind, Map<String, String> details) {
        record.open(HOUSE, person, new NewSpell(kind, Town.HAOPING, null, details, SINCE, null, "registry"));
    }

    private PersonId child(PersonId parent) {
        var home = households.form(HOUSE, parent, Town.HAOPING, SINCE);
        var child = person("王小小", "2019-11-02");
        households.join(HOUSE, home, child, HouseholdRole.SON, SINCE);
        return child;
    }

    private PersonId newcomer() {
        return person("王小芳", "1990-01-01");
    }

    /** Registered elsewhere, lives in Haoping. */
    private PersonId person(String name, String born) {
        var serial = PEOPLE.incrementAndGet();
        var number = IdentityNumber.completing("612426%s%03d".formatted(born.replace("-", ""), 100 + serial));
        return persons.register(
                HOUSE,
                new NewPerson(
                        name,
                        number,
                        "1390000%04d".formatted(5000 + serial),
                        Map.of(TieKind.RESIDENCE, Town.HAOPING, TieKind.HOME_REGISTRATION, Town.CHANGAN)));
    }
}
