package anjia.posts;

import static anjia.posts.SomePosts.as;
import static anjia.posts.SomePosts.onDay;
import static anjia.posts.SomePosts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import anjia.access.Actor;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.places.DivisionCode;
import anjia.posts.OpenPosts.Wanted;
import anjia.posts.PostContent.Wage;
import anjia.posts.Posts.Written;
import anjia.registry.Organisations;
import anjia.testing.Patience;
import anjia.web.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open posts by words; each test writes words that stand in no other's posts. */
@TownTest
class PostSearchTest {

    /** It takes a quarter of a second, unless a transaction of another house holds the log up. */
    private static final Wanted ANY = new Wanted(Set.of(), List.of(), false, 0, false, false);

    private static final Wage WAGE = new Wage(false, 500_000, 600_000, "计件");
    private static final String PLAINLY = "，每天八小时，有师傅带。";
    private static final String CLEANER = "4-09-08-01";

    @Autowired
    PostSearch search;

    @Autowired
    SavedSearches saved;

    @Autowired
    SearchAlerts alerts;

    @Autowired
    JdbcClient db;

    @Autowired
    Posts posts;

    @Autowired
    Organisations organisations;

    @Autowired
    Town town;

    private Actor.Agent agent;

    @BeforeEach
    void anEmployer() {
        agent = new Actor.Agent(
                town.somebody(), Ids.next(), organisations.enter("紫阳岚河物业有限公司", null, Town.ZIYANG), false);
    }

    private UUID write(String source, String title, String work, String place) {
        var content = onDay(as(CLEANER, title, post(place, work + PLAINLY, WAGE, false)), Town.TODAY);
        return ((Written.Open) posts.write(new Actor.SystemJob(source), agent.organisation(), content, Town.TODAY))
                .id();
    }

    private UUID write(String title, String work) {
        return write("form", title, work, "610924");
    }

    private List<UUID> found(String typed, Wanted wanted) {
        return search.page(new Sought(search.read(typed), wanted), "", Town.TODAY, 50).cards().stream()
                .map(card -> card.post().id())
                .toList();
    }

    private void isFound(String typed, UUID... these) {
        await().atMost(Patience.FOR_THE_LOG)
                .untilAsserted(() -> assertThat(found(typed, ANY)).containsExactlyInAnyOrder(these));
    }

    @Test
    void aPostIsFoundByItsTitleWorkPlaceAndEmployerAndNeverAfterItClosed() {
        var post = write("擦玻璃幕墙", "吊篮高空擦洗，铃兰花园");
        for (var typed : List.of("玻璃幕墙", "铃兰花园", "鈴蘭花園", "岚河物业 幕墙", "紫阳县 铃兰", "boli muqiang", "玻璃木墙"))
            isFound(typed, post);
        posts.withdraw(agent, post, "不招了", Town.TODAY);
        assertThat(found("玻璃幕墙", ANY))
                .as("at once, whatever the index still has")
                .isEmpty();
        await().atMost(Patience.FOR_THE_LOG)
                .untilAsserted(() -> assertThat(search.read("玻璃幕墙").unknown()).hasSize(1));
    }

    @Test
    void whatIsMendedIsFoundByItsNewWordsAlone() {
        var post = write("喂孔雀", "每天三次");
        isFound("孔雀", post);
        posts.mend(
                agent,
                post,
                onDay(as(CLEANER, "喂丹顶鹤", post("610924", "每天三次" + PLAINLY, WAGE, false)), Town.TODAY),
                Town.TODAY);
        isFound("丹顶鹤", post);
        isFound("孔雀");
    }

    @Test
    void ofOneCardBothPostsLendTheirWordsAndTheCardStaysWhenOneOfThemCloses() {
        var first = write("form", "看护灯塔", "擦拭棱镜", "610924");
        var second = write("苏陕协作平台", "看护灯塔", "记录潮汐", "610924");
        isFound("灯塔 棱镜", first);
        isFound("灯塔 潮汐", first);
        posts.withdraw(agent, first, "不招了", Town.TODAY);
        isFound("潮汐", second);
        isFound("棱镜");
    }

