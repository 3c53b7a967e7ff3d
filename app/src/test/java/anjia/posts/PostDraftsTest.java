package anjia.posts;

import static anjia.posts.SomePosts.CLEAN;
import static anjia.posts.SomePosts.monthly;
import static anjia.posts.SomePosts.onDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.HeldRows;
import anjia.access.Requests;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.posts.PostDrafts.Outcome;
import anjia.posts.Posts.Written;
import anjia.registry.Organisations;
import anjia.web.Ids;
import anjia.work.Today;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A post that was begun, until it is published, thrown away or forgotten. */
@TownTest
class PostDraftsTest {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Autowired
    PostDrafts drafts;

    @Autowired
    Posts posts;

    @Autowired
    PostData data;

    @Autowired
    HeldRows held;

    @Autowired
    Requests requests;

    @Autowired
    Organisations organisations;

    @Autowired
    Town town;

    @Autowired
    Today clock;

    @Autowired
    JdbcClient db;

    private LocalDate today;
    private Actor.Agent agent;
    private Actor.Agent colleague;

    @BeforeEach
    void twoActForAnEmployer() {
        today = clock.day();
        var organisation = organisations.enter("紫阳毛绒玩具有限公司", null, Town.ZIYANG);
        agent = agentOf(organisation);
        colleague = agentOf(organisation);
    }

    private Actor.Agent agentOf(UUID organisation) {
        return new Actor.Agent(town.somebody(), Ids.next(), organisation, false);
    }

    private PostContent lawful() {
        return onDay(monthly(CLEAN), today);
    }

    private static PostForm titled(String title) {
        return new PostForm(Map.of("title", List.of(title)));
    }

    private UUID kept(Actor.Agent by, PostForm form) {
        return ((Outcome.Kept) drafts.begin(by, form, today)).id();
    }

    private PostDraft draft(UUID id) {
        return drafts.find(agent, id, today).orElseThrow();
    }

