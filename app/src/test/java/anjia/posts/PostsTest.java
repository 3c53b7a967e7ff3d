package anjia.posts;

import static anjia.posts.SomePosts.BAD;
import static anjia.posts.SomePosts.CLEAN;
import static anjia.posts.SomePosts.TODAY;
import static anjia.posts.SomePosts.monthly;
import static anjia.posts.SomePosts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.Role;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import anjia.posts.PostContent.Contract;
import anjia.posts.PostContent.Hours;
import anjia.posts.PostContent.Insurance;
import anjia.posts.PostContent.Shift;
import anjia.posts.PostContent.Wage;
import anjia.posts.Posts.Written;
import anjia.registry.Organisations;
import anjia.web.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A post from the first word to its end. */
@TownTest
class PostsTest {

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

    private Actor.Agent agent;
    private Actor.Staff officer;

    @BeforeEach
    void anEmployerOfZiyang() {
        agent = agentOf(organisations.enter("紫阳毛绒玩具有限公司", null, Town.ZIYANG));
        officer = town.officer();
    }

    private Actor.Agent agentOf(UUID organisation) {
        return new Actor.Agent(town.somebody(), Ids.next(), organisation, false);
    }

    private static Actor.Staff officerOf(DivisionCode county) {
        return new Actor.Staff(
                Ids.next(),
                "赵明",
                new OfficeId(Ids.next()),
                "就业中心",
                county,
                List.of(county.range()),
                Set.of(Role.OFFICER));
    }

    private UUID open() {
        return ((Written.Open) posts.write(agent, monthly(CLEAN), TODAY)).id();
    }

    private UUID inReview() {
        return ((Written.InReview) posts.write(agent, monthly(BAD), TODAY)).id();
    }

    private PostState state(UUID id) {
        return rows.find(id).orElseThrow().state();
    }

