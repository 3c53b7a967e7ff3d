package anjia.posts;

import static anjia.posts.SomePosts.CLEAN;
import static anjia.posts.SomePosts.TODAY;
import static anjia.posts.SomePosts.as;
import static anjia.posts.SomePosts.monthly;
import static anjia.posts.SomePosts.post;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.places.DivisionCode;
import anjia.posts.OpenPosts.Card;
import anjia.posts.OpenPosts.Wanted;
import anjia.posts.PostContent.Wage;
import anjia.posts.Posts.Written;
import anjia.registry.Organisations;
import anjia.web.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What anybody finds among open posts; each test looks at the posts of its own employers, as other tests leave theirs. */
@TownTest
class OpenPostsTest {

    @Autowired
    OpenPosts open;

    @Autowired
    Posts posts;

    @Autowired
    PostRows rows;

    @Autowired
    Organisations organisations;

    @Autowired
    Town town;

    @Autowired
    JdbcClient db;

    private final Set<UUID> employers = new HashSet<>();

    private Actor.Agent agent;

    @BeforeEach
    void anEmployer() {
        agent = new Actor.Agent(town.somebody(), Ids.next(), employer("紫阳毛绒玩具有限公司"), false);
    }

    private UUID employer(String name) {
        var entered = organisations.enter(name, null, Town.ZIYANG);
        employers.add(entered);
        return entered;
    }

    private UUID write(PostContent content, LocalDate day) {
        return ((Written.Open) posts.write(agent, content, day)).id();
    }

    private UUID from(String source, PostContent content) {
        return ((Written.Open) posts.write(new Actor.SystemJob(source), agent.organisation(), content, TODAY)).id();
    }

    private static Wanted of(String occupation) {
        return new Wanted(Set.of(occupation), List.of(), false, 0, false, false);
    }

    private List<Card> all(Wanted wanted) {
        return ours(open.page(wanted, null, TODAY, 100));
    }

    private List<Card> ours(List<Card> cards) {
        return cards.stream()
                .filter(card -> employers.contains(card.post().employer()))
                .toList();
    }

    private static Stream<UUID> ids(List<Card> cards) {
        return cards.stream().map(card -> card.post().id());
    }

