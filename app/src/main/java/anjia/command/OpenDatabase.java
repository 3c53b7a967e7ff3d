package anjia.command;

import anjia.postgres.PostgresServer;
import anjia.postgres.RunningPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database that was asked and answered: the platform's own, or the one {@code DATABASE_URL} names.
 *
 * @param own the server to stop in the end; null when that is another's business
 */
record OpenDatabase(DatabaseAddress address, @Nullable RunningPostgres own) implements AutoCloseable {

    private static final int OLDEST_MAJOR = 18;
    private static final String SECONDS_TO_CONNECT = "10";

    static OpenDatabase open(Path data, @Nullable String databaseUrl, Terminal terminal) {
        if (databaseUrl != null) return named(DatabaseAddress.parse(databaseUrl, terminal), terminal);
        terminal.say("database.starts");
        var own = PostgresServer.start(data);
        return new OpenDatabase(
                new DatabaseAddress(own.url(), own.user(), own.password().value()), own);
    }

    private static OpenDatabase named(DatabaseAddress address, Terminal terminal) {
        var login = new Properties();
        login.put("connectTimeout", SECONDS_TO_CONNECT);
        if (address.user() != null) login.put("user", address.user());
        if (address.password() != null) login.put("password", address.password());
        try (var connection = DriverManager.getConnection(address.url(), login)) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR)
                throw terminal.refusal("database.tooOld", String.valueOf(major), String.valueOf(OLDEST_MAJOR));
        } catch (SQLException e) {
            throw terminal.refusal("database.away", address.shown(), String.valueOf(e.getMessage()));
        }
        return new OpenDatabase(address, null);
    }

    /** The same, not stopped by us. */
    OpenDatabase leftRunning() {
        return new OpenDatabase(address, null);
    }

    Map<String, String> springProperties() {
        var properties = new HashMap<String, String>();
        properties.put("spring.datasource.url", address.url());
        if (address.user() != null) properties.put("spring.datasource.username", address.user());
        if (address.password() != null) properties.put("spring.datasource.password", address.password());
        return properties;
    }

    DataSource dataSource() {
        var source = new DriverManagerDataSource(address.url());
        if (address.user() != null) source.setUsername(address.user());
        if (address.password() != null) source.setPassword(address.password());
        return source;
    }

    /** Stops our own server; another's is not ours to stop. */
    @Override
    public void close() {
        if (own != null) own.stop();
    }
}