    private long changesOf(UUID id) {
        return db.sql("select count(*) from work.change where kind = 'posts.post' and id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsMissingIsToldAtItsFieldAndNothingIsStored() {
        var content = new PostContent(
                "9-99-99-99",
                "",
                "活",
                new DivisionCode("6109"),
                "",
                0,
                new Wage(false, 500_000, 300_000, ""),
                new Hours(7, 12, Shift.NIGHT, false),
                false,
                false,
                Contract.NONE,
                Insurance.NONE,
                TODAY.minusDays(1),
                TODAY.minusDays(1),
                -1,
                List.of("no-such-paper"),
                List.of("no-such-hazard"),
                "guard",
                "food");
        assertThat(posts.write(agent, content, TODAY))
                .isInstanceOfSatisfying(
                        Written.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(PostFault::field)
                                .containsExactly(
                                        "occupation",
                                        "title",
                                        "work",
                                        "division",
                                        "place",
                                        "openings",
                                        "wage",
                                        "hours",
                                        "contract",
                                        "insurance",
                                        "openUntil",
                                        "startOn",
                                        "experience",
                                        "certificates",
                                        "hazards",
                                        "ageGround",
                                        "healthGround"));
        assertThat(posts.of(agent)).isEmpty();
    }

    @Test
    void aCleanPostOpensAtOnceAndMatchingReadsIt() {
        var id = open();
        assertThat(state(id)).isEqualTo(PostState.OPEN);
        assertThat(changesOf(id)).isEqualTo(1);
        assertThat(row(id))
                .containsEntry("state", "open")
                .containsEntry("shift", "day")
                .containsEntry("wage_low_fen", 350_000L)
                .containsEntry("employer_name", "紫阳毛绒玩具有限公司")
                .containsEntry("age_from", 16);
    }

    private Map<String, Object> row(UUID id) {
        return db.sql("select * from posts.report_post where id = :id")
                .param("id", id)
                .query()
                .singleRow();
    }

    @Test
    void anHourCountsOneHundredAndSeventyFourTimesInAMonth() {
        var content = post("610924", CLEAN, new Wage(true, 2_500, 3_000, "按小时"), false);
        var id = ((Written.Open) posts.write(agent, content, TODAY)).id();
        assertThat(row(id))
                .containsEntry("hourly", true)
                .containsEntry("wage_low_fen", 435_000L)
                .containsEntry("wage_high_fen", 522_000L);
    }

    @Test
    void wordsThatMayNotStandGoToTheOfficeOfThePlaceWithTheirArticles() {
        var id = inReview();
        assertThat(rows.find(id).orElseThrow().findings())
                .extracting(Post.Found::article)
                .anyMatch(article -> article.contains("就业促进法"));
        assertThat(posts.inReview(officer)).extracting(Post::id).contains(id);
        assertThat(posts.inReview(officerOf(new DivisionCode("610925"))))
                .extracting(Post::id)
                .doesNotContain(id);
        assertThatThrownBy(() -> posts.pass(officerOf(new DivisionCode("610925")), id, TODAY))
                .isInstanceOf(NoSuchPost.class);
    }

    @Test
    void sentBackItIsMendedAndLookedAtAgainThoughItsWordsAreCleanNow() {
        var id = inReview();
        assertThat(posts.sendBack(officer, id, "不能限性别，不能收押金", TODAY)).isEqualTo(Posts.Outcome.DONE);
        assertThat(rows.find(id).orElseThrow()).satisfies(post -> {
            assertThat(post.state()).isEqualTo(PostState.SENT_BACK);
            assertThat(post.reason()).isEqualTo("不能限性别，不能收押金");
            assertThat(post.content().work()).as("what was written stays").isEqualTo(BAD);
        });
        assertThat(posts.mend(agent, id, monthly(CLEAN), TODAY.plusDays(1))).isInstanceOf(Written.InReview.class);
        assertThat(posts.pass(officer, id, TODAY.plusDays(2))).isEqualTo(Posts.Outcome.DONE);
        assertThat(rows.find(id).orElseThrow().openedOn()).isEqualTo(TODAY.plusDays(2));
        assertThat(changesOf(id)).isEqualTo(4);
    }

    @Test
    void whatAnOfficerTookDownForWordsThatNoListKnowsDoesNotOpenByItself() {
        var id = open();
        assertThat(posts.sendBack(officer, id, "单位说的和电话里不一样", TODAY)).isEqualTo(Posts.Outcome.DONE);
        assertThat(posts.mend(agent, id, monthly(CLEAN), TODAY)).isInstanceOf(Written.InReview.class);
        assertThat(posts.mend(agent, id, monthly(CLEAN), TODAY)).isInstanceOf(Written.InReview.class);
        assertThat(posts.inReview(officer)).extracting(Post::id).contains(id);
    }

    @Test
    void whatAReviewerPassesOpensAndIsNotPassedTwice() {
        var id = inReview();
        assertThat(posts.pass(officer, id, TODAY)).isEqualTo(Posts.Outcome.DONE);
        assertThat(posts.pass(officer, id, TODAY)).isEqualTo(Posts.Outcome.OVER);
        assertThat(state(id)).isEqualTo(PostState.OPEN);
    }

    @Test
    void aClerkReviewsNothing() {
        var clerk = new Actor.Staff(
                Ids.next(), "李", officer.office(), "", Town.ZIYANG, officer.scope(), Set.of(Role.CLERK));
        var id = inReview();
        assertThat(posts.inReview(clerk)).isEmpty();
        assertThatThrownBy(() -> posts.pass(clerk, id, TODAY)).isInstanceOf(NoSuchPost.class);
    }

    @Test
    void theLastOpeningFillsItAndNothingFollows() {
        var id = open();
        assertThat(posts.take(agent, id, 6, TODAY)).isEqualTo(Posts.Outcome.OVER);
        assertThat(posts.take(agent, id, 3, TODAY)).isEqualTo(Posts.Outcome.DONE);
        assertThat(state(id)).isEqualTo(PostState.OPEN);
        assertThat(posts.take(agent, id, 5, TODAY)).isEqualTo(Posts.Outcome.DONE);
        assertThat(state(id)).isEqualTo(PostState.FILLED);
        assertThat(posts.withdraw(agent, id, "不招了", TODAY)).isEqualTo(Posts.Outcome.OVER);
        assertThat(posts.mend(agent, id, monthly(CLEAN), TODAY)).isInstanceOf(Written.Over.class);
    }

    @Test
    void pastItsLastDayItCloses() {
        var id = open();
        expire(TODAY.plusMonths(1));
        assertThat(state(id)).as("its last day").isEqualTo(PostState.OPEN);
        expire(TODAY.plusMonths(1).plusDays(1));
        assertThat(state(id)).isEqualTo(PostState.EXPIRED);
    }

    /** As the timer does: those of other tests may come first. */
    private void expire(LocalDate day) {
        while (posts.expire(day) > 0) {}
    }

    @Test
    void anotherEmployerDoesNotReachIt() {
        var id = open();
        var other = agentOf(organisations.enter("岚皋食品有限公司", null, Town.ZIYANG));
        assertThatThrownBy(() -> posts.of(other, id)).isInstanceOf(NoSuchPost.class);
        assertThatThrownBy(() -> posts.withdraw(other, id, "不招了", TODAY)).isInstanceOf(NoSuchPost.class);
        assertThat(posts.of(other)).isEmpty();
    }
}
