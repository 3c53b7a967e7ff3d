package anjia.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The thread that keeps something in memory up with the change log. */
class FollowingTest {

    private static final int STARTS = 1_000;

    @Test
    void howeverOftenItIsStoppedAndStartedItFollows() throws InterruptedException {
        for (var start = 0; start < STARTS; start++) {
            var stepped = new CountDownLatch(1);
            var following = new Following("test.follow", () -> {
                stepped.countDown();
                return false;
            });
            following.start();
            assertThat(stepped.await(Duration.ofSeconds(5).toMillis(), TimeUnit.MILLISECONDS))
                    .as("start %s", start)
                    .isTrue();
            following.stop();
            assertThat(following.isRunning()).isFalse();
        }
    }
}
