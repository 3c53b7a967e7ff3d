package anjia.postgres;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A PostgreSQL server that answers.
 *
 * @param url JDBC address of the platform's database
 * @param user the database user, who owns everything in it
 * @param pid process id of the postmaster
 * @param home folder that holds cluster, password and log; another than asked for when that one could not be entered
 * @param adopted whether the server ran already, left behind by a platform that was killed
 */
public record RunningPostgres(String url, String user, Secret password, long pid, Path home, boolean adopted) {

    /** Ends all sessions, writes everything down and waits until the server is gone; nothing happens when it is gone already. */
    public void stop() {
        PostgresServer.stop(home);
    }

    /** Started anew at the same address after its process died; whoever was connected connects again. */
    public RunningPostgres startedAgain() {
        var port = url.replaceFirst(".*:(\\d+)/.*", "$1");
        return PostgresServer.start(home, Map.of("port", port));
    }

    /** Done when its process has ended, however it ended. */
    public CompletableFuture<?> ended() {
        return ProcessHandle.of(pid)
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** A password that does not show when its holder is printed or logged. */
    public record Secret(String value) {
        @Override
        public String toString() {
            return "****";
        }
    }
}
