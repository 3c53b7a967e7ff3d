package anjia.drill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Stands between a scanner and the platform (代理): each request leaves with the log-in, a form token that holds, a key that was never used and
 * an address of its own, so that scanners reach what lies behind all of these. Looks at each answer for what none may be.
 */
final class Carrier implements AutoCloseable {

    /** Stand for token and key in what scanners see and send. */
    static final String TOKEN_MARK = "drill-form-token";

    static final String KEY_MARK = "drill-fresh-key";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Stays shut: each press on it would only end the log-in of the scan. */
    private static final String WAY_OUT = "/logout";

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int MOST_TOLD = 500;
    private static final Set<String> OWN_HEADERS = Set.of(
            "cookie",
            "host",
            "content-length",
            "connection",
            "accept-encoding",
            "authorization",
            "expect",
            "upgrade",
            "keep-alive",
            "transfer-encoding",
            "te",
            "http2-settings");
    private static final Set<String> NOT_PASSED_BACK = Set.of("content-length", "transfer-encoding", "connection");
    private static final Pattern TOKEN = Pattern.compile("(name=\"_csrf\" value=\")[^\"]*");
    private static final Pattern KEY = Pattern.compile("(name=\"key\" value=\")[^\"]*");

    /** Lets somebody in, and in again when a scanner has pressed what ends the log-in. */
    interface LogIn {
        Inside enter() throws IOException, InterruptedException;
    }

    /** What a browser has that is in. @param tokens what programs show in its place, in turn; none for people */
    record Inside(String cookies, String token, List<String> tokens) {}

    private final String house;
    private final ManyAddresses places;
    private final LogIn logIn;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final Map<String, ApiFuzz.Finding> findings = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger logIns = new AtomicInteger();
    private volatile Inside inside;

    Carrier(String house, ManyAddresses places, LogIn logIn) throws IOException, InterruptedException {
        this.house = house;
        this.places = places;
        this.logIn = logIn;
        this.inside = logIn.enter();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::carry);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** How often each status came. */
    Map<Integer, Integer> answers() {
        var all = new TreeMap<Integer, Integer>();
        answers.forEach((status, count) -> all.put(status, count.get()));
        return all;
    }

    List<ApiFuzz.Finding> findings() {
        return List.copyOf(findings.values());
    }

    private void carry(HttpExchange exchange) throws IOException {
        try {
            if (exchange.getRequestURI().getPath().equals(WAY_OUT)) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
                return;
            }
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            var answer = send(exchange, body);
            if (lostItsLogIn(answer) && enterAgain()) answer = send(exchange, body);
            look(exchange, body, answer);
            passBack(exchange, answer);
        } catch (IllegalArgumentException noRequest) {
            // an address or a header that no client can send
            exchange.sendResponseHeaders(BAD_REQUEST, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private HttpResponse<byte[]> send(HttpExchange exchange, String body) throws IOException, InterruptedException {
        var who = inside;
        var address = exchange.getRequestURI().toASCIIString().replace(KEY_MARK, fresh());
        var request = HttpRequest.newBuilder(URI.create(house + address)).timeout(PATIENCE);
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT)))
                values.forEach(value -> request.header(name, value));
        });
        if (!who.cookies().isEmpty()) request.header("Cookie", who.cookies());
        if (!who.tokens().isEmpty())
            request.header(
                    "Authorization",
                    "Bearer "
                            + who.tokens()
                                    .get(turn.getAndIncrement() % who.tokens().size()));
        if (exchange.getRequestURI().getPath().startsWith("/api/")) request.header("Idempotency-Key", fresh());
        var sent = body.replace(TOKEN_MARK, who.token()).replace(KEY_MARK, fresh());
        request.method(
                exchange.getRequestMethod(), BodyPublishers.ofByteArray(sent.getBytes(StandardCharsets.ISO_8859_1)));
        return places.next().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String fresh() {
        return "drill-" + UUID.randomUUID();
    }

    private boolean lostItsLogIn(HttpResponse<byte[]> answer) {
        if (!inside.cookies().contains("SESSION=") || answer.statusCode() != 302) return false;
        var to = answer.headers().firstValue("Location").map(Guest::inside).orElse("");
        return to.startsWith("/login?to=") || to.startsWith("/staff/login?to=");
    }

    /** A page of others leads to a door too: only who is out comes in again. */
    private synchronized boolean enterAgain() throws IOException, InterruptedException {
        var home = HttpRequest.newBuilder(URI.create(house + "/devices"))
                .header("Cookie", inside.cookies())
                .build();
        if (places.next().send(home, BodyHandlers.discarding()).statusCode() == 200) return false;
        inside = logIn.enter();
        logIns.incrementAndGet();
        return true;
    }

    int logInsAgain() {
        return logIns.get();
    }

    private void look(HttpExchange exchange, String body, HttpResponse<byte[]> answer) {
        var status = answer.statusCode();
        answers.computeIfAbsent(status, _ -> new AtomicInteger()).incrementAndGet();
        var asked = exchange.getRequestMethod() + " " + exchange.getRequestURI() + (body.isEmpty() ? "" : " " + body);
        if (status >= 500) found("status " + status, exchange, asked);
        Leaks.in(new String(answer.body(), StandardCharsets.UTF_8), unescaped(asked))
                .ifPresent(told -> found("the answer tells: " + told, exchange, asked));
    }

    private static String unescaped(String asked) {
        try {
            return asked + " " + URLDecoder.decode(asked, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return asked;
        }
    }

    private void found(String what, HttpExchange exchange, String asked) {
        var told = asked.length() > MOST_TOLD ? asked.substring(0, MOST_TOLD) + "…" : asked;
        findings.putIfAbsent(
                what + exchange.getRequestMethod() + exchange.getRequestURI().getPath(),
                new ApiFuzz.Finding(what, told));
    }

    private void passBack(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!NOT_PASSED_BACK.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":"))
                values.forEach(value -> exchange.getResponseHeaders().add(name, value.replace(house, address())));
        });
        var bytes = answer.body();
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) bytes = marked(bytes);
        var none = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.statusCode(), none ? -1 : bytes.length);
        if (!none) exchange.getResponseBody().write(bytes);
    }

    private static byte[] marked(byte[] page) {
        var text = new String(page, StandardCharsets.UTF_8);
        text = TOKEN.matcher(text).replaceAll("$1" + TOKEN_MARK);
        return KEY.matcher(text).replaceAll("$1" + KEY_MARK).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
