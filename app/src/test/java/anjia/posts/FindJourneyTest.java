package anjia.posts;

import static anjia.posts.SomePosts.CLEAN;
import static anjia.posts.SomePosts.as;
import static anjia.posts.SomePosts.onDay;
import static anjia.posts.SomePosts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.posts.PostContent.Wage;
import anjia.posts.Posts.Written;
import anjia.registry.Organisations;
import anjia.testing.Browser;
import anjia.testing.PageChecks;
import anjia.testing.Patience;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody looks for work, without script and without a name, and reads a post to its end. */
@TownTest
class FindJourneyTest {

    private static final OpenPosts.Wanted ANY = new OpenPosts.Wanted(Set.of(), List.of(), false, 0, false, false);
    private static final String CLEANER = "4-09-08-01";

    @LocalServerPort
    int port;

    @Autowired
    Posts posts;

    @Autowired
    PostSearch search;

    @Autowired
    Organisations organisations;

    private Actor.SystemJob house;
    private UUID employer;
    private UUID welder;

    @BeforeEach
    void postsOfShiquanAndZiyang() {
        house = new Actor.SystemJob("form");
        employer = organisations.enter("石泉机械有限公司", null, Town.ZIYANG);
        welder = write("6-18-02-04", "焊工（有师傅带）", "610922", new Wage(false, 550_000, 720_000, "计件，加全勤奖"));
        until("焊工 石泉县", 1);
    }

    /** The words of a post are found a quarter of a second after it opened, but for a transaction of another house that holds the log up. */
    private void until(String words, int cards) {
        await().atMost(Patience.FOR_THE_LOG)
                .until(() -> search.page(new Sought(search.read(words), ANY), "", Town.TODAY, 1_000).cards().stream()
                                .filter(card -> card.post().employer().equals(employer))
                                .count()
                        >= cards);
    }

    private UUID write(String occupation, String title, String place, Wage wage) {
        var content = onDay(as(occupation, title, post(place, CLEAN, wage, wage.hourly())), Town.TODAY);
        return ((Written.Open) posts.write(house, employer, content, Town.TODAY)).id();
    }

