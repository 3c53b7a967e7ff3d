package anjia.posts;

import static anjia.posts.SomePosts.CLEAN;
import static anjia.posts.SomePosts.monthly;
import static anjia.posts.SomePosts.onDay;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.posts.Posts.Written;
import anjia.registry.Organisations;
import anjia.testing.Browser;
import anjia.testing.InForms;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody complains about a post; the office looks and takes it down. */
@TownTest
class ComplaintJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Posts posts;

    @Autowired
    Organisations organisations;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    private static void press(Page page) {
        page.locator("main form[method=post] button").first().click();
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    @ParameterizedTest
    @InForms({"zh-CN, PHONE, DESK", "en, DESK, PHONE"})
    void aComplaintIsSentLookedAtAndThePostTakenDown(String language, Screen hers, Screen theirs) {
        var employer = organisations.enter("紫阳食品有限公司" + language, null, Town.ZIYANG);
        var content = onDay(monthly(CLEAN), Town.TODAY);
        var written = posts.write(new Actor.SystemJob("form"), employer, content, Town.TODAY);
        var post = "/posts/" + ((Written.Open) written).id();
        var words = "面试时要交三百块服装费 " + language;

        var visitor = Browser.open(hers, language, port);
        visitor.navigate(post);
        visitor.locator("main a[href$='/complain']").click();
        press(visitor);
        assertThat(visitor.locator("[role=alert] li").count()).isEqualTo(1);
        visitor.locator("input[name=wrong][value=OTHER]").check();
        press(visitor);
        assertThat(visitor.locator("#words-error").count()).isEqualTo(1);
        assertThat(visitor.locator("input[name=named]").count())
                .as("nobody is logged in")
                .isZero();
        PageChecks.passesAll(visitor, "posts-complain-mistake");
        visitor.locator("input[name=wrong][value=FEE]").check();
        visitor.fill("#words", words);
        press(visitor);
        assertThat(visitor.url()).endsWith("/complain/sent");
        PageChecks.passesAll(visitor, "posts-complained");

        var herself = logIns.worker(hers, language, port, town.somebody(), post + "/complain");
        herself.locator("input[name=wrong][value=WAGE]").check();
        assertThat(herself.locator("input[name=named]").isChecked()).isTrue();
        PageChecks.passesAll(herself, "posts-complain");
        press(herself);
        assertThat(herself.url()).contains("named=true");

        town.officer();
        var officer = logIns.staff(theirs, language, port, "test.zhangweimin");
        officer.navigate("/desk/posts/complaints");
        PageChecks.passesAll(officer, "desk-complaints");
        officer.locator("main tr:has-text('紫阳食品有限公司" + language + "') a")
                .first()
                .click();
        assertThat(main(officer)).contains(words, CLEAN);
        PageChecks.passesAll(officer, "desk-complaint");
        press(officer);
        assertThat(officer.locator("[role=alert] li").count()).isEqualTo(2);
        officer.locator("input[name=outcome][value=WITHDRAWN]").check();
        officer.fill("#reason", "查实收了服装费");
        press(officer);
        assertThat(main(officer)).contains("查实收了服装费");
        assertThat(officer.locator("input[name=outcome]").count()).isZero();
        PageChecks.passesAll(officer, "desk-complaint-answered");
        visitor.navigate(post);
        assertThat(main(visitor)).doesNotContain("紫阳食品");
        PageChecks.passesAll(visitor, "posts-withdrawn");
    }
}
