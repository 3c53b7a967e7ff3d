package anjia.drill;

import anjia.drill.ApiDocument.In;
import anjia.drill.ApiDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes requests for an operation (生成请求): good ones, ones at the border, and broken ones, all drawn by a seed. */
final class ApiWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "application/json;charset=utf-16",
            "multipart/form-data; boundary=x",
            "application/merge-patch+json",
            "nonsense",
            "*/*");
    private static final List<String> LANGUAGES =
            List.of("zh-CN", "xx", "en;q=2", "*;q=0.1,,,", "en-".repeat(500), "de;q=x", "zh-Hant-TW,zh;q=0.9");
    private static final List<String> ACCEPTED =
            List.of("text/html", "application/xml", "image/png", "*/*", "x", "a/b;q=7");
    private static final int KINDS = 10;

    /** What exists in the house, to ask for; {@code foreign} are out of the reach of the tokens. */
    record Known(List<String> persons, List<String> foreignPersons, List<String> files, List<String> items) {}

    /** Tokens that hold, by what they are permitted, and ones that do not. */
    record Tokens(List<String> good, List<String> bad) {}

    private final Random random;
    private final OddValues odd;
    private final Known known;
    private final Tokens tokens;
    private int turn;

    ApiWriter(long seed, Known known, Tokens tokens) {
        this.random = new Random(seed);
        this.odd = new OddValues(random);
        this.known = known;
        this.tokens = tokens;
    }

    ApiRequest request(Operation operation) {
        var request = good(operation);
        var faults = switch (random.nextInt(8)) {
            case 0, 1 -> 0;
            case 7 -> 2;
            default -> 1;
        };
        for (var fault = 0; fault < faults; fault++) request = broken(request);
        return request;
    }

    /** One that may well be done. */
    ApiRequest good(Operation operation) {
        var token = operation.permission().isEmpty() ? null : "Bearer " + nextToken();
        var request = ApiRequest.of(operation, token, operation.hasBody() ? body(operation) : null);
        for (var parameter : operation.parameters()) {
            if (!parameter.required() && random.nextInt(3) > 0) continue;
            var value = switch (parameter.name()) {
                case "id" -> person();
                case "number" -> known.files().isEmpty() ? "0" : odd.one(known.files());
                case "item" -> odd.one(known.items());
                case "Idempotency-Key" -> key();
                default -> inside(parameter.schema(), parameter.example().orElse(""));
            };
            request.put(parameter, value);
        }
        return request;
    }

    private String inside(JsonNode schema, String example) {
        if (schema.has("enum"))
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asString();
        if (schema.path("format").asString("").equals("date"))
            return "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
        return example;
    }

    String key() {
        return "drill-" + new UUID(random.nextLong(), random.nextLong());
    }

    private String nextToken() {
        return tokens.good().get(turn++ % tokens.good().size());
    }

    private String person() {
        var foreign = random.nextInt(5) == 0 && !known.foreignPersons().isEmpty();
        return odd.one(foreign ? known.foreignPersons() : known.persons());
    }

    /** The example of the description, about somebody else and something else each time. */
    private String body(Operation operation) {
        var body = JSON.readTree(operation.example().toString());
        if (body instanceof ObjectNode object) {
            if (object.has("person")) object.put("person", person());
            if (random.nextInt(3) == 0 && object.has("item")) object.put("item", odd.one(known.items()));
            if (random.nextInt(3) == 0 && object.path("items") instanceof ArrayNode items)
                items.addObject().put("item", odd.one(known.items())).put("insists", random.nextBoolean());
        }
        return body.toString();
    }

    private ApiRequest broken(ApiRequest request) {
        var operation = request.operation();
        switch (random.nextInt(KINDS)) {
            case 0 -> request.headers().put("Accept-Language", odd.one(LANGUAGES));
            case 1 -> request.headers().put("Accept", odd.one(ACCEPTED));
            case 2 -> {
                return request.withToken(badToken(operation));
            }
            case 3 -> {
                if (operation.hasBody()) request.headers().put("Content-Type", odd.one(TYPES));
            }
            case 4 -> {
                return operation.hasBody() ? request.withBody(odd.body()) : oddParameter(request);
            }
            case 5, 6, 7 -> {
                return operation.hasBody() ? request.withBody(oddBody(request.body())) : oddParameter(request);
            }
            default -> {
                return oddParameter(request);
            }
        }
        return request;
    }

    private @Nullable String badToken(Operation operation) {
        return operation.permission().isEmpty() || random.nextInt(3) == 0 ? null : odd.one(tokens.bad());
    }

    private ApiRequest oddParameter(ApiRequest request) {
        var parameters = request.operation().parameters();
        if (parameters.isEmpty()) {
            request.query().put(odd.text(), odd.text());
            return request;
        }
        var parameter = odd.one(parameters);
        if (random.nextInt(6) == 0) request.leaveOut(parameter);
        else request.put(parameter, value(parameter));
        return request;
    }

    private String value(ApiDocument.Parameter parameter) {
        var value = random.nextInt(3) == 0 ? odd.border(parameter.schema()) : odd.text();
        // an empty part or a dot would be the path of another operation
        return parameter.in() == In.PATH && (value.isBlank() || value.startsWith(".")) ? "-" : value;
    }

    /** One value of the body, however deep, is another, is gone, or has one beside it that nobody knows. */
    private @Nullable String oddBody(@Nullable String body) {
        var tree = body == null ? null : readable(body);
        if (tree == null) return odd.body();
        var places = new ArrayList<ObjectNode>();
        gather(tree, places);
        var place = odd.one(places);
        var names = new ArrayList<>(place.propertyNames());
        var mark = "\"drill-mark\"";
        switch (random.nextInt(4)) {
            case 0 -> {
                if (!names.isEmpty()) place.remove(odd.one(names));
                return tree.toString();
            }
            case 1 -> place.put(names.isEmpty() ? "more" : odd.one(names) + "_", "drill-mark");
            default -> place.put(names.isEmpty() ? "more" : odd.one(names), "drill-mark");
        }
        // written into the text: no tree holds numbers and letters such as these
        return tree.toString().replace(mark, odd.json());
    }

    /** Null for a body that an oddity before has broken already. */
    private static @Nullable ObjectNode readable(String body) {
        try {
            return JSON.readTree(body) instanceof ObjectNode object ? object : null;
        } catch (JacksonException broken) {
            return null;
        }
    }

    private static void gather(JsonNode node, List<ObjectNode> places) {
        if (node instanceof ObjectNode object) places.add(object);
        for (var child : node) gather(child, places);
    }

    /** The body with one word more, under the same key. */
    static String otherBody(String body) {
        var tree = (ObjectNode) JSON.readTree(body);
        ((ObjectNode) tree.path("items").get(0)).put("insists", true);
        return tree.toString();
    }
}
