package anjia.drill;

import anjia.drill.Hands.Field;
import java.io.IOException;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Somebody with cookies of her own, who takes each answer as it comes (访客). */
final class Guest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String FORM = "application/x-www-form-urlencoded";

    /** @param location path and query that a redirect leads to; empty when it is none */
    record Answer(int status, String location, String body) {}

    private final String house;
    private final HttpClient client;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Guest(String house, HttpClient client) {
        this.house = house;
        this.client = client;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer post(String path, List<Field> fields) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", FORM).POST(BodyPublishers.ofString(encoded(fields))));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(house + path)).timeout(PATIENCE);
        if (!cookies.isEmpty()) request.header("Cookie", cookies());
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        keep(answer);
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Location").map(Guest::inside).orElse(""),
                answer.body());
    }

    private void keep(HttpResponse<?> answer) {
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair.length == 2) cookies.put(pair[0], pair[1]);
        }
    }

    /** As a browser sends them. */
    String cookies() {
        return cookies.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    static String inside(String location) {
        var to = URI.create(location);
        return to.getRawQuery() == null ? to.getRawPath() : to.getRawPath() + "?" + to.getRawQuery();
    }

    static String encoded(List<Field> fields) {
        return fields.stream()
                .map(field -> URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** @return where it led; not let in when it stayed at the door */
    String staffLogIn(String name, String password) throws IOException, InterruptedException {
        var form = Hands.fieldsOf(get("/staff/login").body(), "/staff/login");
        form.add(new Field("name", name));
        form.add(new Field("password", password));
        return post("/staff/login", form).location();
    }

    /** @return the form of the code page */
    List<Field> askForCode(String number) throws IOException, InterruptedException {
        var form = Hands.fieldsOf(get("/login").body(), "/login");
        form.add(new Field("number", number));
        var sent = post("/login", form);
        if (sent.location().isEmpty()) throw new IllegalStateException("no code page: " + sent.status());
        return Hands.fieldsOf(get(sent.location()).body(), "/login/code");
    }

    Answer enterCode(List<Field> codePage, String code) throws IOException, InterruptedException {
        var form = new ArrayList<>(codePage);
        form.add(new Field("code", code));
        return post("/login/code", form);
    }
}