    @Test
    void whatIsFaultyOrEmptyIsFoundAgainAsItWasTypedAndWhatElseAFormCarriesIsNot() {
        var typed = new HashMap<String, List<String>>();
        typed.put("title", List.of(""));
        typed.put("wage", List.of(" 三千多 "));
        typed.put("startOn.month", List.of("13"));
        typed.put("hazards", List.of("dust", "no-such-hazard"));
        typed.put("work", List.of("限女性。\r\n交押金。"));
        typed.put("key", List.of("key-of-a-form"));
        typed.put("_csrf", List.of("secret"));

        var id = kept(agent, new PostForm(typed));

        assertThat(drafts.find(colleague, id, today)).get().satisfies(draft -> {
            assertThat(draft.form().typed())
                    .isEqualTo(Map.of(
                            "wage", List.of(" 三千多 "),
                            "startOn.month", List.of("13"),
                            "hazards", List.of("dust", "no-such-hazard"),
                            "work", List.of("限女性。\r\n交押金。")));
            assertThat(draft.saver()).isEqualTo(agent.id());
            assertThat(draft.until()).isEqualTo(today.plusDays(90));
        });
        assertThat(posts.of(agent)).as("a draft is no post").isEmpty();
        assertThat(db.sql("select count(*) from work.change where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .as("nor does anything follow it")
                .isZero();
    }

    @Test
    void publishedItIsAPostAndNoDraft() {
        var id = kept(agent, titled("缝纫工"));

        var outcome = drafts.publish(colleague, id, 1, lawful(), today);

        assertThat(outcome).isInstanceOf(Outcome.Published.class);
        assertThat(posts.of(agent)).singleElement().satisfies(post -> {
            assertThat(post.state()).isEqualTo(PostState.OPEN);
            assertThat(post.writer()).isEqualTo(colleague.id());
        });
        assertThat(drafts.of(agent, today)).isEmpty();
    }

    @Test
    void whatIsNotLawfulIsNotPublishedAndStaysADraft() {
        var id = kept(agent, titled("缝纫工"));
        var faulty = onDay(monthly("活"), today);

        assertThat(drafts.publish(agent, id, 1, faulty, today))
                .isInstanceOfSatisfying(
                        Outcome.Published.class,
                        done -> assertThat(done.written()).isInstanceOf(Written.Faulty.class));

        assertThat(draft(id).form().said("title")).isEqualTo("缝纫工");
        assertThat(posts.of(agent)).isEmpty();
    }

    @Test
    void whatBreaksOffAfterThePostWasWrittenLeavesTheDraftAndNoPost() {
        var id = kept(agent, titled("缝纫工"));
        var key = UUID.randomUUID().toString();

        assertThatThrownBy(() -> requests.once(agent, key, "posts.publishDraft", "x", () -> {
                    drafts.publish(agent, id, 1, lawful(), today);
                    assertThat(posts.of(agent)).as("within the transaction").hasSize(1);
                    throw new IllegalStateException("the house is killed here");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(draft(id).form().said("title")).isEqualTo("缝纫工");
        assertThat(posts.of(agent)).isEmpty();
    }

    @Test
    void twoWhoPublishItAtOnceWriteOnePost() throws Exception {
        var id = kept(agent, titled("缝纫工"));
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Outcome> one = () -> drafts.publish(agent, id, 1, lawful(), today);
            for (var each :
                    IntStream.range(0, 4).mapToObj(_ -> threads.submit(one)).toList()) outcomes.add(each.get());
        }

        assertThat(outcomes.stream().filter(Outcome.Published.class::isInstance))
                .hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Gone.class::isInstance)).hasSize(3);
        assertThat(posts.of(agent)).hasSize(1);
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNeitherOverwrittenNorPublishedNorThrownAway() {
        var id = kept(agent, titled("缝纫工"));
        assertThat(drafts.save(colleague, id, 1, titled("平车工"), today)).isEqualTo(new Outcome.Kept(id));

        assertThat(drafts.save(agent, id, 1, titled("锁边工"), today)).isInstanceOf(Outcome.Changed.class);
        assertThat(drafts.publish(agent, id, 1, lawful(), today)).isInstanceOf(Outcome.Changed.class);
        assertThat(drafts.discard(agent, id, 1, today)).isInstanceOf(Outcome.Changed.class);
        assertThat(draft(id).form().said("title")).isEqualTo("平车工");
        assertThat(draft(id).saver()).isEqualTo(colleague.id());

        assertThat(drafts.save(agent, id, 2, titled("锁边工"), today)).isEqualTo(new Outcome.Kept(id));
        assertThat(draft(id).form().said("title")).isEqualTo("锁边工");
        assertThat(drafts.of(agent, today)).hasSize(1);
    }

    @Test
    void anotherEmployerDoesNotReachIt() {
        var id = kept(agent, titled("缝纫工"));
        var other = agentOf(organisations.enter("岚皋食品有限公司", null, Town.ZIYANG));

        assertThat(drafts.of(other, today)).isEmpty();
        assertThat(drafts.find(other, id, today)).isEmpty();
        assertThat(drafts.save(other, id, 1, titled("平车工"), today)).isInstanceOf(Outcome.Gone.class);
        assertThat(drafts.publish(other, id, 1, lawful(), today)).isInstanceOf(Outcome.Gone.class);
        assertThat(drafts.discard(other, id, 1, today)).isInstanceOf(Outcome.Gone.class);
        assertThat(posts.of(other)).isEmpty();
        assertThat(draft(id).version()).isEqualTo(1);
    }

    @Test
    void fiftyAreKeptAndNoMoreUntilOneIsThrownAway() {
        var first = kept(agent, titled("第1个"));
        for (var at = 2; at <= PostDrafts.MOST; at++) kept(colleague, titled("第" + at + "个"));

        assertThat(drafts.begin(agent, titled("又一个"), today)).isInstanceOf(Outcome.Full.class);
        assertThat(drafts.save(agent, first, 1, titled("第一个"), today))
                .as("those that are kept are gone on with")
                .isEqualTo(new Outcome.Kept(first));
        assertThat(drafts.discard(agent, first, 2, today)).isInstanceOf(Outcome.Discarded.class);
        assertThat(drafts.begin(agent, titled("又一个"), today)).isInstanceOf(Outcome.Kept.class);
    }

    @Test
    void whatNoPostCouldEverHoldIsNotKept() {
        var id = kept(agent, titled("缝纫工"));
        var longest = "长".repeat(PostDrafts.LONGEST);

        assertThat(drafts.save(agent, id, 1, titled(longest), today)).isEqualTo(new Outcome.Kept(id));
        assertThat(drafts.save(agent, id, 2, titled(longest + "长"), today)).isInstanceOf(Outcome.TooLong.class);
        assertThat(drafts.begin(agent, titled(longest + "长"), today)).isInstanceOf(Outcome.TooLong.class);
    }

    @Test
    void itsLastDayIsTheNinetiethAndTheNightAfterItIsGone() {
        var id = kept(agent, titled("缝纫工"));
        db.sql("update posts.draft set saved_at = cast('2020-05-01 00:00+08' as timestamptz) where id = :id")
                .param("id", id)
                .update();
        var last = LocalDate.of(2020, 7, 30);

        assertThat(drafts.find(agent, id, last))
                .get()
                .satisfies(draft -> assertThat(draft.until()).isEqualTo(last));
        forget(last);
        assertThat(isThere(id)).isTrue();
        assertThat(drafts.find(agent, id, last.plusDays(1)))
                .as("over with its day")
                .isEmpty();
        forget(last.plusDays(1));
        assertThat(isThere(id)).isFalse();
    }

    /** As the nightly job does by the period of {@code retention.yaml}. */
    private void forget(LocalDate night) {
        var ageing = data.ageing().stream()
                .filter(one -> one.kind().equals("posts.draft"))
                .findFirst()
                .orElseThrow();
        held.forget(ageing, night.minusDays(90).atStartOfDay(HERE).toInstant(), 500);
    }

    private boolean isThere(UUID id) {
        return db.sql("select exists (select from posts.draft where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    @Test
    void anOldPostIsWrittenAgainWithoutItsDays() {
        var like = PostForm.like(lawful(), "紫阳县");

        assertThat(like.said("title")).isEqualTo(lawful().title());
        assertThat(like.said("division")).isEqualTo("紫阳县");
        assertThat(like.day("startOn").toDay()).isEmpty();
        assertThat(like.day("openUntil").toDay()).isEmpty();
        assertThat(like.typed().keySet())
                .noneMatch(field -> field.startsWith("startOn") || field.startsWith("openUntil"));
    }
}
