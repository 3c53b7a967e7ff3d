package anjia.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.testing.DatabaseTest;
import anjia.web.Ids;
import anjia.work.Job.State;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

/** Jobs and changes as the platform runs them, with its own timer. */
@DatabaseTest
class JobsTest {

    private static final int PIECES = 3;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient db;

    @Autowired
    Changes changes;

    @Autowired
    DefaultListableBeanFactory beans;

    private final Counting counting = new Counting("test." + Ids.next());

    /** Counts to three, one piece a portion, as soon as each is let through. */
    private static final class Counting implements JobKind {
        private final String name;
        final Semaphore gate = new Semaphore(0);
        final List<String> begun = new CopyOnWriteArrayList<>();
        volatile boolean broken;

        Counting(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long total(String subject) {
            return PIECES;
        }

        @Override
        public Portion next(String subject, String position) {
            gate.acquireUninterruptibly();
            if (broken) throw new IllegalStateException("a piece does not fit");
            begun.add(position);
            var piece = position.isEmpty() ? 1 : Integer.parseInt(position) + 1;
            return piece == PIECES ? Portion.last(1) : Portion.upTo(String.valueOf(piece), 1);
        }
    }

    @BeforeEach
    void theKindIsKnown() {
        beans.registerSingleton(counting.name(), counting);
    }

    @Test
    void aJobDoesItsPortionsInOrderAndIsDone() {
        counting.gate.release(PIECES);
        var done = await(jobs.start(counting.name(), ""), job -> job.state() == State.DONE);
        assertThat(done.done()).isEqualTo(PIECES);
        assertThat(done.ended()).isNotNull();
        assertThat(counting.begun).containsExactly("", "1", "2");
    }

    @Test
    void aStoppedJobGoesOnWhereItWasWhenItIsResumed() {
        var id = jobs.start(counting.name(), "");
        counting.gate.release();
        await(id, job -> job.done() == 1);
        jobs.stop(id);
        counting.gate.release();
        assertThat(await(id, job -> job.state() == State.STOPPED).done()).isEqualTo(2);

        counting.gate.release(PIECES);
        jobs.resume(id);
        assertThat(await(id, job -> job.state() == State.DONE).done()).isEqualTo(PIECES);
        assertThat(counting.begun).containsExactly("", "1", "2");
    }

    @Test
    void startingTheSameTwiceIsOneJob() {
        var first = jobs.start(counting.name(), "2026");
        assertThat(jobs.start(counting.name(), "2026")).isEqualTo(first);
        counting.gate.release(PIECES);
        await(first, job -> job.state() == State.DONE);
        assertThat(counting.begun).hasSize(PIECES);
    }

    @Test
    void anUnknownKindIsRefusedAndLeavesNothingBehind() {
        assertThatThrownBy(() -> jobs.start("test.unknown", "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(jobs.newest(100)).noneMatch(job -> job.kind().equals("test.unknown"));
    }

    @Test
    void aPieceThatFailsIsTriedAgainAndThenTheJobIsGivenUpWithItsPlaceKept() {
        var id = jobs.start(counting.name(), "");
        counting.gate.release();
        await(id, job -> job.done() == 1);
        counting.broken = true;
        counting.gate.release(100);
        hurryTheRetries(id);
        var failed = jobs.find(id).orElseThrow();
        assertThat(failed.note()).isEqualTo("IllegalStateException");
        assertThat(failed.done()).isEqualTo(1);

        counting.broken = false;
        jobs.resume(id);
        assertThat(await(id, job -> job.state() == State.DONE).done()).isEqualTo(PIECES);
    }

    @Test
    void aChangeOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> changes.append("test.thing", Ids.next()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void hurryTheRetries(UUID id) {
        await(id, job -> {
            db.sql("""
                    update work.scheduled_tasks set execution_time = now()
                    where task_name = 'work.job' and task_instance = :run and not picked
                    """).param("run", id + "/1").update();
            return job.state() == State.FAILED;
        });
    }

    private Job await(UUID id, Predicate<Job> condition) {
        var giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < giveUp) {
            var job = jobs.find(id).orElseThrow();
            if (condition.test(job)) return job;
            pause();
        }
        throw new AssertionError("still waiting after a minute: " + jobs.find(id));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
