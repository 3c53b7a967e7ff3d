package anjia.posts;

import static anjia.posts.SomePosts.CLEAN;
import static anjia.posts.SomePosts.as;
import static anjia.posts.SomePosts.onDay;
import static anjia.posts.SomePosts.post;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.posts.PostContent.Wage;
import anjia.posts.Posts.Written;
import anjia.registry.Organisations;
import anjia.web.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Open posts as machines take them over. */
@TownTest
class PostFeedTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    Posts posts;

    @Autowired
    Organisations organisations;

    @Autowired
    Town town;

    private Actor.Agent agent;

    @BeforeEach
    void anEmployer() {
        agent = new Actor.Agent(town.somebody(), Ids.next(), organisations.enter("汉阴食品有限公司", null, Town.ZIYANG), false);
    }

    private UUID write(String title, boolean hourly) {
        var wage = hourly ? new Wage(true, 2_550, 3_000, "按小时") : new Wage(false, 430_050, 500_000, "计件");
        var content = onDay(as("6-05-01-03", title, post("610921", CLEAN, wage, hourly)), Town.TODAY);
        return ((Written.Open) posts.write(agent, content, Town.TODAY)).id();
    }

    private HttpResponse<String> get(String way, String... headers) throws IOException, InterruptedException {
        var address = way.startsWith("http") ? way : "http://127.0.0.1:" + port + way;
        var request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) request.headers(headers);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode read(String way) throws IOException, InterruptedException {
        var answer = get(way);
        assertThat(answer.statusCode()).as(way).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** All pages; the last element is the last page itself. */
    private List<JsonNode> whole(String way) throws IOException, InterruptedException {
        var elements = new ArrayList<JsonNode>();
        var page = read(way);
        page.get("dataFeedElement").forEach(elements::add);
        while (page.has("next")) {
            page = read(page.get("next").asString());
            page.get("dataFeedElement").forEach(elements::add);
        }
        elements.add(page);
        return elements;
    }

    private static JsonNode of(UUID post, List<JsonNode> elements) {
        return elements.stream()
                .filter(one -> one.path("item").path("url").asString("").endsWith(post.toString()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    @Test
    void everyOpenPostHasWhatSchemaOrgAsksOfAJobPosting() throws Exception {
        var monthly = write("缝纫工甲", false);
        var hourly = write("缝纫工乙", true);
        var elements = whole(PostFeed.PATH);
        elements.removeLast();
        for (var element : elements) isAJobPosting(element.get("item"));
        var item = of(monthly, elements).get("item");
        assertThat(item.at("/baseSalary/value/minValue").decimalValue()).isEqualByComparingTo("4300.50");
        assertThat(item.at("/baseSalary/value/unitText").asString()).isEqualTo("MONTH");
        assertThat(item.at("/jobLocation/identifier/value").asString()).isEqualTo("610921");
        assertThat(item.at("/jobLocation/address/addressRegion").asString()).isEqualTo("陕西省");
        assertThat(item.at("/occupationalCategory/codeValue").asString()).isEqualTo("6-05-01-03");
        assertThat(item.get("validThrough").asString()).isEqualTo("2026-08-01T23:59:59+08:00");
        var other = of(hourly, elements).get("item");
        assertThat(other.at("/baseSalary/value/unitText").asString()).isEqualTo("HOUR");
        assertThat(other.get("employmentType").asString()).isEqualTo("PART_TIME");
    }

    /** What the type asks for, in the forms that it names. */
    private static void isAJobPosting(JsonNode item) {
        assertThat(item.get("@type").asString()).isEqualTo("JobPosting");
        for (var property : List.of("title", "description", "url"))
            assertThat(item.get(property).asString()).isNotBlank();
        assertThat(LocalDate.parse(item.get("datePosted").asString())).isNotNull();
        assertThat(OffsetDateTime.parse(item.get("validThrough").asString())).isNotNull();
        assertThat(item.get("employmentType").asString()).isIn("FULL_TIME", "PART_TIME");
        assertThat(item.at("/hiringOrganization/@type").asString()).isEqualTo("Organization");
        assertThat(item.at("/hiringOrganization/name").asString()).isNotBlank();
        assertThat(item.at("/jobLocation/@type").asString()).isEqualTo("Place");
        assertThat(item.at("/jobLocation/address/addressCountry").asString()).isEqualTo("CN");
        assertThat(item.at("/jobLocation/address/streetAddress").asString()).isNotBlank();
        assertThat(item.at("/baseSalary/@type").asString()).isEqualTo("MonetaryAmount");
        assertThat(item.at("/baseSalary/currency").asString()).isEqualTo("CNY");
        assertThat(item.at("/baseSalary/value/maxValue").decimalValue())
                .isGreaterThanOrEqualTo(item.at("/baseSalary/value/minValue").decimalValue());
        assertThat(item.at("/totalJobOpenings").asInt()).isPositive();
        assertThat(item.get("directApply").asBoolean()).isFalse();
    }

    @Test
    void pagesHoldEachOnceAndTheLastSaysWhereChangesAre() throws Exception {
        var written = new ArrayList<UUID>();
        for (var at = 0; at < PostFeed.A_PAGE + 5; at++) written.add(write("缝纫工" + at, false));
        var elements = whole(PostFeed.PATH);
        var last = elements.removeLast();
        var urls = elements.stream().map(one -> one.at("/item/url").asString()).toList();
        assertThat(urls).doesNotHaveDuplicates();
        for (var post : written) assertThat(urls).anyMatch(url -> url.endsWith(post.toString()));
        assertThat(last.get("changes").asString()).contains(PostFeed.PATH + "?since=");
        assertThat(last.has("license"))
                .as("nobody named the terms of this house")
                .isFalse();
    }

    @Test
    void whatClosedSinceIsNamedWithItsEndAndNothingElse() throws Exception {
        var goes = write("缝纫工要撤", false);
        var changes = whole(PostFeed.PATH).getLast().get("changes").asString();
        assertThat(posts.withdraw(agent, goes, "不招了", Town.TODAY)).isEqualTo(Posts.Outcome.DONE);
        var later = whole(changes);
        later.removeLast();
        var element = of(goes, later);
        assertThat(OffsetDateTime.parse(element.get("dateDeleted").asString())).isNotNull();
        assertThat(element.get("item").has("title")).isFalse();
        assertThat(element.toString()).doesNotContain("不招了");
        assertThat(StreamSupport.stream(whole(PostFeed.PATH).spliterator(), false))
                .noneMatch(one -> one.at("/item/url").asString("").endsWith(goes.toString()));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        write("缝纫工不变", false);
        var newest = lastPage(PostFeed.PATH + "?since=2026-06-30T00:00:00Z");
        var first = get(newest);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("public", "max-age=60");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        var again = get(newest, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        write("缝纫工新来", false);
        assertThat(get(newest, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    /** The address of it: what comes new comes there. */
    private String lastPage(String way) throws IOException, InterruptedException {
        var address = way;
        for (var page = read(way); page.has("next"); page = read(address))
            address = page.get("next").asString();
        return address;
    }

    @Test
    void whatCannotBeReadIsRefusedAndNotTakenForTheBeginning() throws Exception {
        for (var bad : List.of("since=yesterday", "since=%2B99999-01-01T00:00:00Z", "after=x", "from=1"))
            assertThat(get(PostFeed.PATH + "?" + bad).statusCode()).as(bad).isEqualTo(400);
    }

    @Test
    void onePostIsReadAloneAsLongAsItIsOpen() throws Exception {
        var post = write("缝纫工单独", false);
        var alone = get("/posts/" + post + ".jsonld");
        assertThat(alone.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/ld+json");
        isAJobPosting(JSON.readTree(alone.body()));
        assertThat(JSON.readTree(alone.body()).get("@context").asString()).isEqualTo("https://schema.org");
    }
}
