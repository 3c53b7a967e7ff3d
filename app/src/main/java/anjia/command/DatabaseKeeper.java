package anjia.command;

import anjia.postgres.PostgresFailure;
import anjia.postgres.RunningPostgres;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Brings the platform's own database server back when it dies under a working platform, killed for want of memory for example.
 * Requests fail meanwhile; what was acknowledged is there again.
 */
final class DatabaseKeeper implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DatabaseKeeper.class.getName());

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private volatile RunningPostgres server;
    private volatile boolean closing;

    DatabaseKeeper(RunningPostgres server) {
        this.server = server;
    }

    DatabaseKeeper keep() {
        var _ = server.ended().thenRunAsync(this::bringBack, Thread::startVirtualThread);
        return this;
    }

    private void bringBack() {
        while (!closing) {
            LOG.log(
                    Level.WARNING,
                    "the database server (process {0}) is gone; it is started again",
                    String.valueOf(server.pid()));
            try {
                server = server.startedAgain();
                keep();
                return;
            } catch (PostgresFailure e) {
                LOG.log(Level.ERROR, "the database server cannot be started again", e);
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    /** Stops the server for good. */
    @Override
    public void close() {
        closing = true;
        server.stop();
    }
}
