package anjia.command;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether the platform can serve now (健康检查), for load balancers and watchers. It has migrated and read the law before it listens,
 * and counts as ready when the demo and everything else that a start does is done; what can change later is the database.
 */
@RestController
class Health {

    private static final long PATIENCE_SECONDS = 2;

    private final ApplicationAvailability availability;
    private final JdbcClient db;

    Health(ApplicationAvailability availability, JdbcClient db) {
        this.availability = availability;
        this.db = db;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        var serving = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        if (!serving) return answer(HttpStatus.SERVICE_UNAVAILABLE, "not ready");
        if (!databaseAnswers()) return answer(HttpStatus.SERVICE_UNAVAILABLE, "database away");
        return answer(HttpStatus.OK, "serving");
    }

    /** A pool whose database is gone makes callers wait; a watcher wants to know soon. */
    private boolean databaseAnswers() {
        return CompletableFuture.supplyAsync(this::ask, Thread::startVirtualThread)
                .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private boolean ask() {
        try {
            return db.sql("select true").query(Boolean.class).single();
        } catch (DataAccessException e) {
            return false;
        }
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus code, String status) {
        return ResponseEntity.status(code).cacheControl(CacheControl.noStore()).body(Map.of("status", status));
    }
}
