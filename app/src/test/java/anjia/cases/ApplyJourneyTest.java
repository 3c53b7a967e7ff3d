package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.catalogue.SealedAnswers;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A worker applies by phone, is asked for a paper, and takes her file back. */
@TownTest
class ApplyJourneyTest {

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
    SealedAnswers sealed;

    @Autowired
    Supplements supplements;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aWorkerAppliesByPhone(String language) {
        var person = town.dismissed(59);
        town.officer();
        var page = logIns.worker(Screen.PHONE, language, port, person, "/my/apply/unemployment/benefit");
        PageChecks.passesAll(page, "apply-question");
        page.locator(".action-bar button").click();
        PageChecks.screenshot(page, "apply-question-error");
        assertThat(page.locator(".errors").count()).isEqualTo(1);
        for (var answer : List.of("yes", "yes", "nothing")) {
            page.locator("main input[value=" + answer + "]").first().check();
            page.locator(".action-bar button").click();
        }
        page.fill("#account", "6217 0000 0000 0000 013");
        page.locator(".action-bar button").click();
        PageChecks.screenshot(page, "apply-account-error");
        assertThat(page.inputValue("#account")).as("nothing typed is lost").isEqualTo("6217 0000 0000 0000 013");
        page.fill("#account", Town.CARD);
        page.fill("#bank", "陕西农信");
        page.locator(".action-bar button").click();
        PageChecks.passesAll(page, "apply-check");
        page.locator(".action-bar button").click();
        assertThat(page.url()).contains("/my/cases/").contains("new");
        PageChecks.passesAll(page, "my-case-new");
        assertThat(files.of(person)).hasSize(2);

        var file = files.open(person, Matter.of("unemployment/benefit")).orElseThrow();
        transaction.executeWithoutResult(_ -> supplements.ask(
                town.officer(),
                file.number(),
                file.version(),
                List.of("proof-of-ended-contract"),
                "请带劳动合同来",
                Town.TODAY));
        page.navigate("/my/cases");
        PageChecks.passesAll(page, "my-cases-waiting");
        page.navigate("/my/cases/" + file.number());
        PageChecks.passesAll(page, "my-case-waiting");
        page.navigate("/my/cases/" + file.number() + "/withdraw");
        PageChecks.passesAll(page, "my-case-withdraw");
        page.locator("main form button").first().click();
        assertThat(files.find(file.number()).orElseThrow().state()).isEqualTo(CaseState.WITHDRAWN);
        PageChecks.screenshot(page, "my-case-withdrawn");
    }

    @Test
    void whoIsNotSureIsAskedTheNextQuestion() {
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, town.dismissed(59), "/my/apply/unemployment/benefit");
        var first = page.locator("h1, legend").first().innerText();
        page.locator("main input[value=unsure]").first().check();
        page.locator(".action-bar button").click();
        assertThat(page.locator("h1, legend").first().innerText()).isNotEqualTo(first);
    }

    @Test
    void whatSheBringsAlongIsAddedToWhatSheBeganWith() {
        var person = town.dismissed(59);
        var matter = Matter.of("unemployment/benefit");
        drafts.save(person, matter, new Application(Answers.NONE.with("wants_work", "yes")));
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/cases");
        var brought = sealed.seal(Answers.NONE.with("able_to_work", "yes"));
        page.navigate("/my/apply/unemployment/benefit?a=" + brought);
        var carried = sealed.open(page.inputValue("main input[name=a]")).values();
        assertThat(carried).containsEntry("wants_work", "yes").containsEntry("able_to_work", "yes");

        page.navigate("/my/apply/unemployment/benefit?on=1&a=" + brought);
        assertThat(sealed.open(page.inputValue("main input[name=a]")).values())
                .as("who goes back is not sent forward")
                .doesNotContainKey("wants_work");
    }

    @Test
    void whoTheLawDeniesIsToldWhyAndMayInsist() {
        var person = town.lostWork(59, "voluntary");
        var page = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/my/apply/unemployment/benefit");
        for (var answer : List.of("yes", "yes", "nothing")) {
            page.locator("main input[value=" + answer + "]").first().check();
            page.locator(".action-bar button").click();
        }
        PageChecks.passesAll(page, "apply-denied");
        page.locator("a[href*=insist]").click();
        assertThat(page.locator("#account").count()).isEqualTo(1);
    }
}
