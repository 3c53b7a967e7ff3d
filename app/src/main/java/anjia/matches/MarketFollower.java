package anjia.matches;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the lists of this server up with the change log, four times a second (变更跟随). Each server follows for itself and keeps no place in the
 * log: when it starts it reads everything.
 */
@Component
class MarketFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MarketFollower.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final Market market;
    private volatile @Nullable Thread thread;
    private @Nullable Thread compaction;

    MarketFollower(Market market) {
        this.market = market;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("matches.follow").start(this::run);
    }

    private void run() {
        while (isRunning()) {
            try {
                var more = market.follow();
                compact();
                if (!more) Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!isRunning()) return;
                LOG.warn(
                        "the lists could not follow, and try again: {}",
                        e.getClass().getSimpleName());
                pause();
            }
        }
    }

    /** Beside the following: it takes seconds for millions of people. */
    private void compact() {
        var running = compaction;
        if (!market.isDueForCompaction() || (running != null && running.isAlive())) return;
        compaction = Thread.ofPlatform().daemon().name("matches.compact").start(market::compactWhatIsDue);
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_A_FAULT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
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

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
