package anjia.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A few connections to each database of this run, kept for the next who asks: to open one takes the server twenty times as long as a
 * query, and with all tables of the platform it reads its catalogue anew each time.
 */
final class Connections {

    /** More than any test uses at once, and several databases share the server's two hundred. */
    private static final int MOST = 20;

    private static final Duration UNTIL_IDLE_ONES_GO = Duration.ofSeconds(10);

    private static final Map<Database, HikariDataSource> POOLS = new ConcurrentHashMap<>();

    private Connections() {}

    /** Another source for each who asks, so that a transaction of one is none of the others. */
    static DataSource to(Database database) {
        return new DelegatingDataSource(POOLS.computeIfAbsent(database, Connections::pool));
    }

    private static HikariDataSource pool(Database database) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(database.url());
        settings.setUsername(database.user());
        settings.setPassword(database.password());
        settings.setMaximumPoolSize(MOST);
        settings.setMinimumIdle(0);
        settings.setIdleTimeout(UNTIL_IDLE_ONES_GO.toMillis());
        settings.setConnectionTimeout(Patience.FOR_THE_LOG.toMillis());
        // a test may find out that nobody is there
        settings.setInitializationFailTimeout(-1);
        return new HikariDataSource(settings);
    }

    /** Those that nobody uses are closed: a database can be copied only when nobody is connected. */
    static void close(Database database) {
        var pool = POOLS.get(database);
        if (pool != null) pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** At the end of the run. */
    static void closeAll() {
        POOLS.values().forEach(HikariDataSource::close);
    }
}
