package anjia.occupations;

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

/** A worker looks up what she can do. */
@DatabaseTest
class OccupationsJourneyTest {

    @LocalServerPort
    int port;

    private Page open(String language) {
        return Browser.open(Browser.visitor(Screen.PHONE, language)
                .setJavaScriptEnabled(false)
                .setBaseURL("http://127.0.0.1:" + port));
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void thePagesStandOnEveryScreenInBothLanguages(String language) {
        for (var screen : Screen.values()) {
            var page = Browser.open(screen, language, port);
            page.navigate("/occupations");
            PageChecks.passesAll(page, "occupations");
            PageChecks.targetsAreLargeEnough(page);
            page.navigate("/occupations?q=司机");
            PageChecks.passesAll(page, "occupations-several");
            PageChecks.targetsAreLargeEnough(page);
            Browser.leave(page);
        }
    }

    @Test
    void fromThePageOfLookingForWorkAWordLeadsToWhatTheLawAsks() {
        var page = open("zh-CN");
        page.navigate("/events/find-work");
        page.locator("main a[href='/occupations']").click();
        page.fill("#q", "电焊");
        page.locator("form[role=search] button").click();
        assertThat(main(page))
                .contains("焊工", "6-18-02-04", "特种作业操作证（熔化焊接与热切割）", "安全生产法 第三十条", "请再问一下窗口", "满18周岁", "高温");
        assertThat(page.locator("#q").inputValue()).isEqualTo("电焊");
    }

    @Test
    void ofSeveralMeaningsOneChooses() {
        var page = open("zh-CN");
        page.navigate("/occupations?q=司机");
        assertThat(page.locator("main details[open]").count()).isZero();
        page.locator("summary", new Page.LocatorOptions().setHasText("道路货运汽车驾驶员"))
                .click();
        assertThat(main(page)).contains("满16周岁。看开什么车", "满22周岁起");
    }

    @Test
    void inEnglishTheChineseNameStandsBesideOurs() {
        var page = open("en");
        page.navigate("/occupations?q=welder");
        assertThat(main(page)).contains("Welder", "焊工", "From 18", "Please confirm with the office");
    }

    @Test
    void aWordThatLeadsNowhereIsToldAndTheGroupsAreThere() {
        var page = open("zh-CN");
        page.navigate("/occupations?q=宇航员");
        assertThat(main(page)).contains("没有找到“宇航员”");
        page.locator("summary", new Page.LocatorOptions().setHasText("生产制造")).click();
        page.locator("main a[href='/occupations?group=6-29']").click();
        assertThat(page.locator("main details").count()).isEqualTo(28);
        assertThat(page.navigate("/occupations?group=9-99").status()).isEqualTo(404);
    }
}
