package anjia.drill;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a browser, on a platform that is killed under her hands: whatever was not answered is sent again, unchanged, and whoever
 * was logged out meanwhile logs in again and goes on.
 */
public final class Hands implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);
    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final int TOKEN_TOO_OLD = 403;
    private static final int NOT_AS_IT_IS = 422;
    private static final int TOO_MANY = 429;
    private static final int MOST_LOG_INS = 10;
    private static final int MOST_TOLD = 4_000;
    private static final String TOKEN = "_csrf";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    /** A field of a form as it is sent. */
    public record Field(String name, String value) {}

    /** How she comes in, and in again. */
    public interface Door {
        void enter(Hands hands) throws InterruptedException;
    }

    private final IntSupplier port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    private @Nullable Door door;
    private String home = "/";

    /** @param port of the platform, asked before each request: it may change from start to start */
    public Hands(IntSupplier port) {
        this(port, InetAddress.getLoopbackAddress());
    }

    /** @param from the address of this machine that she comes from */
    Hands(IntSupplier port, InetAddress from) {
        this.port = port;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(5))
                .localAddress(from)
                .build();
    }

    /**
     * Comes in, and again whenever she was logged out.
     *
     * @param home a page with a form, that she sees only when she is in
     */
    public void comeIn(Door door, String home) throws InterruptedException {
        this.door = door;
        this.home = home;
        door.enter(this);
    }

    /** As a member of staff. */
    public void logIn(String name, String password, String home) throws InterruptedException {
        comeIn(hands -> hands.staffDoor(name, password), home);
    }

    private void staffDoor(String name, String password) throws InterruptedException {
        for (int tries = 0; tries < MOST_LOG_INS; tries++) {
            var form = fieldsOf(freshPage("/staff/login"), "/staff/login");
            form.add(new Field("name", name));
            form.add(new Field("password", password));
            if (tried("/staff/login", form).isPresent()) return;
        }
        throw new IllegalStateException(name + " is not let in");
    }

    /** The page, however often the platform dies meanwhile. */
    public String page(String path) throws InterruptedException {
        while (true) {
            var answer = untilAnswered(request(path).GET().build(), Set.of(OK, FOUND));
            if (answer.statusCode() == OK) return answer.body();
            if (door == null || !isDoor(target(answer)))
                throw new IllegalStateException(path + " leads to " + target(answer));
            door.enter(this);
        }
    }

    private static boolean isDoor(String path) {
        return path.startsWith("/staff/login") || path.startsWith("/login") && !path.startsWith("/login/code");
    }

    /** The page as a browser sees it that was never here. */
    String freshPage(String path) throws InterruptedException {
        cookies.getCookieStore().removeAll();
        return untilAnswered(request(path).GET().build(), Set.of(OK)).body();
    }

    /** Sends the form until it is acknowledged by a redirect, and says where to. */
    public String sent(String path, List<Field> fields) throws InterruptedException {
        var form = fields;
        for (int tries = 0; tries < MOST_LOG_INS; tries++) {
            var answer = untilAnswered(post(path, form), door == null ? Set.of(FOUND) : Set.of(FOUND, TOKEN_TOO_OLD));
            var to = answer.statusCode() == FOUND ? target(answer) : "";
            if (door == null || !to.isEmpty() && !isDoor(to)) return to;
            if (!to.isEmpty()) door.enter(this);
            form = withNewToken(form);
        }
        throw new IllegalStateException(path + " never takes the form");
    }

    /** Sends the form once it can be answered; empty when it is not taken as it is, or its session died with the platform meanwhile. */
    Optional<String> tried(String path, List<Field> fields) throws InterruptedException {
        var answer = untilAnswered(post(path, fields), Set.of(FOUND, NOT_AS_IT_IS, TOKEN_TOO_OLD));
        return answer.statusCode() == FOUND ? Optional.of(target(answer)) : Optional.empty();
    }

    private HttpRequest post(String path, List<Field> fields) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build();
    }

    /** The key of the form stays, so that it is done once; only the token belongs to the session. */
    private List<Field> withNewToken(List<Field> form) throws InterruptedException {
        var token = token(home);
        return form.stream()
                .map(field -> field.name().equals(TOKEN) ? new Field(TOKEN, token) : field)
                .toList();
    }

    /** The token that the forms of the page carry. */
    String token(String path) throws InterruptedException {
        return HIDDEN.matcher(page(path))
                .results()
                .filter(field -> field.group(1).equals(TOKEN))
                .findFirst()
                .orElseThrow()
                .group(2);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** The hidden fields of the form that goes to this address. */
    public static List<Field> fieldsOf(String page, String action) {
        var begin = page.indexOf("action=\"" + action + "\"");
        if (begin < 0) throw new IllegalStateException("no form goes to " + action + ": " + told(page));
        var form = page.substring(begin, page.indexOf("</form>", begin));
        return HIDDEN.matcher(form)
                .results()
                .map(field -> new Field(field.group(1), field.group(2)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String target(HttpResponse<String> answer) {
        var to = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return to.getRawQuery() == null ? to.getRawPath() : to.getRawPath() + "?" + to.getRawQuery();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path))
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> untilAnswered(HttpRequest request, Set<Integer> wanted) throws InterruptedException {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        var last = "no answer";
        while (System.nanoTime() < giveUp) {
            try {
                var answer = client.send(request, BodyHandlers.ofString());
                if (wanted.contains(answer.statusCode())) return answer;
                last = answer.statusCode() + " " + told(answer.body());
                if (answer.statusCode() < 500 && answer.statusCode() != TOO_MANY)
                    throw new IllegalStateException(request.uri() + " said " + last);
            } catch (IOException dead) {
                last = dead.toString();
            }
            Thread.sleep(BETWEEN_TRIES);
        }
        throw new IllegalStateException(request.uri() + " was never answered: " + last);
    }

    /** What a page says, without its markup. */
    private static String told(String page) {
        var words = page.replaceAll("(?s)<(script|style|head).*?</\\1>|<[^>]*>", " ")
                .replaceAll("\\s+", " ");
        return words.substring(0, Math.min(words.length(), MOST_TOLD));
    }

    private static String encoded(List<Field> fields) {
        return fields.stream()
                .map(field -> URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        client.close();
    }
}