    @Test
    void choicesAndPlaceAreKeptToAsWithoutWords() {
        var here = write("form", "编藤椅", "藤编", "610924101");
        write("form", "编藤椅", "藤编", "320583");
        await().atMost(Patience.FOR_THE_LOG).until(() -> found("藤椅", ANY).size() == 2);
        var ankang = List.of(new DivisionCode("6109").range());
        assertThat(found("藤椅", new Wanted(Set.of(), ankang, true, 500_000, true, false)))
                .containsExactly(here);
        assertThat(found("藤椅", new Wanted(Set.of(), ankang, true, 500_001, true, false)))
                .isEmpty();
        assertThat(found("藤椅", new Wanted(Set.of(), ankang, true, 0, true, true)))
                .isEmpty();
    }

    @Test
    void turningPagesShowsEachCardOnceWhileOthersOpenAndClose() {
        var stay = new ArrayList<UUID>();
        for (var at = 0; at < 11; at++) stay.add(write("采灵芝" + at, at % 2 == 0 ? "上山" : "灵芝棚里"));
        var goes = write("采灵芝走", "上山");
        await().atMost(Patience.FOR_THE_LOG).until(() -> found("灵芝", ANY).size() == 12);
        var sought = new Sought(search.read("灵芝"), ANY);
        var seen = new ArrayList<UUID>();
        var after = "";
        do {
            var page = search.page(sought, after, Town.TODAY, 4);
            page.cards().forEach(card -> seen.add(card.post().id()));
            after = page.next();
            if (seen.size() == 4) posts.withdraw(agent, goes, "不招了", Town.TODAY);
            write("采灵芝新" + seen.size(), "上山");
        } while (!after.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().containsAll(stay);
    }

    private static Asked asked(String word, String place) {
        return Asked.read(Map.of(Asked.WORD, word, Asked.PLACE, place));
    }

    private long told(Actor.Person person) {
        return db.sql("select count(*) from letters.message where person = :person and words = 'posts.told.NEW'")
                .param("person", person.id().value())
                .query(Long.class)
                .single();
    }

    private void morning(int days) {
        while (alerts.send(Town.TODAY.plusDays(days)) > 0) {}
    }

    @Test
    void whoSavedASearchIsToldOfANewPostOnceHoweverManyOfHerSearchesFindIt() {
        var worker = new Actor.Person(town.somebody());
        saved.save(worker, asked("芦苇席", ""), false);
        saved.save(worker, asked("芦苇席", "紫阳县"), true);
        saved.save(worker, asked("", "紫阳县"), true);
        var post = write("编芦苇席", "手工");
        isFound("芦苇席", post);
        morning(0);
        assertThat(told(worker)).as("not on the day itself").isZero();
        morning(1);
        assertThat(told(worker)).isOne();
        morning(7);
        var once = db.sql("select count(*) from posts.told_card where person = :person and card = :card")
                .param("person", worker.id().value())
                .param("card", post)
                .query(Long.class)
                .single();
        assertThat(once).isOne();
        assertThat(search.listed(new Sought(search.read("芦苇席"), ANY), Town.TODAY, Town.TODAY.plusDays(1), 20))
                .hasSize(1);
        assertThat(search.listed(
                        new Sought(search.read("芦苇席"), ANY), Town.TODAY.plusDays(1), Town.TODAY.plusDays(8), 20))
                .as("nothing newer")
                .isEmpty();
    }

    @Test
    void whatSheStoppedIsNotToldAndNobodyElseStopsIt() {
        var worker = new Actor.Person(town.somebody());
        saved.save(worker, asked("扎笤帚", ""), true);
        saved.save(worker, asked("扎笤帚", ""), false);
        assertThat(saved.of(worker))
                .as("the same, told daily now")
                .singleElement()
                .matches(one -> !one.weekly());
        var id = saved.of(worker).getFirst().id();
        saved.stop(new Actor.Person(town.somebody()), id);
        assertThat(saved.of(worker)).hasSize(1);
        for (var at = 1; at < SavedSearches.MOST; at++)
            assertThat(saved.save(worker, asked("扎笤帚" + at, ""), false)).isTrue();
        assertThat(saved.save(worker, asked("再一个", ""), false)).as("full").isFalse();
        for (var one : saved.of(worker)) saved.stop(worker, one.id());
        isFound("扎笤帚", write("扎笤帚", "高粱秆"));
        morning(1);
        assertThat(told(worker)).isZero();
    }
}
