package anjia.api;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.demo.DemoTour;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that no honest program sends: refused before anything is done, in words like any other answer. */
class RefusedTest {

    private static final String REGISTRATION = """
            {"person": "%s", "items": [{"item": "unemployment/registration"}], "answers": {"able_to_work": "yes", "wants_work": "yes", "bound_elsewhere": "nothing"}}""";

    private static ApiHouse house;

    @BeforeAll
    static void open() {
        house = new ApiHouse();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String lookup(String number) {
        return "{\"number\": \"%s\", \"reason\": \"asked at our counter\"}".formatted(number);
    }

    @Test
    void whoWantsAnotherTypeOfAnswerIsRefusedBeforeAnythingIsDone() throws Exception {
        var token = house.tokenForEverythingIn(ApiHouse.ANKANG);
        var before = house.count("select count(*) from cases.hand_in")
                + house.count("select count(*) from access.audit_row");
        for (var accept : List.of("text/csv", "x")) {
            var body = REGISTRATION.formatted(DemoTour.WANG_XIAOJUN.id().value());
            assertThat(house.postFor(accept, token, "/api/v1/cases", "wants-" + accept, body)
                            .status())
                    .as(accept)
                    .isEqualTo(406);
            var number = lookup(DemoTour.WANG_XIAOJUN.number().value());
            assertThat(house.postFor(accept, token, "/api/v1/persons/lookup", "looks-" + accept, number)
                            .status())
                    .as(accept)
                    .isEqualTo(406);
        }
        assertThat(house.count("select count(*) from cases.hand_in")
                        + house.count("select count(*) from access.audit_row"))
                .isEqualTo(before);
    }

    @Test
    void aComplaintThatNamesNoEmployerIsToldThatItLacksIt() throws Exception {
        var token = house.tokenForEverythingIn(ApiHouse.ANKANG);
        var body = """
                {"person": "%s", "items": [{"item": "rights/wage-arrears"}], "answers": {"owed": "wages", "worked_for": "firm",
                "still_there": "no", "job_ended_on": "2026-05-31", "in_arbitration_or_court": "no", "wages_owed": "12000"}%s}""";
        var person = DemoTour.WANG_XIAOJUN.id().value();
        var without = house.post(token, "/api/v1/cases", "no-employer", body.formatted(person, ""));
        assertThat(without.status()).as(without.body()).isEqualTo(422);
        assertThat(without.json().at("/missing/0/kind").stringValue()).isEqualTo("employer");

        var tooShort = house.post(
                token, "/api/v1/cases", "short-name", body.formatted(person, ", \"employer\": {\"name\": \"厂\"}"));
        assertThat(tooShort.status()).isEqualTo(400);
        assertThat(tooShort.json().at("/errors/0/path").stringValue()).isEqualTo("employer");

        var named = house.post(
                token,
                "/api/v1/cases",
                "with-employer",
                body.formatted(person, ", \"employer\": {\"name\": \"宏达工地\", \"where\": \"西安市雁塔区\"}"));
        assertThat(named.status()).as(named.body()).isEqualTo(201);
    }

    @Test
    void aCharacterThatNobodyCanTypeIsNoFaultOfTheHouse() throws Exception {
        var token = house.tokenForEverythingIn(ApiHouse.ANKANG);
        assertThat(house.get(token, "/api/v1/cases?item=a%00b").status()).isLessThan(500);
        assertThat(house.get(null, "/verify?code=7KQ2%00").status()).isLessThan(500);
        assertThat(house.get(null, "/check/unemployment/benefit?a=%00").status())
                .isLessThan(500);
    }

    @Test
    void aParameterWithoutANameIsRefusedWhateverIsAsked() throws Exception {
        var assessment = "{\"item\": \"unemployment/benefit\", \"day\": \"2026-03-10\", \"facts\": {}}";
        assertThat(house.postFor("application/json", "", "/api/v1/assessments?=x", "nameless", assessment)
                        .status())
                .isEqualTo(400);
        assertThat(house.get(null, "/api/v1/items?=x").status()).isEqualTo(400);
        assertThat(house.get(null, "/?=x").status()).isEqualTo(400);
    }

    @Test
    void anAddressThatTheServerItselfRefusesIsAnsweredLikeAnyOther() throws Exception {
        for (var path : List.of("/api/v1/cases/%5C", "/api/v1/persons/%3C%2Fscript%3E")) {
            var answer = house.get(null, path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
            assertThat(answer.json().path("status").asInt()).as(path).isEqualTo(400);
        }
        var page = house.get(null, "/check/%5C");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<html lang=\"zh-CN\">").doesNotContain("HTTP Status");
    }
}
