package anjia.letters;

import static anjia.registry.TestPeople.JOB;
import static anjia.registry.TestPeople.ZIYANG;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Role;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessments;
import anjia.catalogue.TestWorker;
import anjia.registry.TestPeople;
import anjia.testing.Browser;
import anjia.testing.DatabaseTest;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody has a paper in his hand and wants to know whether it is ours. */
@DatabaseTest
class VerifyJourneyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @LocalServerPort
    int port;

    @Autowired
    Letters letters;

    @Autowired
    PaperCodes codes;

    @Autowired
    TestWorker workers;

    @Autowired
    TestPeople people;

    @Autowired
    Assessments assessments;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private record Paper(TestWorker.Worker worker, UUID id, String number, PaperCode code) {
        String tail() {
            return worker.number().value().substring(14);
        }
    }

    private Paper granted() {
        var worker = workers.dismissed(59, true, true);
        var number = "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 11);
        var id = decided(worker, number, 1, true);
        return new Paper(worker, id, number, transaction.execute(_ -> codes.of(id)));
    }

    private UUID decided(TestWorker.Worker worker, String number, int turn, boolean granted) {
        var assessed = assessments.assess(JOB, worker.id(), "unemployment/benefit", TODAY, null, Answers.NONE);
        return letters.decide(
                JOB,
                worker.id(),
                new Decision(number, turn, assessed, granted, "", "紫阳县社会保险经办中心", TODAY, Decision.Employer.NONE));
    }

    private Page visitor() {
        return Browser.open(Screen.PHONE, "zh-CN", port);
    }

    private static Response look(Page page, Paper paper) {
        return page.navigate("/verify/" + paper.code().value());
    }

    private static void compare(Page page, String outcome, String tail, String amount) {
        page.locator("input[name=outcome][value=" + outcome + "]").check();
        page.fill("#tail", tail);
        page.fill("#amount", amount);
        page.locator("form[action^='/verify/'] button").click();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whoeverHasThePaperReadsThatItHoldsAndNothingAboutThePerson(String language) {
        var paper = granted();
        for (var screen : Screen.values()) {
            var page = Browser.open(screen, language, port);
            page.navigate("/verify");
            PageChecks.passesAll(page, "verify");
            page.fill("#code", paper.code().grouped().toLowerCase(Locale.ROOT));
            page.locator("main form button").click();
            assertThat(page.url()).endsWith("/verify/" + paper.code().value());
            PageChecks.passesAll(page, "verify-holds");
            assertThat(page.locator("body").innerText())
                    .contains("紫阳县社会保险经办中心", "2026", paper.code().grouped())
                    .doesNotContain("李秀梅", "Xiumei", paper.tail(), paper.number(), "23,112", "1,926", "失业");
            Browser.leave(page);
        }
    }

    @Test
    void anUnknownCodeIsToldPlainlyWithWhatToDo() {
        var page = visitor();
        assertThat(page.navigate("/verify/" + PaperCode.next().value()).status())
                .isEqualTo(404);
        assertThat(page.locator("main").innerText()).contains("没有这个验证码", "别凭这张纸办事", "12333");
        PageChecks.passesAll(page, "verify-unknown");
        page.fill("#code", "7KQ2");
        page.locator("main form button").click();
        assertThat(page.locator("[role=alert]").innerText()).contains("16位");
        Browser.leave(page);
    }

    @Test
    void aTrueCodeOnAChangedPaperIsFoundOut() {
        var paper = granted();
        var page = visitor();
        look(page, paper);
        compare(page, "granted", paper.tail(), "23112");
        assertThat(page.locator(".message").innerText()).contains("对得上");
        compare(page, "granted", paper.tail(), "33,112.00");
        assertThat(page.locator(".message").innerText()).contains("对不上").doesNotContain("钱");
        compare(page, "refused", paper.tail(), "23112");
        assertThat(page.locator(".message").innerText()).contains("对不上");
        Browser.leave(page);
    }

    @Test
    void nobodyFindsOutAnIdentityNumberByTrying() {
        var paper = granted();
        var page = visitor();
        for (int i = 0; i < PaperCodes.TRIES_A_DAY; i++)
            assertThat(mayCompare(paper, TODAY)).isTrue();
        look(page, paper);
        compare(page, "granted", paper.tail(), "23112");
        assertThat(page.locator(".message").innerText()).contains("今天对的次数满了");
        assertThat(mayCompare(paper, TODAY.plusDays(1))).isTrue();
        Browser.leave(page);
    }

    private boolean mayCompare(Paper paper, LocalDate day) {
        return Boolean.TRUE.equals(transaction.execute(_ -> codes.mayCompare(paper.id(), day)));
    }

    @Test
    void theDatabaseAloneYieldsNoCode() {
        var paper = granted();
        var kept = db.sql("select code::text || found_by::text from letters.code where letter = :id")
                .param("id", paper.id())
                .query(String.class)
                .single();
        var digits = paper.code().value().chars().mapToObj(Integer::toHexString).reduce("", String::concat);
        assertThat(kept).doesNotContain(paper.code().value(), digits);
    }

    @Test
    void aFileDecidedAnewOnTheSameDayReplacesItsLetterAndSheIsTold() {
        var paper = granted();
        var newer = decided(paper.worker(), paper.number(), 2, true);
        assertThat(newer).isNotEqualTo(paper.id());
        assertThat(letters.holds(paper.id())).isFalse();
        assertThat(letters.holds(newer)).isTrue();
        assertThat(texts(paper)).as("of each decision one").isEqualTo(2);

        var page = visitor();
        look(page, paper);
        assertThat(page.locator("h1").innerText()).contains("不算数");
        PageChecks.passesAll(page, "verify-replaced");
        workers.logIn(page, paper.worker());
        page.navigate("/my/letters/" + paper.id());
        assertThat(page.locator("main").innerText()).contains("以新的为准");
        page.locator("a[href='/my/letters/" + newer + "']").click();
        assertThat(page.locator("main").innerText()).doesNotContain("以新的为准");
        Browser.leave(page);
    }

    private long texts(Paper paper) {
        return db.sql("select count(*) from letters.message where person = :person")
                .param("person", paper.worker().id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void aRevokedLetterSaysSoToEverybodyAndWhyToHerAlone() {
        var paper = granted();
        var officer = people.staffAt(ZIYANG, Set.of(Role.OFFICER));
        assertThat(revoke(officer, paper, "姓名写错了，重新出一份。")).isTrue();
        assertThat(revoke(officer, paper, "姓名写错了，再撤一次。")).isFalse();
        assertThat(texts(paper)).isEqualTo(2);

        var page = visitor();
        look(page, paper);
        assertThat(page.locator("main").innerText()).contains("撤销了").doesNotContain("姓名写错了");
        PageChecks.passesAll(page, "verify-revoked");
        workers.logIn(page, paper.worker());
        page.navigate("/my/letters/" + paper.id());
        assertThat(page.locator("main").innerText()).contains("撤销了", "姓名写错了，重新出一份。");
        Browser.leave(page);
    }

    private boolean revoke(anjia.access.Actor.Staff officer, Paper paper, String reason) {
        return Boolean.TRUE.equals(transaction.execute(_ -> letters.revoke(officer, paper.id(), reason, TODAY)));
    }

    @Test
    void theLetterComesAsAFileToHerAndToNobodyElse() throws Exception {
        var paper = granted();
        var page = visitor();
        workers.logIn(page, paper.worker());
        var answer = page.context().request().get("/my/letters/" + paper.id() + "/pdf");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
        assertThat(answer.headers().get("cache-control")).contains("no-store");
        try (var document = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("李秀梅", "23,112.00", "觉得不对怎么办", paper.code().grouped());
        }
        var stranger = visitor();
        workers.logIn(stranger, workers.dismissed(30, true, true));
        var other = stranger.context().request().get("/my/letters/" + paper.id() + "/pdf");
        assertThat(other.status()).isEqualTo(404);
        Browser.leave(stranger);
        Browser.leave(page);
    }
}
