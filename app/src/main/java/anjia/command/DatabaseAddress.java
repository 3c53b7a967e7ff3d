package anjia.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A database as Java connects to it.
 *
 * @param url begins with {@code jdbc:postgresql:}
 * @param user null when the address itself names him, or the driver's default is meant
 */
record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {

    private static final String JDBC = "jdbc:postgresql:";

    /** Both forms of {@code DATABASE_URL}: {@code postgres://user:password@host:5432/name} and {@code jdbc:postgresql://host/name?user=…}. */
    static DatabaseAddress parse(String written, Terminal terminal) {
        if (written.startsWith(JDBC)) return new DatabaseAddress(written, null, null);
        try {
            var uri = new URI(written);
            if (!"postgres".equals(uri.getScheme()) && !"postgresql".equals(uri.getScheme()) || uri.getHost() == null)
                throw terminal.refusal("database.unreadable");
            var login = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            return new DatabaseAddress(
                    JDBC + "//" + hostAndPort(uri) + uri.getRawPath()
                            + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()),
                    login.length > 0 ? decoded(login[0]) : null,
                    login.length > 1 ? decoded(login[1]) : null);
        } catch (URISyntaxException e) {
            throw terminal.refusal("database.unreadable");
        }
    }

    /** Without what may hold a password. */
    String shown() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return shown();
    }

    private static String hostAndPort(URI uri) {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    /** Here a plus is a plus. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
