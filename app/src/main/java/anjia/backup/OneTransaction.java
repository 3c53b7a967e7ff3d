package anjia.backup;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
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
                    case "rollback" -> arguments == null ? null : called(method, arguments);
                    case "setAutoCommit" -> {
                        autoCommit[0] = (boolean) arguments[0];
                        yield null;
                    }
                    case "getAutoCommit" -> autoCommit[0];
                    default -> called(method, arguments);
                });
    }

    private @Nullable Object called(java.lang.reflect.Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
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