    @Test
    void turningPagesMissesNothingAndShowsNothingTwiceWhilePostsOpenAndClose() {
        var work = "6-05-01-03";
        var stay = IntStream.range(0, 23)
                .mapToObj(one -> write(as(work, "缝纫工" + one, monthly(CLEAN)), TODAY.minusDays(one % 5)))
                .toList();
        var goes = write(as(work, "缝纫工将撤", monthly(CLEAN)), TODAY.minusDays(3));
        var seen = new ArrayList<UUID>();
        OpenPosts.Key after = null;
        for (var page = open.page(of(work), after, TODAY, 4);
                !page.isEmpty();
                page = open.page(of(work), after, TODAY, 4)) {
            seen.addAll(ids(page).toList());
            after = OpenPosts.Key.read(page.getLast().key().text()).orElseThrow();
            write(as(work, "缝纫工新" + seen.size(), monthly(CLEAN)), TODAY);
            if (seen.size() == 8) posts.withdraw(agent, goes, "不招了", TODAY);
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(stay);
        assertThat(open.count(of(work), TODAY))
                .as("those that came meanwhile are counted")
                .isGreaterThan(seen.size() - 1);
    }

    @Test
    void whatCameFromTwoSourcesIsOneCardThatNamesBoth() {
        var work = "4-02-06-02";
        var before = open.count(of(work), TODAY);
        var first = from("anjia-form", as(work, "叉车 工", monthly(CLEAN)));
        from("苏陕协作平台", as(work, "叉车工", monthly(CLEAN)));
        from("苏陕协作平台", as(work, "ＣＮＣ叉车工", monthly(CLEAN)));
        assertThat(all(of(work))).hasSize(2).last().satisfies(card -> {
            assertThat(card.post().id()).isEqualTo(first);
            assertThat(card.sources()).containsExactly("anjia-form", "苏陕协作平台");
        });
        assertThat(open.count(of(work), TODAY) - before).isEqualTo(2);
    }

    @Test
    void partTimeWorkByTheHourIsReckonedByItsOwnHours() {
        var work = "6-05-01-02";
        // 24 hours a week are 104 a month: 2,600 yuan, and not 4,350
        var part = write(as(work, "裁剪工", post("610924", CLEAN, new Wage(true, 2_500, 2_500, "按小时"), true)), TODAY);
        var whole = write(as(work, "裁剪工全日", post("610924", CLEAN, new Wage(true, 2_500, 2_500, "按小时"), false)), TODAY);
        assertThat(ids(all(least(work, 260_000)))).contains(part, whole);
        assertThat(ids(all(least(work, 260_001)))).containsExactly(whole);
        assertThat(ids(all(least(work, 435_001)))).isEmpty();
        assertThat(db.sql("select wage_low_fen from posts.report_post where id = any(:ids) order by wage_low_fen")
                        .param("ids", new UUID[] {part, whole})
                        .query(Long.class)
                        .list())
                .containsExactly(260_000L, 435_000L);
    }

    private static Wanted least(String occupation, long fen) {
        return new Wanted(Set.of(occupation), List.of(), false, fen, false, false);
    }

    @Test
    void anotherWageOrAddressOrEmployerIsAnotherPost() {
        var work = "6-18-02-04";
        var one = as(work, "焊工", post("610924", CLEAN, new Wage(false, 500_000, 600_000, "计件"), false));
        from("a", one);
        from("b", as(work, "焊工", post("610924", CLEAN, new Wage(false, 500_000, 600_001, "计件"), false)));
        from("c", as(work, "焊工", post("610925", CLEAN, new Wage(false, 500_000, 600_000, "计件"), false)));
        agent = new Actor.Agent(agent.id(), Ids.next(), employer("岚皋机械厂"), false);
        from("d", one);
        assertThat(all(of(work))).hasSize(4);
        from("e", as(work, "焊 工", post("610924", CLEAN, new Wage(false, 500_000, 600_000, "计时"), false)));
        assertThat(all(of(work)))
                .as("what makes up the wage is said in many ways")
                .hasSize(4);
    }

    @Test
    void aCardKeepsItsPlaceWhenTheFirstOfItsPostsCloses() {
        var work = "6-29-01-01";
        var first = write(as(work, "瓦工", monthly(CLEAN)), TODAY.minusDays(9));
        write(as(work, "别的瓦工", monthly(CLEAN)), TODAY.minusDays(5));
        var second = write(as(work, "瓦工。", monthly(CLEAN)), TODAY);
        var before = all(of(work));
        assertThat(ids(before).toList()).hasSize(2).endsWith(first);
        posts.withdraw(agent, first, "不招了", TODAY);
        assertThat(all(of(work)))
                .extracting(Card::key)
                .containsExactlyElementsOf(before.stream().map(Card::key).toList());
        assertThat(ids(all(of(work))).toList()).endsWith(second);
    }

    @Test
    void aPostThatBecameAnotherLeavesTheCardThatItOpened() {
        var work = "6-29-02-06";
        var first = write(as(work, "钢筋工", monthly(CLEAN)), TODAY.minusDays(2));
        var second = write(as(work, "钢筋工", monthly(CLEAN)), TODAY.minusDays(1));
        assertThat(all(of(work))).hasSize(1);
        posts.mend(agent, first, as(work, "钢筋工组长", monthly(CLEAN)), TODAY);
        assertThat(ids(all(of(work))).toList()).containsExactlyInAnyOrder(first, second);
        posts.mend(agent, first, as(work, "钢筋工", monthly(CLEAN)), TODAY);
        assertThat(all(of(work))).hasSize(1);
    }

    @Test
    void twoThatOpenAtOnceAreOneCard() throws Exception {
        var work = "4-02-06-01";
        try (var both = Executors.newFixedThreadPool(4)) {
            var write = IntStream.range(0, 8)
                    .mapToObj(one -> (Callable<UUID>) () -> from("source" + one, as(work, "装卸工", monthly(CLEAN))))
                    .toList();
            for (var written : both.invokeAll(write)) written.get();
        }
        assertThat(all(of(work)))
                .hasSize(1)
                .first()
                .satisfies(card -> assertThat(card.sources()).hasSize(8));
    }

    @Test
    void pastItsLastDayNobodyFindsItThoughTheNightHasNotClosedIt() {
        var work = "4-01-02-03";
        write(as(work, "保洁", monthly(CLEAN)), TODAY);
        var last = TODAY.plusMonths(1);
        assertThat(ours(open.page(of(work), null, last, 100))).hasSize(1);
        assertThat(ours(open.page(of(work), null, last.plusDays(1), 100))).isEmpty();
        assertThat(open.count(of(work), last) - open.count(of(work), last.plusDays(1)))
                .isPositive();
    }

    @Test
    void anHourlyWageIsComparedByTheMonth() {
        var work = "4-10-01-06";
        write(as(work, "家政", post("610924", CLEAN, new Wage(true, 2_500, 3_000, "按小时"), true)), TODAY);
        assertThat(all(new Wanted(Set.of(work), List.of(), false, 260_000, false, true)))
                .hasSize(1);
        assertThat(all(new Wanted(Set.of(work), List.of(), false, 260_001, false, true)))
                .isEmpty();
    }

    @Test
    void aPlaceHoldsItsTowns() {
        var work = "4-01-02-04";
        write(as(work, "茶园工", post("610924101", CLEAN, new Wage(false, 300_000, 400_000, "计时"), false)), TODAY);
        for (var place : List.of("61", "6109", "610924"))
            assertThat(all(new Wanted(Set.of(work), List.of(new DivisionCode(place).range()), true, 0, true, false)))
                    .as(place)
                    .hasSize(1);
        assertThat(all(new Wanted(Set.of(work), List.of(new DivisionCode("610925").range()), false, 0, false, false)))
                .isEmpty();
    }
}
