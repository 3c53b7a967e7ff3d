package anjia.drill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Planted on purpose (预置漏洞): a page that shows what it is asked as it is, and a search that writes what it is asked into its SQL, behind a log-in,
 * a form token and keys that hold once. A scanner that does not find them there proves nothing about the platform. Reads the database of the
 * drill only, and changes nothing.
 */
final class Holes implements AutoCloseable {

    static final String COOKIE = "SESSION=planted";
    static final String TOKEN = "planted-token";
    static final String ECHO = "/holes/echo";
    static final String FIND = "/holes/find";

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private final DataSource database;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    Holes(DataSource database) throws IOException {
        this.database = database;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The search, as a scanner is told of it. */
    static Roamer.Target search() {
        var route = new Routes.Route("POST", FIND, List.of(), PathPatternParser.defaultInstance.parse(FIND));
        return new Roamer.Target(
                route,
                FIND,
                List.of(
                        new Hands.Field("_csrf", Carrier.TOKEN_MARK),
                        new Hands.Field("key", Carrier.KEY_MARK),
                        new Hands.Field("code", "610924")));
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")).contains(COOKIE))
                say(exchange, FORBIDDEN, "nobody is logged in");
            else if (exchange.getRequestMethod().equals("POST")) find(exchange);
            else show(exchange);
        }
    }

    private void show(HttpExchange exchange) throws IOException {
        var asked =
                fields(String.valueOf(exchange.getRequestURI().getRawQuery())).getOrDefault("q", "");
        say(exchange, OK, """
                <p>%s</p><a href="/holes/echo?q=a">echo</a>
                <form method="get" action="/holes/echo"><input name="q" value=""></form>
                <form method="post" action="/holes/find"><input type="hidden" name="_csrf" value="%s"><input type="hidden" name="key" value="x">
                <input name="code" value="610924"></form>""".formatted(asked, TOKEN));
    }

    private void find(HttpExchange exchange) throws IOException {
        var typed = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!typed.getOrDefault("_csrf", "").equals(TOKEN) || !keys.add(typed.getOrDefault("key", "")))
            say(exchange, FORBIDDEN, "the form has no token that holds, or a key that was used");
        else say(exchange, OK, rows(typed.getOrDefault("code", "")));
    }

    private String rows(String code) {
        try (var connection = database.getConnection()) {
            connection.setReadOnly(true);
            var found = new StringBuilder("<ul>");
            // the hole
            var sql = "select name from places.division where code = '" + code + "' limit 5";
            try (var statement = connection.createStatement()) {
                statement.setQueryTimeout(10);
                var rows = statement.executeQuery(sql);
                while (rows.next())
                    found.append("<li>").append(rows.getString(1)).append("</li>");
            }
            return found.append("</ul>").toString();
        } catch (SQLException e) {
            return "nothing found";
        }
    }

    private static Map<String, String> fields(String form) {
        var all = new HashMap<String, String>();
        for (var part : form.split("&")) {
            var pair = part.split("=", 2);
            if (pair.length == 2) all.put(pair[0], decoded(pair[1]));
        }
        return all;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return value;
        }
    }

    private static void say(HttpExchange exchange, int status, String words) throws IOException {
        var page = ("<!doctype html><title>holes</title>" + words).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
