package anjia.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What the module does by itself, over and over: chain the audit, hand over messages (后台巡检). */
@Component
class Rounds implements SmartLifecycle {

    static final Duration WORTH_SENDING = Duration.ofDays(1);

    private static final List<Channel> SENT = List.of(Channel.SMS, Channel.EMAIL);
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final AuditChain chain;
    private final OutgoingTexts texts;
    private final List<Gateway> gateways;
    private volatile ScheduledExecutorService workers = Executors.newScheduledThreadPool(0);
    private volatile boolean running;

    Rounds(AuditChain chain, OutgoingTexts texts, HouseMark house, ObjectProvider<Gateway> gateways) {
        this.chain = chain;
        this.texts = texts;
        this.gateways = new ArrayList<>(gateways.stream().toList());
        for (var channel : SENT)
            if (this.gateways.stream().noneMatch(one -> one.channel() == channel))
                this.gateways.add(new DemoGateway(channel, texts, house));
    }

    @Override
    public void start() {
        workers = Executors.newScheduledThreadPool(
                4, Thread.ofPlatform().daemon().name("access-rounds-", 1).factory());
        every(Duration.ofSeconds(1), "chain the audit", chain::chainAll);
        gateways.forEach(one -> every(Duration.ofSeconds(1), "hand over by " + one.channel(), one::sendWhatIsDue));
        every(Duration.ofMinutes(1), "give up what nobody took", this::giveUp);
        running = true;
    }

    /** A house without a gateway comes to this too: then its messages are printed. */
    private void giveUp() {
        for (var channel : SENT) {
            var given = texts.giveUpAfter(channel, WORTH_SENDING);
            if (given > 0) LOG.warn("{} by {} were not taken within a day and are given up", given, channel);
        }
    }

    private void every(Duration pause, String work, Runnable task) {
        var round = new Round(work, task);
        workers.scheduleWithFixedDelay(round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A round that fails, because the database is away for a moment, is only late: the next one does its work too. */
    private static final class Round implements Runnable {

        private final String work;
        private final Runnable task;
        private boolean failing;

        Round(String work, Runnable task) {
            this.work = work;
            this.task = task;
        }

        @Override
        public void run() {
            try {
                task.run();
                if (failing) LOG.info("can {} again", work);
                failing = false;
            } catch (RuntimeException failed) {
                if (!failing) LOG.warn("could not {}; tried again each round", work, failed);
                failing = true;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        workers.shutdown();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) workers.shutdownNow();
        } catch (InterruptedException interrupted) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
