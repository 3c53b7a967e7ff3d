package anjia.drill;

import anjia.drill.ApiDocument.In;
import anjia.drill.ApiDocument.Operation;
import anjia.drill.ApiDocument.Parameter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as it will be sent (请求), built up from a good one.
 *
 * @param token null when none is shown
 * @param body null when the operation takes none
 */
record ApiRequest(
        Operation operation,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable String token,
        @Nullable String body) {

    private static final int LONGEST_ADDRESS = 7_000;
    private static final int MOST_TOLD = 400;

    static ApiRequest of(Operation operation, @Nullable String token, @Nullable String body) {
        return new ApiRequest(
                operation,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(Map.of("Accept-Language", "en", "Content-Type", "application/json")),
                token,
                body);
    }

    void put(Parameter parameter, String value) {
        (switch (parameter.in()) {
                    case PATH -> path;
                    case QUERY -> query;
                    case HEADER -> headers;
                })
                .put(parameter.name(), value);
    }

    void leaveOut(Parameter parameter) {
        if (parameter.in() == In.QUERY) query.remove(parameter.name());
        if (parameter.in() == In.HEADER) headers.remove(parameter.name());
    }

    ApiRequest withToken(@Nullable String other) {
        return new ApiRequest(operation, path, query, headers, other, body);
    }

    ApiRequest withBody(@Nullable String other) {
        return new ApiRequest(operation, path, query, headers, token, other);
    }

    String address() {
        var address = operation.path();
        for (var one : path.entrySet()) address = address.replace("{" + one.getKey() + "}", encoded(one.getValue()));
        var parts = new StringBuilder(address);
        for (var one : query.entrySet())
            parts.append(parts.indexOf("?") < 0 ? '?' : '&')
                    .append(encoded(one.getKey()))
                    .append('=')
                    .append(encoded(one.getValue()));
        return parts.toString();
    }

    /** A plus is a blank in a query only. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @throws IllegalArgumentException when no header can say what one is to say */
    HttpRequest to(String house) {
        var request = HttpRequest.newBuilder(URI.create(house + address()));
        headers.forEach(request::header);
        if (token != null) request.header("Authorization", token);
        var sent = body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8));
        return request.method(operation.method(), operation.method().equals("GET") ? BodyPublishers.noBody() : sent)
                .build();
    }

    /** Without its token, which is nobody's business. */
    String told() {
        var words = operation.method() + " " + address() + " " + headers + (token == null ? " no token" : "")
                + (body == null ? "" : " " + body);
        return words.length() > MOST_TOLD ? words.substring(0, MOST_TOLD) + "…" : words;
    }

    /** No request to a server that reads addresses (RFC 9110 4.1, 15.5.15): it is refused before the platform sees it. */
    boolean isUnreadable() {
        return address().length() > LONGEST_ADDRESS || address().contains("%00");
    }

    /** All that was sent, to tell it from what an answer says by itself. */
    String sent() {
        return String.join(" ", path.values())
                + String.join(" ", query.values())
                + String.join(" ", headers.values())
                + (body == null ? "" : body);
    }
}
