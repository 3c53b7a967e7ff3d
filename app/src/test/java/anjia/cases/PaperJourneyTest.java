package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.catalogue.SealedAnswers;
import anjia.papers.PaperFolder;
import anjia.papers.Pictures;
import anjia.places.Offices;
import anjia.registry.Households;
import anjia.registry.Persons;
import anjia.testing.Browser;
import anjia.testing.InForms;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A worker photographs, signs and promises on her phone; the line breaks; clerk and officer see what she sent. */
@TownTest
class PaperJourneyTest {

    private static final String RENTAL = "housing/public-rental";
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    CaseFiles files;

    @Autowired
    Offices offices;

    @Autowired
    Persons persons;

    @Autowired
    Households households;

    @Autowired
    PaperFolder papers;

    @Autowired
    SealedAnswers sealed;

    private PersonId mother() {
        return new Hanyin(offices, persons, households).mother();
    }

    private static FilePayload photo(long seed) {
        return new FilePayload("IMG_0001.jpg", "image/jpeg", Pictures.jpeg(300, 400, seed));
    }

    private static void send(Page page, FilePayload file) {
        page.setInputFiles("#other", file);
        page.locator("form[data-parts] button:not([name=again])").click();
    }

    @ParameterizedTest
    @InForms({"zh-CN, PHONE, DESK", "en, DESK, PHONE"})
    void whatIsLackingIsPhotographedSignedOrPromisedAndTheOfficerSeesIt(String language, Screen hers, Screen theirs) {
        var person = mother();
        var answers = sealed.seal(Answers.NONE
                .with("home_area", "0")
                .with("months_insured_here", "24")
                .with("household", "income=5000;income=0"));
        var page = logIns.worker(hers, language, port, person, "/my/apply/" + RENTAL + "?a=" + answers);
        PageChecks.passesAll(page, "apply-papers");
        page.locator("main a[href*='kind=household-register']").click();
        PageChecks.passesAll(page, "my-papers-new");
        page.locator("form[data-parts] button:not([name=again])").click();
        assertThat(page.locator(".errors li").count()).isEqualTo(1);
        send(page, photo(1));
        page.waitForURL("**/my/apply/**");
        assertThat(page.locator("main a[href*='kind=household-register']").count())
                .isZero();

        page.locator("main a[href*='/declare']").click();
        PageChecks.passesAll(page, "apply-declare");
        page.locator("main form button").last().click();
        assertThat(page.locator(".errors li").count()).isEqualTo(1);
        page.check("#sign");
        page.locator("main form button").last().click();
        assertThat(page.locator("#check").count()).isEqualTo(1);
        assertThat(page.locator("main a[href*='kind=household-register']").count())
                .as("a newer one can be brought")
                .isEqualTo(1);
        PageChecks.passesAll(page, "apply-check-papers");
        page.locator(".action-bar button").click();
        var file = files.open(person, Matter.of(RENTAL)).orElseThrow();
        PageChecks.passesAll(page, "my-case-promised");

        page.locator("main a[href*='kind=proof-of-work-or-study']").click();
        send(page, photo(2));
        page.waitForURL("**/my/cases/**");
        page.locator("form[action$='/papers'] button").click();
        assertThat(page.locator("main a[href*='kind=proof-of-work-or-study']").count())
                .isZero();
        page.navigate("/my/papers");
        assertThat(page.locator(".paper-card").count()).isEqualTo(2);
        PageChecks.passesAll(page, "my-papers");
        page.locator(".paper-card a").first().click();
        assertThat(page.locator("form[action$='/remove']").count())
                .as("a file rests on it")
                .isZero();
        PageChecks.passesAll(page, "my-paper");

        theOfficerLooks(language, theirs, file);
        page.navigate("/my/record");
        assertThat(page.locator(".looks").innerText()).contains("何志远");
    }

    private void theOfficerLooks(String language, Screen screen, CaseFile file) {
        town.officerOf(file.office());
        var login = "test.o" + Integer.toHexString(file.office().hashCode());
        var officer = logIns.staff(screen, language, port, login);
        officer.navigate("/office/cases?which=checks");
        officer.locator(".worklist a[href$='" + file.number() + "']").click();
        assertThat(officer.locator(".paper-card").count()).isEqualTo(2);
        officer.locator(".paper-card img").first().scrollIntoViewIfNeeded();
        officer.waitForCondition(
                () -> (boolean)
                        officer.evaluate(
                                "[...document.querySelectorAll('.paper-card img')].every(one => one.complete && one.naturalWidth > 0)"));
        PageChecks.passesAll(officer, "office-file-papers");
        var declarations = officer.locator("form[action*='/declarations/']");
        declarations.locator("button").click();
        assertThat(officer.locator(".errors li").count()).isEqualTo(1);
        officer.locator("form[action*='/declarations/'] input[value=TRUE]").check();
        officer.locator("form[action*='/declarations/'] button").click();
        assertThat(officer.locator("form[action*='/declarations/']").count()).isZero();
        officer.locator(".paper-card a").first().click();
        officer.locator("form[action$='/original'] button").click();
        assertThat(officer.locator("form[action$='/original']").count()).isZero();
        PageChecks.passesAll(officer, "desk-paper");
        officer.navigate("/desk/persons/" + file.applicant().value() + "/papers");
        PageChecks.passesAll(officer, "desk-papers");
    }

