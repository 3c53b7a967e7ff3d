package anjia.posts;

import static anjia.posts.SomePosts.BAD;
import static anjia.posts.SomePosts.CLEAN;
import static anjia.posts.SomePosts.as;
import static anjia.posts.SomePosts.onDay;
import static anjia.posts.SomePosts.post;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.AgentDirectory;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.organisations.ProgramsForTests;
import anjia.posts.PostContent.Wage;
import anjia.posts.Posts.Written;
import anjia.registry.CreditCode;
import anjia.registry.Organisations;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An employer's own program publishes posts, in our JSON and as schema.org JobPosting. */
@TownTest
class ProgramPostsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String LD = "application/ld+json";

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

    private UUID organisation;
    private Actor.Agent agent;
    private String token;

    @BeforeEach
    void anEmployerOfZiyangWithAProgram() {
        var code = CreditCode.completing("91610924MP%07d".formatted(SERIAL.incrementAndGet()));
        organisation = organisations.enter("紫阳毛绒玩具有限公司", code, Town.ZIYANG);
        agent = ProgramsForTests.agent(house::getBean, town.somebody(), organisation, Town.TODAY.plusYears(1));
        token = ProgramsForTests.letIn(house::getBean, agent);
    }

    private record Answer(int status, JsonNode json, HttpResponse<String> whole) {
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

    private Answer send(String method, String path, @Nullable String by, String type, String body, String language)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ProgramPostsApi.PATH + path))
                .header("Content-Type", type)
                .header("Accept-Language", language)
                .method(method, BodyPublishers.ofString(body));
        if (by != null) request.header("Authorization", "Bearer " + by);
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()), answer);
    }

    private Answer put(String key, JsonNode body) throws Exception {
        return send("PUT", "/" + key, token, "application/json", body.toString(), "zh-CN");
    }

    private Answer get(String path, @Nullable String by) throws Exception {
        return send("GET", path, by, "application/json", "", "zh-CN");
    }

    private Answer feed(JsonNode body) throws Exception {
        return send("POST", "", token, LD, body.toString(), "en");
    }

    /** A lawful one. */
    private static ObjectNode sewing() {
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

    private List<Post> all() {
        return posts.of(agent);
    }

    @Test
    void theSameTwiceIsOnePostAndChangedContentMendsIt() throws Exception {
        var first = put("sew-1", sewing());
        assertThat(first.status()).as(first.whole().body()).isEqualTo(200);
        assertThat(first.first().path("outcome").asString()).isEqualTo("written");
        assertThat(first.first().at("/post/state").asString()).isEqualTo("open");
        assertThat(first.first().at("/post/url").asString())
                .endsWith("/posts/" + all().getFirst().id());

        assertThat(put("sew-1", sewing()).first().path("outcome").asString()).isEqualTo("unchanged");
        var mended = put("sew-1", sewing().put("openings", 9));
        assertThat(mended.first().path("outcome").asString()).isEqualTo("mended");
        assertThat(all()).singleElement().satisfies(post -> {
            assertThat(post.content().openings()).isEqualTo(9);
            assertThat(post.content().wage()).isEqualTo(new Wage(false, 350_000, 500_000, "计件，加全勤奖"));
            assertThat(post.content().occupation()).isEqualTo("6-05-01-03");
            assertThat(post.source()).isEqualTo("api");
            assertThat(post.writer()).as("who let the program in is told").isEqualTo(agent.id());
        });
        assertThat(db.sql("select actor from access.audit_row where act = 'posts.mend' and :id = any(subjects)")
                        .param("id", all().getFirst().id())
                        .query(String.class)
                        .list())
                .containsExactly(agents.byToken(token).orElseThrow().key());
    }

    @Test
    void twoAtOnceAreOnePost() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> one = () -> put("sew-1", sewing());
            var sent = IntStream.range(0, 4).mapToObj(_ -> threads.submit(one)).toList();
            var outcomes = new ArrayList<String>();
            for (var each : sent)
                outcomes.add(each.get().first().path("outcome").asString());
            assertThat(outcomes).containsExactlyInAnyOrder("written", "unchanged", "unchanged", "unchanged");
        }
        assertThat(all()).hasSize(1);
    }

    @Test
    void whatIsWrongIsToldAtItsFieldInTheLanguageOfTheCallerAndNothingIsStored() throws Exception {
        var bad = sewing().put("shift", "dawn")
                .put("wageFrom", 1_200_00)
                .put("openings", "five")
                .put("colour", "red");
        bad.remove("place");
        var zh = put("sew-1", bad);
        assertThat(zh.status()).isEqualTo(422);
        assertThat(zh.whole().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(zh.paths()).containsExactly("colour", "place", "openings", "wageFrom", "shift");
        assertThat(zh.json().path("errors").toString()).contains("劳动法 第四十八条", "白班、倒班、夜班", "工资比这个低");
        var en = send("PUT", "/sew-1", token, "application/json", bad.toString(), "en");
        assertThat(en.json().path("errors").toString()).contains("whole number", "The description has no such field");
        assertThat(put("no key!".replace(" ", "%20"), sewing()).paths()).containsExactly("theirKey");
        assertThat(send("PUT", "/sew-1", token, "application/json", "{", "en").status())
                .isEqualTo(400);
        assertThat(all()).isEmpty();
    }

    @Test
    void wordsThatMayNotStandWaitForTheOfficeAndItsReasonIsRead() throws Exception {
        var waiting = put("sew-1", sewing().put("work", BAD));
        assertThat(waiting.first().at("/post/state").asString()).isEqualTo("in_review");
        assertThat(waiting.first().at("/post/findings").toString()).contains("就业促进法", "限女性");
        var id = all().getFirst().id();
        assertThat(posts.sendBack(town.officer(), id, "不能限性别，不能收押金", Town.TODAY))
                .isEqualTo(Posts.Outcome.DONE);
        var read = get("/sew-1", token);
        assertThat(read.json().path("state").asString()).isEqualTo("sent_back");
        assertThat(read.json().path("reason").asString()).isEqualTo("不能限性别，不能收押金");
        assertThat(put("sew-1", sewing().put("work", BAD))
                        .first()
                        .path("outcome")
                        .asString())
                .as("the same again asks nobody to look again")
                .isEqualTo("unchanged");
        assertThat(put("sew-1", sewing()).first().at("/post/state").asString())
                .as("once sent back an officer looks again")
                .isEqualTo("in_review");
    }

    @Test
    void nobodyElseReachesIt() throws Exception {
        put("sew-1", sewing());
        var other = organisations.enter("岚皋食品有限公司", null, Town.ZIYANG);
        var theirs = ProgramsForTests.letIn(house::getBean, town.somebody(), other, Town.TODAY.plusYears(1));
        assertThat(get("/sew-1", theirs).status()).isEqualTo(404);
        assertThat(get("/" + all().getFirst().id(), theirs).status()).isEqualTo(404);
        assertThat(get("", theirs).json().path("posts")).isEmpty();
        assertThat(withdraw("sew-1", theirs, "不招了").status()).isEqualTo(404);
        assertThat(send("PUT", "/sew-1", theirs, "application/json", sewing().toString(), "en")
                        .status())
                .as("the same key of another employer is another post")
                .isEqualTo(200);
        assertThat(all()).hasSize(1);
        for (var none : new String[] {null, "", "anjia_x", token + "x"}) {
            var refused = get("", none);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.whole().headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
        db.sql("update organisations.mandate set until = :day where id = :id")
                .param("day", Town.TODAY.minusDays(1))
                .param("id", agent.mandate())
                .update();
        assertThat(put("sew-1", sewing().put("openings", 8)).status())
                .as("nobody acts for the organisation any more")
                .isEqualTo(401);
    }

    private Answer withdraw(String key, String by, String reason) throws Exception {
        var body = JSON.createObjectNode().put("reason", reason).toString();
        return send("POST", "/" + key + "/withdrawal", by, "application/json", body, "zh-CN");
    }

    @Test
    void whatIsWithdrawnStaysSoAndItsKeyTakesNothingElse() throws Exception {
        put("sew-1", sewing());
        assertThat(withdraw("sew-1", token, "").paths()).containsExactly("reason");
        assertThat(withdraw("sew-1", token, "招满了").json().path("outcome").asString())
                .isEqualTo("withdrawn");
        assertThat(withdraw("sew-1", token, "招满了").json().path("outcome").asString())
                .isEqualTo("unchanged");
        assertThat(withdraw("sew-9", token, "招满了").status()).isEqualTo(404);
        assertThat(put("sew-1", sewing()).first().at("/post/state").asString()).isEqualTo("withdrawn");
        assertThat(put("sew-1", sewing().put("openings", 8)).status()).isEqualTo(422);
        assertThat(put("sew-2", sewing()).first().path("outcome").asString()).isEqualTo("written");
        assertThat(put("sew-3", sewing()).paths()).as("one post under two keys").containsExactly("title");
    }

    /** Pushed by another employer, so that it is a new post there. */
    @Test
    void ourOwnFeedReadsBackAsTheSamePost() throws Exception {
        var hourly = post("610924", CLEAN, new Wage(true, 2_550, 3_000, "按小时"), true);
        var monthly = post("610921", CLEAN, new Wage(false, 430_050, 500_000, "计件"), false);
        for (var content : List.of(
                onDay(as("6-05-01-03", "钟点缝纫工", hourly), Town.TODAY),
                onDay(as("6-18-02-04", "焊工", monthly), Town.TODAY))) {
            var written = (Written.Open) posts.write(agent, content, Town.TODAY);
            var alone = HTTP.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:%d/posts/%s.jsonld".formatted(port, written.id())))
                            .build(),
                    BodyHandlers.ofString());
            var same = send("PUT", "/" + written.id(), token, LD, alone.body(), "en");
            assertThat(same.first().path("outcome").asString())
                    .as(same.whole().body())
                    .isEqualTo("unchanged");
            assertThat(same.json().path("leftOut")).isEmpty();
            var other = (ObjectNode) JSON.readTree(alone.body());
            other.put("title", content.title() + "甲")
                    .put("identifier", "again-" + content.title().length());
            var taken = feed(
                    JSON.createObjectNode().set("@graph", JSON.createArrayNode().add(other)));
            assertThat(taken.first().path("outcome").asString())
                    .as(taken.whole().body())
                    .isEqualTo("written");
            assertThat(rows.find(UUID.fromString(taken.first().at("/post/id").asString()))
                            .orElseThrow()
                            .content())
                    .isEqualTo(as(content.occupation(), content.title() + "甲", content)
                            .inOneOrder());
        }
    }

    private ObjectNode posting(String key, String title) {
        var body = """
                {"@context": "https://schema.org", "@type": "JobPosting", "identifier": {"@type": "PropertyValue", "name": "HR", "value": "%s"},
                 "title": "%s", "description": "<p>缝纫毛绒玩具，<b>计件</b>。</p><ul><li>有师傅带</li></ul>", "datePosted": "2026-06-01",
                 "hiringOrganization": {"@type": "Organization", "name": "紫阳毛绒玩具 有限公司"},
                 "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "addressRegion": "陕西省",
                     "addressLocality": "安康市紫阳县", "streetAddress": "工业园区3号"}},
                 "baseSalary": {"@type": "MonetaryAmount", "currency": "CNY",
                     "value": {"@type": "QuantitativeValue", "minValue": 3500, "maxValue": 5000, "unitText": "MONTH"}},
                 "employmentType": ["FULL_TIME"], "totalJobOpenings": 5, "jobStartDate": "%s", "validThrough": "%sT15:59:59Z",
                 "occupationalCategory": "缝纫工", "experienceRequirements": {"monthsOfExperience": 6}, "educationRequirements": "初中",
                 "additionalProperty": [{"name": "wageParts", "value": "计件，加全勤奖"}, {"name": "daysAWeek", "value": 5},
                     {"name": "hoursADay", "value": 8}, {"name": "shift", "value": "白班"}, {"name": "contract", "value": "fixed"},
                     {"name": "insurance", "value": "all"}, {"name": "hazards", "value": []}]}
                """.formatted(key, title, Town.TODAY.plusDays(10), Town.TODAY.plusMonths(1));
        return (ObjectNode) JSON.readTree(body);
    }

    private static ObjectNode dataFeed(JsonNode... items) {
        var feed = JSON.createObjectNode().put("@type", "DataFeed");
        var elements = feed.putArray("dataFeedElement");
        for (var item : items) elements.addObject().put("@type", "DataFeedItem").set("item", item);
        return feed;
    }

    @Test
    void aFeedOfAnotherSystemIsTakenWholeAndWhatHasNoPlaceIsNamed() throws Exception {
        var taken = feed(dataFeed(posting("a-1", "平车工"), posting("a-2", "锁边工")));
        assertThat(taken.status()).as(taken.whole().body()).isEqualTo(200);
        assertThat(taken.json().path("leftOut").toString()).contains("dataFeedElement[0].item.educationRequirements");
        assertThat(all()).hasSize(2).allSatisfy(post -> {
            assertThat(post.content().work()).isEqualTo("缝纫毛绒玩具，计件。\n有师傅带");
            assertThat(post.content().openUntil()).isEqualTo(Town.TODAY.plusMonths(1));
            assertThat(post.content().experience()).isEqualTo(6);
            assertThat(post.content().division().value()).isEqualTo("610924");
        });
        var gone = dataFeed(posting("a-2", "锁边工"));
        ((ObjectNode) gone.path("dataFeedElement").get(0)).put("dateDeleted", "2026-07-01T00:00:00Z");
        assertThat(feed(gone).first().path("outcome").asString()).isEqualTo("withdrawn");
        assertThat(get("/a-2", token).json().path("state").asString()).isEqualTo("withdrawn");
    }

    @Test
    void oneFaultInAFeedAndNothingOfItIsStored() throws Exception {
        var dollars = posting("a-2", "锁边工");
        ((ObjectNode) dollars.path("baseSalary")).put("currency", "USD");
        ((ObjectNode) dollars.path("hiringOrganization")).put("name", "别家有限公司");
        dollars.remove("additionalProperty");
        var nameless = posting("a-1", "后道工");
        var refused = feed(dataFeed(posting("a-1", "平车工"), dollars, nameless));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.paths())
                .contains(
                        "dataFeedElement[1].item.hiringOrganization",
                        "dataFeedElement[1].item.baseSalary.value",
                        "dataFeedElement[1].item.additionalProperty.wageParts",
                        "dataFeedElement[1].item.additionalProperty.contract",
                        "dataFeedElement[2].item.identifier")
                .noneMatch(path -> path.startsWith("dataFeedElement[0]"));
        assertThat(feed(JSON.createObjectNode().put("@type", "Organization")).status())
                .isEqualTo(422);
        assertThat(all()).isEmpty();
    }
}
