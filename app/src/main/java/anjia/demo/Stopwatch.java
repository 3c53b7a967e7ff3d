package anjia.demo;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the time of every phase as it passes on what happens (阶段用时). */
final class Stopwatch {

    private final DemoListener listener;
    private final Map<DemoListener.Phase, Duration> taken = new EnumMap<>(DemoListener.Phase.class);
    private DemoListener.@Nullable Phase phase;
    private long since;

    Stopwatch(DemoListener listener) {
        this.listener = listener;
    }

    void progress(DemoListener.Phase now, int done, int of) {
        if (now != phase) {
            lap();
            phase = now;
        }
        listener.progress(now, done, of);
    }

    /** Of all phases up to this moment, in their order. */
    Map<DemoListener.Phase, Duration> taken() {
        lap();
        return Collections.unmodifiableMap(taken);
    }

    private void lap() {
        var instant = System.nanoTime();
        if (phase != null) taken.merge(phase, Duration.ofNanos(instant - since), Duration::plus);
        since = instant;
    }
}
