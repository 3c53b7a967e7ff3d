package anjia.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Somebody with a browser that knows cookies, redirects and forms, and no script. */
final class Visitor {

    private static final int TOO_MANY = 429;
    private static final Duration A_TURN = Duration.ofMillis(500);

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern FORM =
            Pattern.compile("<form [^>]*action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);

    private final CookieManager cookies = new CookieManager();
    private final URI house;
    private final BiPredicate<String, String> door;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Visitor(int port) {
        this(port, (_, _) -> false);
    }

    /** @param door whether the way from one path to another ends at a door, which she need not see once more */
    Visitor(int port, BiPredicate<String, String> door) {
        house = URI.create("http://127.0.0.1:" + port);
        this.door = door;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer get(String path, Map<String, String> headers) {
        var request = request(path).GET();
        headers.forEach(request::header);
        return send(request);
    }

    /** An empty object. */
    Answer postJson(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(house.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        headers.forEach(request::header);
        return inTurn(request);
    }

    /** An empty object. */
    Answer putJson(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(house.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{}"));
        headers.forEach(request::header);
        return inTurn(request);
    }

    /** Of whoever asks too often nothing is learned: she waits for her turn. */
    private Answer inTurn(HttpRequest.Builder request) {
        var answer = send(request);
        while (answer.status() == TOO_MANY) {
            LockSupport.parkNanos(A_TURN.toNanos());
            answer = send(request);
        }
        return answer;
    }

    Answer post(String path, Map<String, String> fields, Map<String, String> headers) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    @Nullable
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    void setCookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(house, cookie);
    }

    void forget(String name) {
        var store = cookies.getCookieStore();
        store.getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> store.remove(house, cookie));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(house.resolve(path)).header("Accept", "text/html");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var asked = request.build();
            var response = client.send(asked, HttpResponse.BodyHandlers.ofString());
            for (var there = onwards(response); there != null; there = onwards(response)) {
                if (door.test(asked.uri().getPath(), there.getPath())) return new Answer(response, there);
                response = client.send(
                        HttpRequest.newBuilder(there)
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
            }
            return new Answer(response, response.uri());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable URI onwards(HttpResponse<?> response) {
        if (response.statusCode() < 300 || response.statusCode() >= 400) return null;
        return response.headers()
                .firstValue("Location")
                .map(response.uri()::resolve)
                .orElse(null);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A page as it came. */
    final class Answer {

        private final HttpResponse<String> response;
        private final URI there;

        /** @param there where it led; at a door another address than the one that answered */
        Answer(HttpResponse<String> response, URI there) {
            this.response = response;
            this.there = there;
        }

        int status() {
            return response.statusCode();
        }

        String path() {
            return there.getPath();
        }

        String body() {
            return response.body();
        }

        @Nullable
        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** Without what differs each time: tokens and ids. */
        String withoutSecrets() {
            return body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                    .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
        }

        /** Fills in the first form of the page's own and sends it. */
        Answer send(Map<String, String> typed) {
            var forms = FORM.matcher(body());
            while (forms.find()) {
                if (!forms.group(1).equals("/logout"))
                    return sendTo(forms.group(1), forms.group(2), typed, house.toString());
            }
            throw new IllegalStateException("no form on " + path() + ": " + body());
        }

        /** Sends a form with the token of this page to another address. */
        Answer sendTo(String action, Map<String, String> typed) {
            return sendTo(action, token(), typed, house.toString());
        }

        Answer sendFromElsewhere(String action, Map<String, String> typed) {
            return sendTo(action, token(), typed, "https://elsewhere.example");
        }

        /** What each form carries: the token, and for whom a helper acts. */
        private String token() {
            return HIDDEN.matcher(body())
                    .results()
                    .map(found -> found.group())
                    .filter(field -> field.contains("\"_csrf\"") || field.contains("\"acting\""))
                    .collect(Collectors.joining());
        }

        private Answer sendTo(String action, String form, Map<String, String> typed, String origin) {
            var fields = new LinkedHashMap<String, String>();
            HIDDEN.matcher(form)
                    .results()
                    .forEach(field -> fields.put(field.group(1), HtmlUtils.htmlUnescape(field.group(2))));
            fields.putAll(typed);
            return post(HtmlUtils.htmlUnescape(action), fields, Map.of("Origin", origin));
        }
    }
}
