package anjia.drill;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the API says about itself (接口说明, OpenAPI), and whether an answer is as it says. */
final class ApiDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String AS_JSON = "/content/application~1json";

    /** Where a value goes. */
    enum In {
        PATH,
        QUERY,
        HEADER
    }

    /** A parameter with its schema, references resolved. */
    record Parameter(In in, String name, boolean required, JsonNode schema, Optional<String> example) {}

    /**
     * @param body schema of its JSON body; missing when there is none
     * @param permission that its token needs; empty when it is open to everybody
     */
    record Operation(
            String method,
            String path,
            List<Parameter> parameters,
            JsonNode body,
            JsonNode example,
            Optional<String> permission,
            JsonNode answers) {

        String name() {
            return method + " " + path;
        }

        boolean hasBody() {
            return !body.isMissingNode();
        }
    }

    private final JsonNode document;
    private final Map<String, Schema> schemas = new HashMap<>();

    ApiDocument(String text) {
        this.document = JSON.readTree(text);
    }

    List<Operation> operations() {
        var all = new ArrayList<Operation>();
        for (var path : document.path("paths").properties())
            for (var one : path.getValue().properties())
                all.add(operation(one.getKey(), path.getKey(), one.getValue()));
        return all;
    }

    private Operation operation(String method, String path, JsonNode content) {
        var parameters = new ArrayList<Parameter>();
        for (var one : content.path("parameters"))
            parameters.add(new Parameter(
                    In.valueOf(one.path("in").stringValue().toUpperCase(Locale.ROOT)),
                    one.path("name").stringValue(),
                    one.path("required").asBoolean(false),
                    resolved(one.path("schema")),
                    Optional.of(one.path("example"))
                            .filter(node -> !node.isMissingNode())
                            .map(JsonNode::asString)));
        var permission = content.path("security").path(0).path("token").path(0);
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                resolved(content.path("requestBody").at(AS_JSON + "/schema")),
                content.path("requestBody").at(AS_JSON + "/example"),
                permission.isMissingNode() ? Optional.empty() : Optional.of(permission.stringValue()),
                content.path("responses"));
    }

    JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : document.at(reference.stringValue().substring(1));
    }

    /** @return what is wrong with the answer; empty when it is as described */
    Optional<String> misfit(Operation operation, int status, String type, String body) {
        var described = operation.answers().path(String.valueOf(status));
        if (described.isMissingNode()) return Optional.of("status " + status + " is not described");
        var plain = type.split(";", 2)[0].strip();
        var content = described.path("content").path(plain);
        if (content.isMissingNode())
            return Optional.of("%d comes as '%s', which is not described".formatted(status, plain));
        if (!plain.endsWith("json")) return Optional.empty();
        try {
            var wrong = schema(operation.name() + status + plain, content.path("schema"))
                    .validate(JSON.readTree(body));
            return wrong.isEmpty()
                    ? Optional.empty()
                    : Optional.of(status + " does not fit: "
                            + wrong.stream().map(Object::toString).limit(3).collect(Collectors.joining("; ")));
        } catch (JacksonException e) {
            return Optional.of(status + " is no JSON");
        }
    }

    /** A schema with all that it may refer to. */
    private Schema schema(String key, JsonNode schema) {
        return schemas.computeIfAbsent(key, _ -> {
            var whole = (ObjectNode) JSON.readTree(schema.toString());
            whole.set("components", document.path("components"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(whole);
        });
    }
}
