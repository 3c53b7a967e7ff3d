package anjia.web;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;

/**
 * How exceptions stand in the log (日志脱敏): where they happened, and of what others wrote about them nothing. The messages of Java, the
 * database and the libraries quote what somebody typed; those of our own exceptions never do. Of an error of the database the state and
 * the constraint are told.
 */
public final class QuietThrowables extends WhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        return super.throwableProxyToString(new Quiet(thrown));
    }

    private record Quiet(IThrowableProxy loud) implements IThrowableProxy {

        private static final String OURS = "anjia.";

        @Override
        public String getMessage() {
            if (loud.getClassName().startsWith(OURS)) return loud.getMessage();
            return loud instanceof ThrowableProxy proxy && proxy.getThrowable() instanceof SQLException failure
                    ? told(failure)
                    : "…";
        }

        private static String told(SQLException failure) {
            var server = failure instanceof PSQLException known ? known.getServerErrorMessage() : null;
            var constraint = server == null ? null : server.getConstraint();
            return "SQLSTATE " + failure.getSQLState() + (constraint == null ? "" : " " + constraint);
        }

        @Override
        public @Nullable String getOverridingMessage() {
            return null;
        }

        @Override
        public String getClassName() {
            return loud.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return loud.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return loud.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return loud.getCause() == null ? null : new Quiet(loud.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            return Arrays.stream(loud.getSuppressed()).map(Quiet::new).toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return loud.isCyclic();
        }
    }
}
