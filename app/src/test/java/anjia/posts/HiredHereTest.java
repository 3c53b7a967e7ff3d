package anjia.posts;

import static anjia.posts.SomePosts.CLEAN;
import static anjia.posts.SomePosts.TODAY;
import static anjia.posts.SomePosts.monthly;
import static anjia.posts.SomePosts.onDay;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.posts.Posts.Written;
import anjia.registry.Organisations;
import anjia.web.Ids;
import anjia.work.Change;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hiring fills a post, however often the change log tells it. */
@TownTest
class HiredHereTest {

    @Autowired
    HiredHere hired;

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

    @BeforeEach
    void anEmployerOfZiyang() {
        var organisation = organisations.enter("紫阳录用毛绒玩具有限公司", null, Town.ZIYANG);
        agent = new Actor.Agent(town.somebody(), Ids.next(), organisation, false);
    }

    private UUID open() {
        return ((Written.Open) posts.write(agent, monthly(CLEAN), TODAY)).id();
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

    /** An application for the post that ended in hiring, as the module of people and posts keeps it. */
    private Change hiredFor(UUID post) {
        var id = db.sql("""
                insert into matches.application (id, post, employer, person, state, began_at, changed_at, agreed_at, hired_on, registered_on)
                values (gen_random_uuid(), :post, :employer, :person, 'HIRED', now(), now(), now(), current_date, current_date) returning id
                """)
                .param("post", post)
                .param("employer", agent.organisation())
                .param("person", town.somebody().value())
                .query(UUID.class)
                .single();
        return new Change(1, "matches.application", id);
    }

    @Test
    void whoIsHiredHereFillsAnOpeningOnceAndTheLastOneClosesThePost() {
        var id = open();
        var first = hiredFor(id);
        hired.take(List.of(first, first));
        hired.take(List.of(first, new Change(2, "posts.post", id)));
        assertThat(rows.find(id).orElseThrow().taken()).as("told three times").isOne();
        posts.take(agent, id, 3, TODAY);
        hired.take(List.of(hiredFor(id), hiredFor(id)));
        assertThat(rows.find(id).orElseThrow().taken())
                .as("of whom the employer had counted two already")
                .isEqualTo(3);
        hired.take(List.of(hiredFor(id)));
        assertThat(state(id)).isEqualTo(PostState.OPEN);
        hired.take(List.of(hiredFor(id)));
        assertThat(state(id)).isEqualTo(PostState.FILLED);
        hired.take(List.of(hiredFor(id)));
        assertThat(rows.find(id).orElseThrow().taken())
                .as("one more than were sought")
                .isEqualTo(5);
    }

    @Test
    void whoWasNotHiredAfterAllFreesTheOpening() {
        var id = ((Written.Open) posts.write(agent, onDay(monthly(CLEAN), Town.TODAY), Town.TODAY)).id();
        var others = List.of(hiredFor(id), hiredFor(id), hiredFor(id), hiredFor(id));
        var last = hiredFor(id);
        hired.take(others);
        hired.take(List.of(last));
        assertThat(state(id)).isEqualTo(PostState.FILLED);
        db.sql("update matches.application set state = 'DECLINED', hired_on = null where id = :id")
                .param("id", last.id())
                .update();
        var before = changesOf(id);
        hired.take(List.of(last));
        hired.take(List.of(last));
        assertThat(rows.find(id).orElseThrow()).satisfies(post -> {
            assertThat(post.state()).isEqualTo(PostState.OPEN);
            assertThat(post.taken()).isEqualTo(4);
        });
        assertThat(changesOf(id)).isEqualTo(before + 1);
        db.sql("delete from matches.application where id = :id")
                .param("id", others.getFirst().id())
                .update();
        hired.take(others);
        assertThat(rows.find(id).orElseThrow().taken())
                .as("what is kept no longer was hired all the same")
                .isEqualTo(4);
    }

    @Test
    void theNumberMovesByThoseHiredAndNeverPastThem() {
        assertThat(HiredHere.moved(0, 0, 1)).isOne();
        assertThat(HiredHere.moved(2, 0, 1)).as("counted before").isEqualTo(2);
        assertThat(HiredHere.moved(2, 3, 4)).as("one had left again").isEqualTo(3);
        assertThat(HiredHere.moved(5, 3, 2)).as("others came from elsewhere").isEqualTo(4);
        assertThat(HiredHere.moved(2, 3, 2)).as("taken off already").isEqualTo(2);
    }
}