    private Page open(String language) {
        return Browser.open(Browser.visitor(Screen.PHONE, language)
                .setJavaScriptEnabled(false)
                .setBaseURL("http://127.0.0.1:" + port));
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    private static void look(Page page, String word, String place) {
        page.navigate("/posts");
        page.fill("#q", word);
        page.fill("#place", place);
        page.locator("form[action='/posts'] button").click();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void thePagesStandOnEveryScreenInBothLanguages(String language) {
        for (var screen : Screen.values()) {
            var page = Browser.open(screen, language, port);
            for (var way : List.of("/posts", "/posts?q=电焊&place=石泉县", "/posts?q=宇宙飞船&place=自阳", "/posts/" + welder)) {
                page.navigate(way);
                PageChecks.passesAll(page, "posts-" + way.replaceAll("[^a-z]", ""));
                PageChecks.targetsAreLargeEnough(page);
            }
            page.context().close();
        }
    }

    @Test
    void aPlainWordAndACountyLeadToTheWelder() {
        var page = open("zh-CN");
        page.navigate("/events/find-work");
        page.locator("main a[href='/posts']").click();
        look(page, "电焊", "石泉");
        assertThat(page.locator(".tabs [aria-current]").innerText()).isEqualTo("找活");
        assertThat(main(page)).contains("“电焊”就是：焊工", "焊工（有师傅带）", "每月5,500–7,200元", "安康市石泉县");
        page.locator("article a[href='/posts/" + welder + "']").click();
        assertThat(main(page)).contains("今天石泉县的最低工资", "每天不超过8小时", "特种作业", "不能收押金", "劳动合同法 第九条");
        assertThat(page.locator("main a[href='/matches/posts/" + welder + "']").innerText())
                .isEqualTo("在安家报名");
    }

    @Test
    void wordsOfHerOwnLeadToTheWelderAndSayHowTheyWereRead() {
        var page = open("zh-CN");
        look(page, "毛绒玩具 师傅 长白班 包吃住", "");
        assertThat(page.locator("article").first().innerText()).contains("焊工（有师傅带）");
        write("6-18-02-04", "氩弧焊工", "610924", new Wage(false, 550_000, 720_000, "计件，加全勤奖"));
        until("氩弧焊工", 1);
        look(page, "dianhan", "石泉");
        assertThat(main(page)).contains("“dianhan”就是：焊工", "焊工（有师傅带）", "周边还有", "安康市");
        look(page, "电悍工", "石泉");
        assertThat(main(page)).contains("没有岗位写着“电悍工”，有读音一样的", "焊工（有师傅带）");
        page.navigate("/posts?q=毛绒玩具 师傅&wage=90000");
        assertThat(page.locator(".ways").first().innerText()).contains("工资不限");
    }

    @Test
    void whatNobodyKnowsIsToldWithWhatIsNear() {
        var page = open("zh-CN");
        look(page, "宇航焊工", "石全县");
        assertThat(page.locator("[role=alert]").innerText()).contains("没有岗位写着“宇航焊工”", "没有找到“石全县”");
        assertThat(page.locator("#q").inputValue()).isEqualTo("宇航焊工");
        assertThat(page.locator(".ways").innerText()).contains("焊工", "石泉县");
        look(page, "焊工", "自阳");
        assertThat(page.locator(".ways a").allInnerTexts()).as("by ear").startsWith("安康市紫阳县");
        page.navigate("/posts?place=长安区");
        assertThat(page.locator("article").count() + page.locator(".empty").count())
                .isPositive();
        page.navigate("/posts?place=朝阳区");
        assertThat(page.locator(".ways").innerText()).contains("北京市朝阳区", "长春市朝阳区");
        page.navigate("/posts?q=qqqq&place=zzzz");
        assertThat(page.locator("[role=alert]").innerText()).contains("换个说法", "请写县、市或者省");
    }

    @Test
    void whenNothingIsFoundEachSingleChoiceThatBringsPostsIsNamed() {
        var page = open("en");
        page.navigate("/posts?q=welder&place=Shiquan&wage=9000&lodging=true");
        assertThat(main(page)).contains("There is no such post now");
        assertThat(page.locator(".ways").innerText()).contains("Any wage").doesNotContain("Without lodging too");
        page.locator(".ways a").first().click();
        assertThat(page.locator("article").count()).isPositive();
        page.navigate("/posts?wage=viel");
        assertThat(page.locator("#wage-error").innerText()).contains("whole number");
    }

    /** Shiquan lies 64 km from Ziyang. */
    @Test
    void workInTheNextCountyIsFoundAndItsDistanceTold() {
        write("6-18-02-04", "翻砂焊工", "610922", new Wage(false, 550_000, 720_000, "计件，加全勤奖"));
        until("翻砂焊工", 1);
        var page = open("zh-CN");
        look(page, "翻砂焊工", "紫阳");
        assertThat(page.locator("article").count()).isZero();
        page.navigate("/posts?q=翻砂焊工&place=紫阳&far=50");
        assertThat(page.locator("article").count()).isZero();
        assertThat(page.locator("#far-1").isChecked())
                .as("what was chosen stays")
                .isTrue();
        page.locator(".ways a[href*='far=100']").click();
        assertThat(page.locator("article").innerText()).contains("翻砂焊工", "石泉县", "直线约64公里");
        assertThat(page.locator(".lede").innerText()).contains("紫阳县和周围100公里以内");
        page.navigate("/posts?q=翻砂焊工&place=安康市&far=100");
        assertThat(page.locator("#far-error").innerText()).contains("陕西的县");
        page.navigate("/posts?q=翻砂焊工&place=紫阳&far=-3");
        assertThat(page.locator("[role=alert]").count()).isZero();
    }

    @Test
    void readingToTheEndShowsEachPostOnce() {
        for (var at = 0; at < FindPages.A_PAGE + 3; at++)
            write(CLEANER, "保洁" + at, "610922", new Wage(false, 300_000, 320_000, "计时"));
        until("保洁员", FindPages.A_PAGE + 3);
        var page = open("zh-CN");
        var seen = new ArrayList<String>();
        var next = "/posts?q=保洁员";
        while (next != null) {
            page.navigate(next);
            for (var card : page.locator("article a").all())
                seen.add(card.getAttribute("href") + " " + card.innerText());
            var more = page.locator("main a[href*='after=']");
            next = more.count() == 0 ? null : more.first().getAttribute("href");
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(one -> one.matches(".* 保洁\\d+")).count())
                .as("others may have opened such posts too")
                .isEqualTo(FindPages.A_PAGE + 3);
    }

    @Test
    void machinesReadAnOpenPostInItsHeadAndTheBrowserRefusesNothing() {
        var page = Browser.open(Screen.PHONE, "zh-CN", port);
        var refused = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) refused.add(message.text());
        });
        page.navigate("/posts/" + welder);
        var data = page.locator("script[type='application/ld+json']").textContent();
        assertThat(data).contains("\"@type\":\"JobPosting\"", "\"currency\":\"CNY\"", "\"minValue\":5500.00");
        assertThat(page.evaluate(
                        "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent).title"))
                .isEqualTo("焊工（有师傅带）");
        assertThat(refused).isEmpty();
        page.context().close();
    }

    @Test
    void whatIsOverSaysSoAndNoMachineTakesItForOpen() {
        var agent = new Actor.Agent(new PersonId(UUID.randomUUID()), UUID.randomUUID(), employer, false);
        var page = open("en");
        posts.take(agent, welder, 5, Town.TODAY);
        page.navigate("/posts/" + welder);
        assertThat(main(page)).contains("This post is filled", "焊工");
        assertThat(page.locator("script[type='application/ld+json']").count()).isZero();
        assertThat(page.locator("main a[href^='/matches']").count()).isZero();
        assertThat(page.context().request().get("/posts/" + welder + ".jsonld").status())
                .isEqualTo(404);
        var gone = write("6-18-02-04", "焊工二", "610922", new Wage(false, 500_000, 500_000, "计时"));
        posts.withdraw(agent, gone, "不招了", Town.TODAY);
        page.navigate("/posts/" + gone);
        assertThat(main(page)).contains("This post was withdrawn").doesNotContain("焊工二");
        assertThat(page.context().request().get("/posts/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }
}
