package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A crowd at one door. */
class DoorQueueTest {

    private static final int CROWD = 40;

    private final DoorQueue queue = new DoorQueue();

    @Test
    void fewAreInsideAtOnceEverybodyComesInAndTheOtherDoorAndAllPagesStayOpen() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var full = new CountDownLatch(DoorQueue.AT_ONCE);
        var open = new CountDownLatch(1);
        FilterChain house = (_, _) -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            full.countDown();
            await(open);
            inside.decrementAndGet();
        };
        var passed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> crowd = new ArrayList<>();
            for (var at = 0; at < CROWD; at++) crowd.add(threads.submit(() -> comes("POST", "/staff/login", house)));
            full.await();

            comes("POST", "/login", (_, _) -> passed.incrementAndGet());
            comes("GET", "/staff/login", (_, _) -> passed.incrementAndGet());
            comes("POST", "/desk", (_, _) -> passed.incrementAndGet());
            open.countDown();
            for (var one : crowd) one.get();
        }

        assertThat(passed).hasValue(3);
        assertThat(most).hasValue(DoorQueue.AT_ONCE);
        assertThat(inside).hasValue(0);
    }

    private Void comes(String method, String path, FilterChain house) throws Exception {
        queue.doFilter(new MockHttpServletRequest(method, path), new MockHttpServletResponse(), house);
        return null;
    }

    private static void await(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
