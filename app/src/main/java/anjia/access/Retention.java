package anjia.access;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nothing is kept longer than it serves (保存期限, 个人信息保护法 art. 19). The audit and the visits stay. */
@Component
class Retention {

    static final Duration CODES = Duration.ofDays(2);
    static final Duration FAILURES = Duration.ofDays(2);
    static final Duration TEXTS = Duration.ofDays(30);
    static final Duration REQUESTS = Duration.ofDays(90);

    private final JdbcClient db;
    private final Clock clock;

    Retention(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void forget() {
        delete("delete from access.one_time_code where made_at < :before", CODES);
        delete("delete from access.failed_log_in where last_at < :before", FAILURES);
        delete("delete from access.outgoing_text where written_at < :before", TEXTS);
        delete("delete from access.outgoing_mail where written_at < :before", TEXTS);
        delete("delete from access.request where made_at < :before", REQUESTS);
    }

    private void delete(String sql, Duration age) {
        db.sql(sql)
                .param("before", clock.instant().minus(age).atOffset(ZoneOffset.UTC))
                .update();
    }
}