    /** The line goes in the middle, the page is loaded anew, the same file is chosen: nothing that came is sent again. */
    @Test
    void aPhotoGoesOnWhereTheLineBrokeAlsoAfterAReload() throws IOException {
        var person = town.somebody();
        var large = Files.write(folder.resolve("large.jpg"), Pictures.jpeg(1700, 1700, 3));
        assertThat(Files.size(large)).isGreaterThan(400_000);
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/papers/new?kind=proof-of-address");
        var broken = new AtomicBoolean();
        var sent = new ArrayList<String>();
        Browser.leavesTraces(page);
        page.onRequest(request -> sent.add(request.url()));
        page.route(request -> request.contains("?at="), route -> answer(route, broken, sent));
        page.setInputFiles("#other", large);
        page.locator("form[data-parts] button:not([name=again])").click();
        page.locator("form[data-parts] button[name=again]:visible, .sending .mistake")
                .first()
                .waitFor();
        assertThat(page.locator(".sending [role=status]").innerText()).contains("线路断了");
        assertThat(page.locator("form[data-parts] button[name=again]").isVisible())
                .as("it can be sent again")
                .isTrue();
        PageChecks.isAccessible(page);
        assertThat(papers.of(new Actor.Person(person), person)).isEmpty();

        page.reload();
        broken.set(false);
        sent.clear();
        page.unrouteAll();
        page.setInputFiles("#other", large);
        page.locator("form[data-parts] button:not([name=again])").click();
        page.waitForURL(Pattern.compile(".*/my/papers/[0-9a-f-]{36}$"));

        assertThat(sent.stream().filter(url -> url.contains("?at=")))
                .as("it goes on where it was")
                .isNotEmpty()
                .noneMatch(url -> url.endsWith("?at=0") || url.endsWith("?at=131072"));
        assertThat(papers.of(new Actor.Person(person), person)).hasSize(1);
    }

    /** Two parts get through. */
    private static void answer(Route route, AtomicBoolean broken, List<String> sent) {
        if (sent.stream().filter(url -> url.contains("?at=")).count() > 2) broken.set(true);
        if (broken.get()) route.abort("internetdisconnected");
        else route.resume();
    }

    /** Radio without a signal often breaks nothing: it says nothing any more. */
    @Test
    void aLineThatStandsStillCountsAsBroken() throws IOException {
        var large = Files.write(folder.resolve("large.jpg"), Pictures.jpeg(900, 900, 6));
        var address = "/my/papers/new?kind=proof-of-address";
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, town.somebody(), address);
        Browser.leavesTraces(page);
        page.clock().install();
        page.reload();
        var silent = new ArrayList<Route>();
        page.route(request -> request.contains("?at="), silent::add);
        page.setInputFiles("#other", large);
        page.locator("form[data-parts] button:not([name=again])").click();
        page.waitForCondition(() -> !silent.isEmpty());
        page.clock().fastForward("01:01");
        page.locator("form[data-parts] button[name=again]").waitFor();

        page.unrouteAll();
        page.locator("form[data-parts] button[name=again]").click();
        page.waitForURL(Pattern.compile(".*/my/papers/[0-9a-f-]{36}$"));
    }

    @Test
    void theLineComesBackAndItGoesOnByItself() throws IOException {
        var person = town.somebody();
        var large = Files.write(folder.resolve("large.jpg"), Pictures.jpeg(1700, 1700, 4));
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/papers/new?kind=proof-of-address");
        var sent = new ArrayList<String>();
        var broken = new AtomicBoolean();
        Browser.leavesTraces(page);
        page.onRequest(request -> sent.add(request.url()));
        page.route(request -> request.contains("?at="), route -> answer(route, broken, sent));
        page.setInputFiles("#other", large);
        page.locator("form[data-parts] button:not([name=again])").click();
        page.locator("form[data-parts] button[name=again]").waitFor();
        page.unrouteAll();
        page.locator("form[data-parts] button[name=again]").click();

        page.waitForURL(Pattern.compile(".*/my/papers/[0-9a-f-]{36}$"));
        assertThat(sent.stream().filter(url -> url.endsWith("?at=0"))).hasSize(1);
    }

    @Test
    void withoutScriptTheFormIsSentAsAWholeAndAWrongFileIsToldAtItsField() {
        var person = town.somebody();
        var page = Browser.open(Browser.visitor(Screen.PHONE, "zh-CN")
                .setBaseURL("http://127.0.0.1:" + port)
                .setJavaScriptEnabled(false));
        page.navigate("/login?to=/my/papers/new");
        page.fill("#number", logIns.number(person));
        page.locator("main form button").first().click();
        var code = CODE.matcher(logIns.newestText(person));
        assertThat(code.find()).isTrue();
        page.fill("#code", code.group());
        page.locator("main form button").first().click();

        page.check("input[name=kind][value=proof-of-address]");
        page.setInputFiles(
                "#other",
                new FilePayload("a.jpg", "image/jpeg", "<script>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.locator("form[data-parts] button:not([name=again])").click();
        assertThat(page.locator("#file-error").innerText()).contains("不是照片");
        assertThat(page.locator("main").innerText()).contains("住处证明");
        page.setInputFiles("#file", photo(5));
        page.locator("form[data-parts] button:not([name=again])").click();

        assertThat(page.url()).matches(".*/my/papers/[0-9a-f-]{36}$");
        var path = page.locator(".paper-pages a").getAttribute("href");
        var picture = page.context().request().get("http://127.0.0.1:" + port + path);
        assertThat(picture.headers())
                .containsEntry("content-type", "image/jpeg")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store");
        assertThat(picture.headers().get("content-security-policy")).startsWith("sandbox");
        page.locator("form[action$='/remove'] button").click();
        assertThat(page.locator(".paper-card").count()).isZero();
    }
}
