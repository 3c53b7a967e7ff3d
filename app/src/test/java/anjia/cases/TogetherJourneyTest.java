package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.PersonId;
import anjia.catalogue.Matter;
import anjia.catalogue.SealedAnswers;
import anjia.record.LifeRecord;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody lost her work and hands in on one way everything that follows from it. */
@TownTest
class TogetherJourneyTest {

    private static final String REGISTRATION = "unemployment/registration";
    private static final String BENEFIT = "unemployment/benefit";
    private static final String PREMIUM = "unemployment/medical-premium";
    private static final String COURSE = "skills/training-enrolment";
    private static final String FLEXIBLE = "employment/flexible";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    CaseFiles files;

    @Autowired
    Drafts drafts;

    @Autowired
    LifeRecord record;

    @Autowired
    SealedAnswers sealed;

    /** Her photograph has been seen before, so that nothing is missing for the course. */
    private PersonId dismissedWithPhoto() {
        town.officer();
        var person = town.dismissed(59);
        record.seen(town.clerk(), person, "portrait", null, null);
        return person;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whoLostHerWorkHandsInEverythingAtOnce(String language) {
        var person = dismissedWithPhoto();
        var page = logIns.worker(Screen.PHONE, language, port, person, "/my/together?about=no-work");
        PageChecks.passesAll(page, "together-choose");
        begin(page, REGISTRATION, BENEFIT, PREMIUM, COURSE);
        answerAll(page);
        PageChecks.passesAll(page, "together-check");
        assertThat(page.locator("main section.card").first().locator("a").count())
                .as("the registration cannot stay behind while the benefit goes")
                .isZero();
        assertThat(page.locator("main section.card").count()).isEqualTo(4);
        page.locator(".action-bar button").click();

        assertThat(page.url()).contains("/my/handed-in/");
        PageChecks.passesAll(page, "together-handed-in");
        assertThat(page.locator("article.case").count()).isEqualTo(4);
        assertThat(page.locator("main a[href='/matches']").count())
                .as("registering and finding work are one way")
                .isEqualTo(1);
        var handed = files.of(person);
        assertThat(items(handed)).isEqualTo(Set.of(REGISTRATION, BENEFIT, PREMIUM, COURSE));
        assertThat(handed.stream().map(CaseFile::handIn).distinct())
                .as("one hand-in")
                .hasSize(1);
        assertThat(handed.stream().map(CaseFile::limit).distinct())
                .as("each has a clock of its own")
                .hasSizeGreaterThan(1);
        assertThat(drafts.of(person)).isEmpty();

        page.locator("article.case a").nth(2).click();
        PageChecks.passesAll(page, "together-follows");
        page.locator("a[href^='/my/handed-in/']").click();
        assertThat(page.locator("article.case").count())
                .as("the way back from each of them")
                .isEqualTo(4);
    }

    @Test
    void whatIsLeftForLaterIsNotHandedIn() {
        var person = dismissedWithPhoto();
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/together?about=no-work");
        begin(page, REGISTRATION, BENEFIT, COURSE);
        answerAll(page);
        page.locator("main section.card").last().locator("a").click();
        assertThat(page.locator("main section.card").count()).isEqualTo(2);
        page.locator(".action-bar button").click();
        assertThat(items(files.of(person))).hasSize(2).contains(REGISTRATION);
    }

    @Test
    void whatWasAnsweredIsNotAskedAgainForTheNextOfThem() {
        town.officer();
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, town.dismissed(59), "/my/together?about=no-work");
        begin(page, REGISTRATION, BENEFIT, FLEXIBLE, COURSE);
        assertThat(answerAll(page))
                .as("questions on the way")
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @Test
    void whatLacksAPaperStaysBehindAndTheOthersGoOn() {
        town.officer();
        var person = town.dismissed(59);
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/together?about=no-work");
        begin(page, REGISTRATION, BENEFIT, COURSE);
        answerAll(page);
        PageChecks.passesAll(page, "together-paper");
        page.locator("main a[href*='/my/apply/']").last().click();
        answerAll(page);
        page.locator(".action-bar button").click();
        assertThat(items(files.of(person))).isEqualTo(Set.of(REGISTRATION, BENEFIT));
    }

    @Test
    void whenTheLawDeniesOneTheOthersGoOn() {
        town.officer();
        var person = town.lostWork(59, "voluntary");
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/together?about=no-work");
        assertThat(page.locator("input[name=item][value='" + BENEFIT + "']").count())
                .as("what is denied for certain is not offered")
                .isZero();
        page.navigate("/my/apply/" + BENEFIT + "?on=1&a=" + carrying(REGISTRATION));
        answerAll(page);
        PageChecks.passesAll(page, "together-denied");
        page.locator("main a.button.solid").click();
        answerAll(page);
        page.locator(".action-bar button").click();
        assertThat(items(files.of(person))).isEqualTo(Set.of(REGISTRATION));
    }

    private String carrying(String... others) {
        var matters = List.of(others).stream().map(Matter::of).toList();
        return sealed.seal(Application.EMPTY.together(matters).typed());
    }

    @Test
    void whoTicksNothingIsToldSo() {
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, town.dismissed(59), "/my/together?about=no-work");
        begin(page);
        PageChecks.passesAll(page, "together-nothing-ticked");
        assertThat(page.locator(".errors").count()).isEqualTo(1);
    }

