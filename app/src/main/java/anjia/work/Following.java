package anjia.work;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread of this server that keeps something in its memory up with the change log, four times a second (变更跟随). Each server follows for itself and
 * keeps no place in the log: when it starts it reads everything.
 */
public final class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final String name;
    private final BooleanSupplier step;
    private volatile @Nullable Thread thread;

    /**
     * @param name of the thread, "matches.follow"
     * @param step takes in what the log has, and says whether there may be more
     */
    public Following(String name, BooleanSupplier step) {
        this.name = name;
        this.step = step;
    }

    /** The thread is known before it begins: one that ran first would take itself for stopped, and nobody would follow. */
    public void start() {
        var begins = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
        thread = begins;
        begins.start();
    }

    private void run() {
        while (isMine()) {
            try {
                if (!step.getAsBoolean()) Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                // an Error too: a follower that ended would never be missed
                if (!isMine()) return;
                // never the message: it may hold what was followed
                LOG.warn(
                        "{} could not follow, and tries again: {} at {}",
                        name,
                        e.getClass().getSimpleName(),
                        e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
                pause();
            }
        }
    }

    /** One that was stopped while it waited for the database ends, though another one was started meanwhile. */
    private boolean isMine() {
        return Thread.currentThread().equals(thread);
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_A_FAULT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void stop() {
        var running = thread;
        thread = null;
        if (running == null) return;
        running.interrupt();
        try {
            running.join(AFTER_A_FAULT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return thread != null;
    }
}
