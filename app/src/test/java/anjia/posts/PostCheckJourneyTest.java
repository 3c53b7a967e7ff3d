package anjia.posts;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.Browser;
import anjia.testing.DatabaseTest;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An employer checks what he wants to write. */
@DatabaseTest
class PostCheckJourneyTest {

    private static final String BAD = "招普工20名，限女，18-35岁，\n<b>入职交押金200元</b>。";

    @LocalServerPort
    int port;

    private Page open(String language) {
        return Browser.open(Browser.visitor(Screen.PHONE, language)
                .setJavaScriptEnabled(false)
                .setBaseURL("http://127.0.0.1:" + port));
    }

    private static void check(Page page, String text) {
        page.fill("#text", text);
        page.locator("form[action='/posts/check'] button").click();
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void thePageStandsOnEveryScreenInBothLanguages(String language) {
        for (var screen : Screen.values()) {
            var page = Browser.open(screen, language, port);
            page.navigate("/posts/check");
            check(page, BAD);
            PageChecks.passesAll(page, "posts-check-found");
            PageChecks.targetsAreLargeEnough(page);
            assertThat(page.locator("h1").count()).isEqualTo(1);
            Browser.leave(page);
        }
    }

    @Test
    void whatMayNotBeSaidIsMarkedInTheTextWithItsArticleAndWhatToWriteInstead() {
        var page = open("zh-CN");
        page.navigate("/posts/check");
        check(page, BAD);
        assertThat(page.locator(".as-typed mark").allInnerTexts()).contains("限女");
        assertThat(page.locator(".as-typed").innerText()).contains("<b>").contains("招普工20名");
        assertThat(main(page)).contains("就业促进法 第二十七条", "劳动合同法 第九条", "招人不能按男女挑", "不保存");
        assertThat(page.locator("#text").inputValue()).isEqualTo(BAD);
    }

    @Test
    void aTextWithoutFindingsIsToldThatAReviewerStillLooks() {
        var page = open("en");
        page.navigate("/posts/check");
        check(page, "招焊工5名，包吃住，月薪7000元，要有焊工证。");
        assertThat(page.locator("mark").count()).isZero();
        assertThat(main(page)).contains("Nothing was found", "A reviewer still looks");
    }

    @Test
    void nothingAndTooMuchAreMistakesAndWhatWasTypedStays() {
        var page = open("zh-CN");
        page.navigate("/posts/check");
        check(page, "");
        assertThat(page.locator("[role=alert]").innerText()).contains("还没有贴上");
        var lines = "包吃住，\n".repeat(800);
        check(page, lines);
        assertThat(page.locator("[role=alert]").count())
                .as("4,000 with their line breaks")
                .isZero();
        check(page, lines + "多");
        assertThat(page.locator("[role=alert]").innerText()).contains("4,001", "4,000");
        assertThat(page.locator("#text").inputValue()).isEqualTo(lines + "多");
    }
}
