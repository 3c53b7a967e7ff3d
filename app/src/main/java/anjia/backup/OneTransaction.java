package anjia.backup;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets programs that open connections and commit by themselves work within one transaction of ours: everybody is given the same
 * connection, and what would end its transaction does nothing. So a restore with its migrations is there whole, or not at all.
 */
record OneTransaction(Connection connection) implements DataSource {

    @Override
    public Connection getConnection() {
        var autoCommit = new boolean[] {true};
        return (Connection) Proxy.newProxyInstance(
                OneTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "close", "commit", "setReadOnly", "setTransactionIsolation" -> null;
                    case "rollback" -> arguments == null ? null : called(connection, method, arguments);
                    case "setAutoCommit" -> {
                        autoCommit[0] = (boolean) arguments[0];
                        yield null;
                    }
                    case "getAutoCommit" -> autoCommit[0];
                    case "getMetaData" -> withoutParameters(connection.getMetaData());
                    default -> called(connection, method, arguments);
                });
    }

    /** Flyway searches the address for secrets, module by module, which takes it longer than the migrations when a driver names all its settings there. */
    private static DatabaseMetaData withoutParameters(DatabaseMetaData told) {
        return (DatabaseMetaData) Proxy.newProxyInstance(
                OneTransaction.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (_, method, arguments) -> {
                    var answer = called(told, method, arguments);
                    return method.getName().equals("getURL") && answer instanceof String url
                            ? url.replaceFirst("\\?.*", "")
                            : answer;
                });
    }

    private static @Nullable Object called(Object on, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    @Override
    public Connection getConnection(String user, String password) {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("this wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
