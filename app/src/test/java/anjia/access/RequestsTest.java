package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.testing.DatabaseTest;
import anjia.web.Ids;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class RequestsTest {

    private static final String ROUTE = "test.act";

    @Autowired
    Requests requests;

    @Autowired
    JdbcClient db;

    private final Actor somebody = new Actor.Person(new PersonId(Ids.next()));
    private final String key = Ids.next().toString();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void theSameRequestTwiceIsDoneOnceAndAnsweredTwice() {
        var first = requests.once(somebody, key, ROUTE, "body", this::act);
        var second = requests.once(somebody, key, ROUTE, "body", this::act);

        assertThat(second).isEqualTo(first).isEqualTo("answer 1");
        assertThat(done).hasValue(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        requests.once(somebody, key, ROUTE, "body", this::act);

        assertThatThrownBy(() -> requests.once(somebody, key, ROUTE, "another body", this::act))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void theKeyOfSomebodyElseBringsNoAnswerOfHis() {
        requests.once(somebody, key, ROUTE, "body", this::act);
        var another = new Actor.Person(new PersonId(Ids.next()));

        assertThatThrownBy(() -> requests.once(another, key, ROUTE, "body", this::act))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void aRequestWithoutAKeyIsRefused() {
        assertThatThrownBy(() -> requests.once(somebody, "", ROUTE, "body", this::act))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void anActThatFailedMayBeTriedAgain() {
        assertThatThrownBy(() -> requests.once(somebody, key, ROUTE, "body", () -> {
                    throw new IllegalStateException("the act fails");
                }))
                .hasMessage("the act fails");

        assertThat(requests.once(somebody, key, ROUTE, "body", this::act)).isEqualTo("answer 1");
    }

    @Test
    void anActWhoseConnectionDiesLeavesNothingAndMayBeTriedAgain() {
        var mark = "test.dies." + key;

        assertThatThrownBy(() -> requests.once(somebody, key, ROUTE, "body", () -> {
                    insert(mark);
                    db.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query()
                            .singleRow();
                    return "never";
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(count(mark)).isZero();
        requests.once(somebody, key, ROUTE, "body", () -> insert(mark));
        assertThat(count(mark)).isEqualTo(1);
    }

    @Test
    void whoComesMeanwhileWaitsAndGetsTheAnswerOfTheFirst() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> requests.once(somebody, key, ROUTE, "body", () -> {
                inside.countDown();
                await(goOn);
                return act();
            }));
            await(inside);
            var second = threads.submit(() -> requests.once(somebody, key, ROUTE, "body", this::act));
            untilSomebodyWaitsFor("insert into access.request%");
            assertThat(second).isNotDone();
            goOn.countDown();

            assertThat(second.get()).isEqualTo(first.get()).isEqualTo("answer 1");
            assertThat(done).hasValue(1);
        }
    }

    private String act() {
        return "answer " + done.incrementAndGet();
    }

    private String insert(String mark) {
        db.sql("insert into access.request (key, actor, route, body_hash, made_at) values (:key, '', :mark, '', now())")
                .param("key", Ids.next().toString())
                .param("mark", mark)
                .update();
        return mark;
    }

    private int count(String mark) {
        return db.sql("select count(*) from access.request where route = :mark")
                .param("mark", mark)
                .query(Integer.class)
                .single();
    }

    private void untilSomebodyWaitsFor(String statement) {
        var waits = false;
        while (!waits) {
            waits = db.sql("""
                    select exists (select from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like :statement)
                    """)
                    .param("statement", statement)
                    .query(Boolean.class)
                    .single();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
