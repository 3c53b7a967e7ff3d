package anjia.letters;

import static anjia.registry.TestPeople.HANBIN;
import static anjia.registry.TestPeople.JOB;
import static anjia.registry.TestPeople.ZIYANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessed;
import anjia.catalogue.Assessments;
import anjia.catalogue.TestWorker;
import anjia.registry.TestPeople;
import anjia.testing.Browser;
import anjia.testing.DatabaseTest;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import anjia.web.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class LettersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @LocalServerPort
    int port;

    @Autowired
    Letters letters;

    @Autowired
    LetterStore store;

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

    private Assessed assessed(TestWorker.Worker worker) {
        return assessments.assess(JOB, worker.id(), "unemployment/benefit", TODAY, null, Answers.NONE);
    }

    private static String number() {
        return "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 11);
    }

    private UUID decided(TestWorker.Worker worker, String number, boolean granted, String reason) {
        var decision = new Decision(
                number, 1, assessed(worker), granted, reason, "紫阳县社会保险经办中心", TODAY, Decision.Employer.NONE);
        return letters.decide(JOB, worker.id(), decision);
    }

    private long texts(TestWorker.Worker worker) {
        return db.sql("""
                select count(*) from access.outgoing_text t join letters.message m on t.key = 'letters:' || m.id
                where m.person = :person
                """)
                .param("person", worker.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void theSameMessageReachesAPersonOnce() {
        var worker = workers.dismissed(59, true, true);
        letters.send(JOB, worker.id(), "letters.text.granted", List.of("6124 0310 187 K", "失业保险金"));
        letters.send(JOB, worker.id(), "letters.text.granted", List.of("6124 0310 187 K", "失业保险金"));
        letters.send(JOB, worker.id(), "letters.text.granted", List.of("6124 0310 188 K", "失业保险金"));
        assertThat(texts(worker)).isEqualTo(2);
    }

    @Test
    void aMessageOfAnActThatFailsIsNeverSent() {
        var worker = workers.dismissed(59, true, true);
        transaction.executeWithoutResult(undone -> {
            letters.send(JOB, worker.id(), "letters.text.refused", List.of("1", "失业保险金"));
            undone.setRollbackOnly();
        });
        assertThat(texts(worker)).isZero();
    }

    @Test
    void aMessageWithoutWordsIsAFault() {
        var worker = workers.dismissed(59, true, true);
        assertThatThrownBy(() -> letters.send(JOB, worker.id(), "letters.text.nothing", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDecisionSaysWhatWhyHowMuchAndHowToObject() {
        var worker = workers.dismissed(59, true, true);
        var letter = store.read(decided(worker, number(), true, ""), Language.ZH_CN)
                .orElseThrow()
                .letter();
        assertThat(letter.blocks().toString())
                .contains("给您办", "23,112.00", "第四十六条", "60日内", "6个月内")
                .contains(assessed(worker).assessment().lawHash())
                .doesNotContain(worker.number().value());
    }

    @Test
    void aRefusalNamesNoMoneyAndTheOfficersReason() {
        var worker = workers.dismissed(11, true, true);
        var letter = store.read(decided(worker, number(), false, "缴费记录不够一年。"), Language.ZH_CN)
                .orElseThrow()
                .letter();
        assertThat(letter.blocks().toString())
                .contains("现在办不了", "缴费记录不够一年。", "您缴了11个月，满12个月才能领。")
                .doesNotContain("1,926.00");
    }

    @Test
    void aRepeatedDecisionIsTheSameLetter() {
        var worker = workers.dismissed(59, true, true);
        var number = number();
        assertThat(decided(worker, number, true, "")).isEqualTo(decided(worker, number, true, ""));
        assertThat(texts(worker)).isEqualTo(1);
    }

    @Test
    void whatWasWrittenStays() {
        var worker = workers.dismissed(59, true, true);
        var id = decided(worker, number(), true, "");
        assertThatThrownBy(() -> db.sql("delete from letters.letter where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void lettersOfAFileAreThoseOnesReachAllows() {
        var worker = workers.dismissed(59, true, true);
        var number = number();
        var id = decided(worker, number, true, "");
        assertThat(letters.of(new Actor.Person(worker.id()), number)).containsExactly(id);
        assertThat(letters.of(people.clerkAt(ZIYANG), number)).containsExactly(id);
        assertThat(letters.of(people.clerkAt(HANBIN), number)).isEmpty();
        assertThat(letters.of(people.living(ZIYANG), number)).isEmpty();
    }

    @Test
    void nobodyReadsTheLetterOfSomebodyElse() {
        var id = decided(workers.dismissed(59, true, true), number(), true, "");
        var page = Browser.open(Screen.PHONE, "zh-CN", port);
        workers.logIn(page, workers.dismissed(30, true, true));
        assertThat(page.navigate("/my/letters/" + id).status()).isEqualTo(404);
        Browser.leave(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aLetterHoldsOnAPhoneAndOnPaper(String language) {
        var worker = workers.dismissed(59, true, true);
        var id = decided(worker, number(), true, "");
        for (var screen : Screen.values()) {
            var page = Browser.open(screen, language, port);
            workers.logIn(page, worker);
            page.navigate("/my/letters/" + id);
            PageChecks.passesAll(page, "letter");
            page.navigate("/my/letters/" + id + "/print");
            PageChecks.passesAll(page, "letter-sheet");
            Browser.leave(page);
        }
    }
}
