package anjia.posts;

import static anjia.posts.SomePosts.CLEAN;
import static anjia.posts.SomePosts.TODAY;
import static anjia.posts.SomePosts.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Role;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.posts.Complaint.State;
import anjia.posts.Complaint.Wrong;
import anjia.posts.Posts.Outcome;
import anjia.posts.Posts.Written;
import anjia.registry.Organisations;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A complaint about a post, from her words to what became of the post. */
@TownTest
class ComplaintsTest {

    @Autowired
    Complaints complaints;

    @Autowired
    Posts posts;

    @Autowired
    PostRows rows;

    @Autowired
    Organisations organisations;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient db;

    private Actor.Agent agent;
    private Actor.Person worker;
    private Actor.Staff officer;
    private UUID post;

    @BeforeEach
    void anOpenPostOfZiyang() {
        agent = new Actor.Agent(
                town.somebody(), Ids.next(), organisations.enter("紫阳毛绒玩具有限公司", null, Town.ZIYANG), false);
        worker = new Actor.Person(town.somebody());
        officer = town.officer();
        post = ((Written.Open) posts.write(agent, monthly(CLEAN), TODAY)).id();
    }

    private UUID raise(Actor actor) {
        complaints.raise(actor, post, Wrong.FEE, "要我先交三百块");
        return complaints.open(officer).stream()
                .filter(one -> one.post().equals(post))
                .map(Complaint::id)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private long told(PersonId person, String words) {
        return db.sql("select count(*) from letters.message where person = :person and words = :words")
                .param("person", person.value())
                .param("words", words)
                .query(Long.class)
                .single();
    }

    private PostState state() {
        return rows.find(post).orElseThrow().state();
    }

    @Test
    void theOfficeOfThePlaceSeesItAndNoOther() {
        var id = raise(worker);
        assertThat(complaints.open(officer, id).complaint().words()).isEqualTo("要我先交三百块");
        assertThat(complaints.countOpen(officer)).isPositive();
        var elsewhere = town.officerElsewhere();
        assertThat(complaints.open(elsewhere)).extracting(Complaint::id).doesNotContain(id);
        assertThatThrownBy(() -> complaints.open(elsewhere, id)).isInstanceOf(NoSuchPost.class);
        assertThatThrownBy(() -> complaints.answer(elsewhere, id, State.WITHDRAWN, "查实了", TODAY))
                .isInstanceOf(NoSuchPost.class);
        var clerk = new Actor.Staff(
                Ids.next(), "李", officer.office(), "", Town.ZIYANG, officer.scope(), Set.of(Role.CLERK));
        assertThatThrownBy(() -> complaints.open(clerk)).isInstanceOf(NoSuchPost.class);
        assertThat(complaints.countOpen(clerk)).isZero();
    }

    @Test
    void anOfficerOfThePoliceReadsNoneAndClosesNone() {
        var id = raise(worker);
        var police = town.officerOfPolice();
        assertThat(complaints.mayAnswer(police)).isFalse();
        assertThat(complaints.countOpen(police)).isZero();
        assertThatThrownBy(() -> complaints.open(police)).isInstanceOf(NoSuchPost.class);
        assertThatThrownBy(() -> complaints.answered(police, 50)).isInstanceOf(NoSuchPost.class);
        assertThatThrownBy(() -> complaints.open(police, id)).isInstanceOf(NoSuchPost.class);
        assertThatThrownBy(() -> complaints.answer(police, id, State.NOTHING_FOUND, "没有查到", TODAY))
                .isInstanceOf(NoSuchPost.class);
    }

    @Test
    void whoWroteThePostDismissesNoComplaintAgainstIt() {
        var id = raise(worker);
        var herself = town.secondOfficer();
        servesUnder(herself, vault.blindIndex("access.account.number", logIns.number(agent.id())));
        try {
            assertThat(complaints.open(herself, id).own()).isTrue();
            for (var way : List.of(State.NOTHING_FOUND, State.SENT_BACK, State.WITHDRAWN))
                assertThat(complaints.answer(herself, id, way, "没有查到", TODAY)).isEqualTo(Outcome.OWN);
        } finally {
            servesUnder(herself, null);
        }
        assertThat(complaints.answer(officer, id, State.NOTHING_FOUND, "去看过，没有收钱", TODAY))
                .isEqualTo(Outcome.DONE);
    }

    private void servesUnder(Actor.Staff officer, byte @Nullable [] number) {
        db.sql("update access.account set number_index = :number where id = :id")
                .param("number", number)
                .param("id", officer.account())
                .update();
    }

    @Test
    void herWordsLieSealed() {
        var id = raise(worker);
        assertThat(db.sql("select words from posts.complaint where id = :id")
                        .param("id", id)
                        .query(byte[].class)
                        .single())
                .isNotEqualTo("要我先交三百块".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takenDownThePostIsOverAndBothAreTold() {
        var id = raise(worker);
        assertThat(complaints.answer(officer, id, State.WITHDRAWN, "查实收了钱", TODAY))
                .isEqualTo(Outcome.DONE);
        assertThat(rows.find(post).orElseThrow()).satisfies(one -> {
            assertThat(one.state()).isEqualTo(PostState.WITHDRAWN);
            assertThat(one.reason()).isEqualTo("查实收了钱");
        });
        assertThat(told(worker.id(), "posts.told.complaint")).isEqualTo(1);
        assertThat(told(agent.id(), "posts.told.takenDown")).isEqualTo(1);
        assertThat(complaints.open(officer)).extracting(Complaint::id).doesNotContain(id);
        assertThat(complaints.answered(officer, 50)).extracting(Complaint::id).contains(id);
    }

    @Test
    void sentBackItOpensOnlyWhenAnOfficerPassesIt() {
        var id = raise(new Actor.Visitor(null));
        assertThat(complaints.answer(officer, id, State.SENT_BACK, "工资写得不清", TODAY))
                .isEqualTo(Outcome.DONE);
        assertThat(posts.mend(agent, post, monthly(CLEAN), TODAY)).isInstanceOf(Written.InReview.class);
    }

    @Test
    void nothingFoundLeavesThePostAsItIs() {
        var id = raise(worker);
        assertThat(complaints.answer(officer, id, State.NOTHING_FOUND, "去看过，没有收钱", TODAY))
                .isEqualTo(Outcome.DONE);
        assertThat(state()).isEqualTo(PostState.OPEN);
    }

    @Test
    void whatIsOverAlreadyIsNotTakenDownAndTheComplaintWaits() {
        var id = raise(worker);
        assertThat(complaints.answer(officer, id, State.GONE, "还开着", TODAY)).isEqualTo(Outcome.OVER);
        posts.withdraw(agent, post, "不招了", TODAY);
        assertThat(complaints.answer(officer, id, State.WITHDRAWN, "查实了", TODAY))
                .isEqualTo(Outcome.OVER);
        assertThat(complaints.open(officer, id).complaint().state()).isEqualTo(State.OPEN);
        assertThat(complaints.answer(officer, id, State.GONE, "单位已经撤了", TODAY)).isEqualTo(Outcome.DONE);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() throws Exception {
        var id = raise(worker);
        var second = town.secondOfficer();
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = both.invokeAll(Stream.of(officer, second)
                    .map(who -> (Callable<Outcome>) () -> complaints.answer(who, id, State.SENT_BACK, "工资写得不清", TODAY))
                    .toList());
            assertThat(Stream.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .containsExactlyInAnyOrder(Outcome.DONE, Outcome.OVER);
        }
    }

    @Test
    void thePersonHerselfOnceUntilItIsAnsweredAndWithoutANameNobodyIsKept() {
        var id = raise(worker);
        raise(worker);
        assertThat(count()).isEqualTo(1);
        complaints.answer(officer, id, State.NOTHING_FOUND, "没有查到", TODAY);
        raise(worker);
        raise(new Actor.Visitor(null));
        raise(new Actor.Visitor(null));
        assertThat(count()).isEqualTo(4);
        assertThat(db.sql("select count(*) from posts.complaint where post = :post and complainant is null")
                        .param("post", post)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private long count() {
        return db.sql("select count(*) from posts.complaint where post = :post")
                .param("post", post)
                .query(Long.class)
                .single();
    }

    @Test
    void whatWasNeverOpenCannotBeComplainedAbout() {
        var waiting = ((Written.InReview) posts.write(agent, monthly(SomePosts.BAD), TODAY)).id();
        assertThatThrownBy(() -> complaints.raise(worker, waiting, Wrong.FEE, ""))
                .isInstanceOf(NoSuchPost.class);
    }
}
