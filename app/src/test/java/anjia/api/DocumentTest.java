package anjia.api;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.drill.ApiFuzz;
import anjia.places.DivisionCode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description says what the API does, no more and no less. */
class DocumentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static ApiHouse house;
    private static JsonNode document;

    @BeforeAll
    static void open() throws Exception {
        house = new ApiHouse();
        document = house.get(null, "/api/openapi.json").json();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private record Operation(String method, String path, JsonNode content) {
        String name() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    /** Those that change something first: others read what they made. */
    private static List<Operation> operations() {
        var all = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> all.add(new Operation(one.getKey(), path.getKey(), one.getValue()))));
        all.sort(Comparator.comparing(Operation::method).reversed());
        return all;
    }

    @Test
    void itIsOpenApi31AndTheLinterFindsNothing() {
        var read = new OpenAPIV3Parser().readContents(document.toString(), null, null);

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(7);
        assertThat(operations())
                .extracting(one -> one.content().path("operationId").stringValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void theLinterFindsWhatIsWrong() {
        var wrong = document.toString().replaceFirst("\"operationId\"", "\"operatoinId\"");

        assertThat(new OpenAPIV3Parser().readContents(wrong, null, null).getMessages())
                .isNotEmpty();
    }

    @Test
    void everyRouteBelowApiIsDescribedAndEveryDescribedRouteIsThere() {
        var routes = new TreeSet<String>();
        house.house
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api"))
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + path))));

        assertThat(operations()).extracting(Operation::name).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everyExampleIsAnsweredAsDescribed() throws Exception {
        var agency = house.tokenForEverythingIn(ApiHouse.ANKANG);
        var program = house.tokenOfAnOrganisation();
        for (var operation : operations()) {
            var answer = send(operation, operation.content().at("/security/0").has("program") ? program : agency);
            var expected = operation
                    .content()
                    .path("responses")
                    .properties()
                    .iterator()
                    .next();
            assertThat(answer.status())
                    .as(operation.name() + " " + answer.body())
                    .isEqualTo(Integer.parseInt(expected.getKey()));
            var schema = expected.getValue().at("/content/application~1json/schema");
            if (!schema.isMissingNode()) assertFits(operation, schema, answer.json());
        }
    }

    @Test
    void everyDescribedBodyFitsItsOwnDescription() {
        for (var operation : operations()) {
            var body = operation.content().at("/requestBody/content/application~1json");
            if (!body.isMissingNode()) assertFits(operation, body.path("schema"), body.path("example"));
        }
    }

    @Test
    void whatNeedsATokenSaysSoAndAnswersItsLackAsDescribed() throws Exception {
        var problem = document.at("/components/schemas/Problem");
        for (var operation : operations()) {
            var needsToken = !operation.content().path("security").isEmpty();
            var status = send(operation, null).status();
            assertThat(status == 401).as(operation.name() + " " + status).isEqualTo(needsToken);
            if (needsToken) assertFits(operation, problem, send(operation, null).json());
        }
    }

    /** The short form of {@code ./anjia drill security api}. */
    @Test
    void whateverIsAskedTheAnswerIsAsDescribedAndWhoeverIsRefusedHasChangedNothing() throws Exception {
        var drill = new ApiFuzz(
                house.address(),
                house.database.dataSource(),
                (database, division, permissions, lastDay) -> Clients.on(database)
                        .add("drill", new DivisionCode(division), permissions, lastDay)
                        .token(),
                8);

        var result = drill.run(400);

        assertThat(result.findings()).isEmpty();
        assertThat(result.requests()).isGreaterThan(400);
        assertThat(result.done()).isPositive();
        assertThat(result.counts()).extracting(ApiFuzz.Count::operation).contains("POST /api/v1/cases");
    }

    private static ApiHouse.Answer send(Operation operation, String token) throws Exception {
        var path = operation.path();
        var query = new StringBuilder();
        String key = null;
        for (var parameter : operation.content().path("parameters")) {
            var example = parameter.path("example");
            if (example.isMissingNode()) continue;
            var name = parameter.path("name").stringValue();
            var value = URLEncoder.encode(example.asString(), StandardCharsets.UTF_8);
            switch (parameter.path("in").stringValue()) {
                case "path" -> path = path.replace("{" + name + "}", value);
                case "query" ->
                    query.append(query.isEmpty() ? "?" : "&")
                            .append(name)
                            .append('=')
                            .append(value);
                case "header" -> key = example.asString();
                case String other -> throw new IllegalStateException(other);
            }
        }
        var body = operation.content().at("/requestBody/content/application~1json/example");
        return switch (operation.method()) {
            case "get" -> house.get(token, path + query);
            case "put" -> house.put(token, path + query, body.toString());
            default -> house.post(token, path + query, key, body.toString());
        };
    }

    /** The schema with all that it may refer to. */
    private static void assertFits(Operation operation, JsonNode schema, JsonNode value) {
        var whole = (ObjectNode) JSON.readTree(schema.toString());
        whole.set("components", document.path("components"));
        var read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
        assertThat(Set.copyOf(read.validate(value))).as(operation.name()).isEmpty();
    }
}
