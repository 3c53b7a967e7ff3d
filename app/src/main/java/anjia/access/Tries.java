package anjia.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what is tried at the door of staff (登录尝试次数). From the fifth failure on the door is locked: one minute, then twice as
 * long each time, up to an hour; a day without a failure forgets them.
 */
@Component
class Tries {

    static final int FREE_FAILURES = 5;

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient db;
    private final Clock clock;

    Tries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Counts a try before it is looked at.
     *
     * @param index keyed digest of what is tried: a login name, an account's second factor
     * @return false while it is locked; such a try neither counts nor may be looked at
     */
    boolean count(byte[] index) {
        return db.sql("""
                insert into access.failed_log_in as f (name_index, failures, last_at) values (:index, 1, :now)
                on conflict (name_index) do update set
                    failures = case when f.last_at < :forgotten then 1 else f.failures + 1 end,
                    last_at = :now,
                    locked_until = case when f.last_at >= :forgotten and f.failures + 1 >= :free
                        then cast(:now as timestamptz)
                            + least(interval '1 minute' * power(2, least(f.failures + 1 - :free, 6)), interval '1 hour')
                        end
                where f.locked_until is null or f.locked_until <= :now
                """)
                        .param("index", index)
                        .param("now", now())
                        .param("forgotten", now().minus(FORGOTTEN_AFTER))
                        .param("free", FREE_FAILURES)
                        .update()
                == 1;
    }

    Instant lockedUntil(byte[] index) {
        return db.sql("select coalesce(locked_until, last_at) from access.failed_log_in where name_index = :index")
                .param("index", index)
                .query(OffsetDateTime.class)
                .optional()
                .orElse(now())
                .toInstant();
    }

    /** After a success. */
    void forget(byte[] index) {
        db.sql("delete from access.failed_log_in where name_index = :index")
                .param("index", index)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
