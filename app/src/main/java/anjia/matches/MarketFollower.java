package anjia.matches;

import anjia.work.Following;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the lists of this server up with the change log, and makes them compact when that is due (变更跟随). */
@Component
class MarketFollower implements SmartLifecycle {

    private final Market market;
    private final Following following = new Following("matches.follow", this::follow);
    private @Nullable Thread compaction;

    MarketFollower(Market market) {
        this.market = market;
    }

    private boolean follow() {
        var more = market.follow();
        compact();
        return more;
    }

    /** Beside the following: it takes seconds for millions of people. */
    private void compact() {
        var running = compaction;
        if (!market.isDueForCompaction() || (running != null && running.isAlive())) return;
        compaction = Thread.ofPlatform().daemon().name("matches.compact").start(market::compactWhatIsDue);
    }

    @Override
    public void start() {
        following.start();
    }

    @Override
    public void stop() {
        following.stop();
    }

    @Override
    public boolean isRunning() {
        return following.isRunning();
    }
}
