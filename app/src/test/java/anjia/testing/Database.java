package anjia.testing;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of this test run, on a real PostgreSQL server that lives as long as the run. */
public record Database(String url, String user, String password) {

    /** The migrated database that all {@link DatabaseTest}s of this run share. */
    public static Database ofThisRun() {
        return Shared.DATABASE;
    }

    /** A migrated database of its own, for tests that count everything, or break something. */
    public static Database migrated() {
        return TestServer.get().copyOfTemplate();
    }

    /** A copy of one that nobody is connected to any more. */
    public static Database copyOf(Database other) {
        return TestServer.get().copyOf(other);
    }

    /** A database without any table. */
    public static Database empty() {
        return TestServer.get().emptyDatabase();
    }

    /** What Spring needs to connect here. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                user,
                "spring.datasource.password",
                password);
    }

    /** With a pool, which lets go of what nobody has used for some seconds. */
    public DataSource dataSource() {
        return Connections.to(this);
    }

    /** Every use opens a connection. The driver's own source would name every setting in its address, which Flyway looks through for a tenth of a second each time. */
    DataSource withoutPool() {
        return new DriverManagerDataSource(url, user, password);
    }

    public JdbcClient client() {
        return JdbcClient.create(dataSource());
    }

    private static final class Shared {
        static final Database DATABASE = migrated();
    }
}
