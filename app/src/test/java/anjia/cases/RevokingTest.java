package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.letters.Letters;
import anjia.testing.Browser;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of a letter when the office decides anew, or takes it back (文书失效). */
@TownTest
class RevokingTest extends FileActs {

    @LocalServerPort
    int port;

    @Autowired
    Letters letters;

    @Autowired
    LogIns logIns;

    private UUID letter(CaseFile file) {
        return Objects.requireNonNull(decisions.find(file.id()).orElseThrow().letter());
    }

    @Test
    void whatIsDecidedAnewOnTheSameDayHasALetterOfItsOwnAndTheOldOneIsReplaced() {
        var file = refused(town.dismissed(59));
        var old = letter(file);
        raise(new Actor.Person(file.applicant()), file);
        run(() -> appeals.answer(town.head(), file.number(), Appeals.Outcome.REOPENED, "证明是真的，单位已来说明。", TODAY));

        assertThat(letters.holds(old)).as("until it is decided").isTrue();
        decide(town.head(), again(file), Deciding.Choice.CONFIRM, "");

        assertThat(letter(file)).isNotEqualTo(old);
        assertThat(letters.holds(old)).isFalse();
        assertThat(letters.holds(letter(file))).isTrue();
    }

    @Test
    void theOfficeTakesItsLetterBackWithAReasonAndTheFileStaysAsItWasDecided() {
        var file = refused(town.dismissed(59));
        var page = logIns.staff(Screen.DESK, "zh-CN", port, "test.zhangweimin");
        page.navigate("/office/cases/" + file.number());
        page.locator("a[href$='/revoke']").click();
        revoke(page, "错了");
        assertThat(page.locator("[role=alert]").innerText()).contains("8个字以上");
        revoke(page, "姓名写错了一个字，另出一份。");

        assertThat(page.url()).endsWith("/office/cases/" + file.number());
        assertThat(page.locator("body").innerText()).contains("这封决定书已经不算数");
        assertThat(page.locator("a[href$='/revoke']").count()).isZero();
        assertThat(letters.holds(letter(file))).isFalse();
        assertThat(again(file).state()).isEqualTo(CaseState.REFUSED);
        assertThat(audited(file)).isEqualTo(1);
        Browser.leave(page);
    }

    private static void revoke(Page page, String reason) {
        page.fill("#reason", reason);
        page.locator("main form button").click();
    }

    private int audited(CaseFile file) {
        return db.sql("select count(*) from access.audit_row where act = 'letters.revoke' and :letter = any(subjects)")
                .param("letter", letter(file))
                .query(Integer.class)
                .single();
    }

    @Test
    void anotherOfficeFindsNoLetterToTakeBack() {
        var file = refused(town.dismissed(59));
        town.officerOfPolice();
        var page = logIns.staff(Screen.DESK, "zh-CN", port, "test.police");
        assertThat(page.navigate("/office/cases/" + file.number() + "/revoke").status())
                .isEqualTo(404);
        Browser.leave(page);
    }
}