    @Test
    void aDraftOfSeveralGoesOnWithAllOfThem() {
        var person = dismissedWithPhoto();
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/together?about=no-work");
        begin(page, REGISTRATION, BENEFIT, COURSE);
        answer(page);
        page.navigate("/my/cases");
        PageChecks.passesAll(page, "together-draft");
        page.locator("article.draft a.strong").click();
        answerAll(page);
        assertThat(page.locator("main section.card").count()).isEqualTo(3);
    }

    @Test
    void nobodyElseSeesWhatSheHandedIn() {
        var person = dismissedWithPhoto();
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/together?about=no-work");
        begin(page, REGISTRATION, COURSE);
        answerAll(page);
        page.locator(".action-bar button").click();
        var address = page.url().replaceFirst("\\?.*", "").replaceFirst("^https?://[^/]+", "");
        var other = logIns.worker(Screen.PHONE, "zh-CN", port, town.dismissed(20), "/my/cases");
        assertThat(other.navigate(address).status()).isEqualTo(404);
    }

    private static void begin(Page page, String... items) {
        for (var tick : page.locator("main input[name=item]").all())
            tick.setChecked(List.of(items).contains(tick.getAttribute("value")));
        page.locator("main form button").click();
    }

    /** Answers yes to everything, and names her card; what was asked, in order. */
    private static List<String> answerAll(Page page) {
        var asked = new ArrayList<String>();
        for (int i = 0; i < 30 && page.locator("form#question, #account").count() > 0; i++) {
            PageChecks.fitsTheWidth(page);
            asked.add(page.locator("h1").first().innerText());
            if (page.locator("#account").count() > 0) {
                page.fill("#account", Town.CARD);
                page.fill("#bank", "陕西农信");
                page.locator(".action-bar button").click();
            } else answer(page);
        }
        return asked;
    }

    /** Yes, or the first there is; but she has not had the course before, and no other this year. */
    private static void answer(Page page) {
        var again = page.locator("form#question input[name=had_this_course][value=no]");
        var courses = page.locator("form#question input[name=courses_this_year][inputmode=numeric]");
        if (again.count() > 0) again.check();
        else if (courses.count() > 0) courses.fill("0");
        else page.locator("form#question input[type=radio]").first().check();
        page.locator(".action-bar button").click();
    }

    private static Set<String> items(List<CaseFile> files) {
        return files.stream().map(CaseFile::item).collect(Collectors.toSet());
    }
}
