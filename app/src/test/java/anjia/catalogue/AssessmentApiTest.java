package anjia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.DatabaseTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as programs see it. */
@DatabaseTest
class AssessmentApiTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String XIUMEI = """
            {"item": "unemployment/benefit", "day": "2026-03-10", "division": "610924", "facts": {
              "contribution_months": %s, "carried_over_months": 0, "left_work": "dismissed",
              "registered_on": "2026-03-10", "insured_place": "610924"}}
            """;

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient db;

    @AfterAll
    static void leave() {
        CLIENT.close();
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/assessments".formatted(port)))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private JsonNode answer(String body) throws IOException, InterruptedException {
        var response = post(body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }

    @Test
    void fiftyNineMonthsInZiyangGiveTwelveMonthsInFen() throws Exception {
        var answer = answer(XIUMEI.formatted(59));
        assertThat(answer.path("outcome").stringValue()).isEqualTo("entitled");
        assertThat(answer.path("schedule")).hasSize(12);
        assertThat(answer.path("schedule").path(0).path("atLeast").longValue()).isEqualTo(192600);
        assertThat(answer.at("/amounts/3/name").stringValue()).isEqualTo("total");
        assertThat(answer.at("/amounts/3/value").longValue()).isEqualTo(2311200);
        assertThat(answer.at("/findings/0/numbers/0/inForce").stringValue()).isEqualTo("2011-07-01");
        assertThat(answer.path("law").stringValue()).hasSize(64);
    }

    @Test
    void everyNumberSaysSinceWhenAndHowSureItIs() throws Exception {
        var wage = answer(XIUMEI.formatted(59))
                .at("/amounts/2/numbers")
                .valueStream()
                .filter(number -> number.path("name").stringValue().equals("minimum_wage"))
                .findFirst()
                .orElseThrow();
        assertThat(wage.path("value").longValue()).isEqualTo(214000);
        assertThat(wage.path("countyClass").intValue()).isEqualTo(3);
        assertThat(wage.path("source").stringValue()).isNotBlank();
        assertThat(wage.path("sure").stringValue()).isIn("read", "computed", "designed", "remembered", "unsure");
    }

    @Test
    void atLeastNineMonthsAreAQuestion() throws Exception {
        var answer = answer(XIUMEI.formatted("{\"atLeast\": 9}"));
        assertThat(answer.path("outcome").stringValue()).isEqualTo("unknown");
        assertThat(answer.at("/questions/0/fact").stringValue()).isEqualTo("contribution_months");
        assertThat(answer.at("/findings/0/inputs/contribution_months/atLeast").longValue())
                .isEqualTo(9);
    }

    @Test
    void nullIsAFactThatNobodyKnows() throws Exception {
        var answer = answer(XIUMEI.formatted("null"));
        assertThat(answer.path("outcome").stringValue()).isEqualTo("unknown");
        assertThat(answer.at("/findings/0/result").stringValue()).isEqualTo("unknown");
    }

    @Test
    void elevenMonthsNameTheNearestChange() throws Exception {
        var answer = answer(XIUMEI.formatted(11));
        assertThat(answer.path("outcome").stringValue()).isEqualTo("not_entitled");
        assertThat(answer.at("/nearest/turns/0/fact").stringValue()).isEqualTo("contribution_months");
        assertThat(answer.at("/nearest/turns/0/to").longValue()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"item\": \"unemployment/benefits\"}|item",
                "{}|item",
                "{\"item\": 7}|item",
                "{\"item\": \"unemployment/benefit\", \"day\": \"2026-02-30\"}|day",
                "{\"item\": \"unemployment/benefit\", \"day\": 20260310}|day",
                "{\"item\": \"unemployment/benefit\", \"division\": \"619999\"}|division",
                "{\"item\": \"unemployment/benefit\", \"division\": \"61x\"}|division",
                "{\"item\": \"unemployment/benefit\", \"person\": \"1\"}|person",
                "{\"item\": \"unemployment/benefit\", \"facts\": []}|facts",
                "{\"item\": \"unemployment/benefit\", \"facts\": {\"shoe_size\": 42}}|facts.shoe_size",
                "{\"item\": \"unemployment/benefit\", \"facts\": {\"contribution_months\": 721}}|facts.contribution_months",
                "{\"item\": \"unemployment/benefit\", \"facts\": {\"contribution_months\": 12.5}}|facts.contribution_months",
                "{\"item\": \"unemployment/benefit\", \"facts\": {\"contribution_months\": \"12\"}}|facts.contribution_months",
                "{\"item\": \"unemployment/benefit\", \"facts\": {\"contribution_months\": {\"atLeast\": -1}}}|facts.contribution_months",
                "{\"item\": \"unemployment/benefit\", \"facts\": {\"contribution_months\": {\"atMost\": 9}}}|facts.contribution_months",
                "{\"item\": \"unemployment/benefit\", \"facts\": {\"contribution_months\": 99999999999999999999}}|facts.contribution_months",
                "{\"item\": \"unemployment/benefit\", \"facts\": {\"left_work\": \"fired\"}}|facts.left_work",
                "{\"item\": \"unemployment/benefit\", \"facts\": {\"left_work\": \"absent\"}}|facts.left_work",
                "{\"item\": \"unemployment/benefit\", \"facts\": {\"registered_on\": \"10.3.2026\"}}|facts.registered_on",
                "{\"item\": \"unemployment/benefit\", \"facts\": {\"insured_place\": \"699999\"}}|facts.insured_place",
                "{\"item\": \"unemployment/registration\", \"facts\": {\"at_work\": \"yes\"}}|facts.at_work",
            })
    void whatIsWrongIsNamedByItsPath(String body, String path) throws Exception {
        var response = post(body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var errors = json.readTree(response.body()).path("errors");
        assertThat(errors.valueStream().map(error -> error.path("path").stringValue()))
                .containsExactly(path);
        assertThat(errors.path(0).path("message").stringValue()).isNotBlank().doesNotStartWith("[");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws Exception {
        var response = post("""
                {"item": "unemployment/benefit", "day": "tomorrow", "facts": {"left_work": "fired", "carried": 1}}
                """);
        assertThat(json.readTree(response.body()).path("errors")).hasSize(3);
    }

    @Test
    void whatWasSentIsNotRepeated() throws Exception {
        var response = post("""
                {"item": "unemployment/benefit", "facts": {"left_work": "612425198308300027"}}
                """);
        assertThat(response.body()).doesNotContain("612425198308300027");
    }

    @Test
    void whatIsNoJsonIsRefused() throws Exception {
        assertThat(post("{\"item\": ").statusCode()).isEqualTo(400);
        assertThat(post("").statusCode()).isEqualTo(400);
        assertThat(post("[1]").statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        assertThat(post("{\"item\": \"" + "x".repeat(40_000) + "\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void nothingIsStored() throws Exception {
        var before = rows();
        answer(XIUMEI.formatted(59));
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return db.sql("""
                select (select count(*) from catalogue.law_bundle) + (select count(*) from access.session)
                """).query(Long.class).single();
    }

    @Test
    void itemsListTheFactsTheyTake() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/items".formatted(port)))
                .header("Accept-Language", "en")
                .build();
        var items = json.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
        assertThat(items.valueStream().map(item -> item.path("code").stringValue()))
                .contains("unemployment/benefit", "unemployment/registration");
        assertThat(items.valueStream()
                        .filter(item -> item.path("code").stringValue().equals("unemployment/benefit")))
                .singleElement()
                .satisfies(benefit -> {
                    assertThat(benefit.path("name").stringValue()).isEqualTo("Unemployment benefit");
                    assertThat(benefit.at("/facts/0/name").stringValue()).isEqualTo("contribution_months");
                });
    }

    @Test
    void theFactsOfAGroupAreAskedPerMember() throws Exception {
        var body = """
                {"item": "housing/public-rental", "day": "2026-03-10", "facts": {"home_area": 0, "registered_here": true, "waits_for_housing": false,
                 "household": [{"income": 450000}, {"income": 450000}, {"income": null}]}}""";
        var open = json.readTree(post(body).body());
        assertThat(open.path("outcome").stringValue()).isEqualTo("unknown");
        assertThat(open.at("/questions/0/fact").stringValue()).isEqualTo("household");
        var known = json.readTree(post(body.replace("null", "0")).body());
        assertThat(known.path("outcome").stringValue()).isEqualTo("entitled");
        var wrong = json.readTree(post(body.replace("null", "-1").replace("{\"income\": 450000}, {", "{\"pay\": 1}, {"))
                .body());
        assertThat(wrong.path("errors")
                        .valueStream()
                        .map(error -> error.path("path").stringValue()))
                .contains("facts.household[0].pay", "facts.household[2].income");
    }
}
