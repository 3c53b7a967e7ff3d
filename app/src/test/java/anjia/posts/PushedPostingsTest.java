package anjia.posts;

import static anjia.posts.SomePosts.CLEAN;
import static anjia.posts.SomePosts.as;
import static anjia.posts.SomePosts.onDay;
import static anjia.posts.SomePosts.post;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.cases.Town;
import anjia.posts.PostContent.Wage;
import anjia.posts.Posts.Written;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An employer's own program pushes posts as schema.org JobPosting. */
class PushedPostingsTest extends WithAProgram {

    /** Under another key and title it is a new post that says the same. */
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
