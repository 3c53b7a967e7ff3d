package anjia.keys;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.drill.Hands;
import anjia.drill.Hands.Field;
import anjia.testing.Authenticator;
import anjia.testing.ServedHouse;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** People who stop on their way in: their sessions hold an offered phone, a password that was right, a form that was typed. */
final class HalfWay {

    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([^<]+)</code>");
    private static final Pattern ON_PAPER = Pattern.compile("<ul class=\"paper-codes\">(.*?)</ul>", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("<code[^>]*>([^<]+)</code>");
    private static final List<Field> TYPED = List.of(
            new Field("name", "司马靐龘"), new Field("number", "619924197101010091"), new Field("phone", "15912345678"));

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String house;

    private HalfWay(ServedHouse house) {
        this.house = "http://127.0.0.1:" + house.port();
    }

    /** What they typed and were shown, which nobody else may read. */
    static List<String> through(ServedHouse house, Clock clock) throws IOException, InterruptedException {
        var secret = new ArrayList<String>();
        new HalfWay(house).clerkIsOfferedAPhone("wangfang", secret);
        new HalfWay(house).officerTakesHisPhone("zhangweimin", clock, secret);
        new HalfWay(house).passwordAlone("zhangweimin");
        new HalfWay(house).formWithoutASession();
        TYPED.forEach(field -> secret.add(field.value()));
        return secret;
    }

    private String clerkIsOfferedAPhone(String login, List<String> secret) throws IOException, InterruptedException {
        passwordAlone(login);
        var found = SECRET.matcher(get("/account/phone"));
        assertThat(found.find()).as("a secret on the page").isTrue();
        secret.add(found.group(1).strip());
        secret.add(found.group(1).replace(" ", ""));
        return found.group(1);
    }

    private void officerTakesHisPhone(String login, Clock clock, List<String> secret)
            throws IOException, InterruptedException {
        var shown = clerkIsOfferedAPhone(login, secret);
        var form = Hands.fieldsOf(get("/account/phone"), "/account/phone");
        form.add(new Field("code", Authenticator.code(shown, clock.instant())));
        var paper = ON_PAPER.matcher(post("/account/phone", form).body());
        assertThat(paper.find()).as("codes on paper").isTrue();
        var codes = CODE.matcher(paper.group(1))
                .results()
                .map(code -> code.group(1).strip())
                .toList();
        assertThat(codes).hasSize(10);
        secret.addAll(codes);
    }

    private void passwordAlone(String login) throws IOException, InterruptedException {
        var form = Hands.fieldsOf(get("/staff/login"), "/staff/login");
        form.add(new Field("name", login));
        form.add(new Field("password", "anjia-demo"));
        assertThat(post("/staff/login", form).statusCode()).isEqualTo(302);
    }

    /** It is kept until she has logged in. */
    private void formWithoutASession() throws IOException, InterruptedException {
        assertThat(post("/desk/enter", TYPED).headers().firstValue("Location").orElse(""))
                .contains("/staff/login", "still-here");
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(house + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(String path, List<Field> form) throws IOException, InterruptedException {
        var body = form.stream()
                .map(field -> field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(house + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
