package anjia.command;

import java.io.IOException;
import java.net.CookieManager;
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
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A member of staff with a browser, on a platform that is killed under her hands: whatever was not answered is sent again, unchanged.
 */
final class Hands {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    /** A field of a form as it is sent. */
    record Field(String name, String value) {}

    private final IntSupplier port;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Hands(IntSupplier port) {
        this.port = port;
    }

    void logIn(String name, String password) throws InterruptedException {
        var form = fieldsOf(page("/staff/login"), "/staff/login");
        form.add(new Field("name", name));
        form.add(new Field("password", password));
        sent("/staff/login", form);
    }

    /** The page, however often the platform dies meanwhile. */
    String page(String path) throws InterruptedException {
        return untilAnswered(request(path).GET().build(), 200).body();
    }

    /** Sends the form until it is acknowledged by a redirect, and says where to. */
    String sent(String path, List<Field> fields) throws InterruptedException {
        var post = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build();
        var to = URI.create(
                untilAnswered(post, 302).headers().firstValue("Location").orElseThrow());
        return to.getRawQuery() == null ? to.getRawPath() : to.getRawPath() + "?" + to.getRawQuery();
    }

    /** The hidden fields of the form that goes to this address. */
    static List<Field> fieldsOf(String page, String action) {
        var begin = page.indexOf("action=\"" + action + "\"");
        if (begin < 0) throw new AssertionError("no form goes to " + action + ": " + page);
        var form = page.substring(begin, page.indexOf("</form>", begin));
        return HIDDEN.matcher(form)
                .results()
                .map(field -> new Field(field.group(1), field.group(2)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path))
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> untilAnswered(HttpRequest request, int status) throws InterruptedException {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        var last = "no answer";
        while (System.nanoTime() < giveUp) {
            try {
                var answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() == status) return answer;
                last = answer.statusCode() + " " + answer.body();
                if (answer.statusCode() < 500) throw new AssertionError(request.uri() + " said " + last);
            } catch (IOException dead) {
                last = dead.toString();
            }
            Thread.sleep(BETWEEN_TRIES);
        }
        throw new AssertionError(request.uri() + " was never answered: " + last);
    }

    private static String encoded(List<Field> fields) {
        return fields.stream()
                .map(field -> URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
