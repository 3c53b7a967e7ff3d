package anjia.posts;

import static anjia.posts.SomePosts.CLEAN;

import anjia.access.Actor;
import anjia.access.AgentDirectory;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.organisations.ProgramsForTests;
import anjia.registry.CreditCode;
import anjia.registry.Organisations;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An employer of Ziyang whose own program has a token, and what the program sends. */
@TownTest
abstract class WithAProgram {

    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger SERIAL = new AtomicInteger();
    static final String LD = "application/ld+json";

    @LocalServerPort
    int port;

    @Autowired
    Posts posts;

    @Autowired
    PostRows rows;

    @Autowired
    Organisations organisations;

    @Autowired
    AgentDirectory agents;

    @Autowired
    BeanFactory house;

    @Autowired
    Town town;

    @Autowired
    JdbcClient db;

    Actor.Agent agent;
    String token;

    @BeforeEach
    void anEmployerOfZiyangWithAProgram() {
        var code = CreditCode.completing("91610924MP%07d".formatted(SERIAL.incrementAndGet()));
        var organisation = organisations.enter("紫阳毛绒玩具有限公司", code, Town.ZIYANG);
        agent = ProgramsForTests.agent(house::getBean, town.somebody(), organisation, Town.TODAY.plusYears(1));
        token = ProgramsForTests.letIn(house::getBean, agent);
    }

    record Answer(int status, JsonNode json, HttpResponse<String> whole) {
        List<String> paths() {
            return json.path("errors")
                    .valueStream()
                    .map(one -> one.path("path").asString())
                    .toList();
        }

        JsonNode first() {
            return json.path("posts").path(0);
        }
    }

    Answer send(String method, String path, @Nullable String by, String type, String body, String language)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ProgramPostsApi.PATH + path))
                .header("Content-Type", type)
                .header("Accept-Language", language)
                .method(method, BodyPublishers.ofString(body));
        if (by != null) request.header("Authorization", "Bearer " + by);
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()), answer);
    }

    Answer put(String key, JsonNode body) throws Exception {
        return send("PUT", "/" + key, token, "application/json", body.toString(), "zh-CN");
    }

    Answer get(String path, @Nullable String by) throws Exception {
        return send("GET", path, by, "application/json", "", "zh-CN");
    }

    Answer feed(JsonNode body) throws Exception {
        return send("POST", "", token, LD, body.toString(), "en");
    }

    /** A lawful one. */
    static ObjectNode sewing() {
        return (ObjectNode) JSON.valueToTree(Map.ofEntries(
                Map.entry("occupation", "缝纫工"),
                Map.entry("title", "平车缝纫工"),
                Map.entry("work", CLEAN),
                Map.entry("division", "610924"),
                Map.entry("place", "工业园区3号"),
                Map.entry("openings", 5),
                Map.entry("wagePer", "month"),
                Map.entry("wageFrom", 350_000),
                Map.entry("wageTo", 500_000),
                Map.entry("wageParts", "计件，加全勤奖"),
                Map.entry("time", "full"),
                Map.entry("daysAWeek", 5),
                Map.entry("hoursADay", 8),
                Map.entry("shift", "day"),
                Map.entry("lodging", true),
                Map.entry("contract", "fixed"),
                Map.entry("insurance", "all"),
                Map.entry("startOn", Town.TODAY.plusDays(10).toString()),
                Map.entry("openUntil", Town.TODAY.plusMonths(1).toString()),
                Map.entry("hazards", List.of())));
    }

    List<Post> all() {
        return posts.of(agent);
    }
}
