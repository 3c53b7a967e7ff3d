package anjia.api;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.Looks;
import anjia.access.Permission;
import anjia.demo.DemoTour;
import anjia.places.DivisionCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of other agencies: who gets what, and what is written down about it. */
class AgencyTest {

    private static final DivisionCode WEINAN = new DivisionCode("6105");
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

    private static String person(DemoTour.Guest guest) {
        return "/api/v1/persons/" + guest.id().value();
    }

    /** The address that was asked is repeated in the answer, and may differ. */
    private static String withoutAddress(ApiHouse.Answer answer) {
        return answer.body().replaceFirst("\"instance\":\"[^\"]*\"", "");
    }

    private static String lookup(String number) {
        return "{\"number\": \"%s\", \"reason\": \"asked at our counter\"}".formatted(number);
    }

    @Test
    void withoutATokenNobodyIsShownAndTheAnswerSaysHowToComeIn() throws Exception {
        var answer = house.get(null, person(DemoTour.LI_XIUMEI));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(house.get("anjia_wrong", person(DemoTour.LI_XIUMEI)).status())
                .isEqualTo(401);
    }

    @Test
    void aTokenThatWasRevokedOrRanOutIsNone() throws Exception {
        var all = EnumSet.allOf(Permission.class);
        var revoked = house.clients().add("revoked", ApiHouse.ANKANG, all, LocalDate.of(2027, 1, 1));
        assertThat(house.get(revoked.token(), person(DemoTour.LI_XIUMEI)).status())
                .isEqualTo(200);
        assertThat(house.clients().revoke(revoked.client())).isTrue();
        var old = house.clients().add("old", ApiHouse.ANKANG, all, LocalDate.of(2026, 6, 30));

        assertThat(house.get(revoked.token(), person(DemoTour.LI_XIUMEI)).status())
                .isEqualTo(401);
        assertThat(house.get(old.token(), person(DemoTour.LI_XIUMEI)).status()).isEqualTo(401);
        assertThat(house.count(
                        "select count(*) from access.audit_row where act = 'api.revokeClient' and ? = any(subjects)",
                        revoked.client()))
                .isOne();
    }

    @Test
    void theTokenItselfIsNotKept() {
        var issued =
                house.clients().add("kept", ApiHouse.ANKANG, Set.of(Permission.CASES_READ), LocalDate.of(2027, 1, 1));

        assertThat(house.count(
                        "select count(*) from api.client where strpos(encode(token_digest, 'escape'), ?) > 0",
                        issued.token()))
                .isZero();
    }

    @Test
    void withoutThePermissionItIs403AndNothingIsRead() throws Exception {
        var token = house.token(ApiHouse.ANKANG, Set.of(Permission.CASES_READ));

        assertThat(house.get(token, person(DemoTour.LI_XIUMEI)).status()).isEqualTo(403);
        assertThat(house.post(token, "/api/v1/cases", "key-number-1", "{}").status())
                .isEqualTo(403);
        assertThat(house.get(token, "/api/v1/cases.csv").status()).isEqualTo(403);
        assertThat(house.get(token, "/api/v1/cases").status()).isEqualTo(200);
    }

    @Test
    void outsideTheReachIsTheSameAsUnknown() throws Exception {
        var token = house.tokenForEverythingIn(ApiHouse.ANKANG);
        var elsewhere = house.get(token, person(DemoTour.GUO_ZHIQIANG));
        var nobody = house.get(token, person(DemoTour.ZHOU_YULAN));

        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(withoutAddress(elsewhere)).isEqualTo(withoutAddress(nobody));
        var number = DemoTour.GUO_ZHIQIANG.number().value();
        assertThat(house.post(token, "/api/v1/persons/lookup", null, lookup(number))
                        .body())
                .isEqualTo(house.post(
                                token,
                                "/api/v1/persons/lookup",
                                null,
                                lookup(DemoTour.ZHOU_YULAN.number().value()))
                        .body());
        assertThat(house.get(house.tokenForEverythingIn(WEINAN), person(DemoTour.GUO_ZHIQIANG))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aReadIsInTheAuditWithTheProgramAndItsReasonAndThePersonHerselfSeesBoth() throws Exception {
        var issued = house.clients()
                .add("audited", ApiHouse.ANKANG, Set.of(Permission.PERSONS_READ), LocalDate.of(2027, 1, 1));
        var found = house.post(
                issued.token(),
                "/api/v1/persons/lookup",
                null,
                lookup(DemoTour.LI_XIUMEI.number().value()));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).contains("李秀梅", "619924 •••• 0027").doesNotContain("619924198303080027");
        assertThat(house.count(
                        "select count(*) from access.audit_row where actor = ? and act = 'registry.lookup' and details ->> 'reason' in (select id::text from access.reason) and ? = any(subjects)",
                        "agency:" + issued.client(),
                        DemoTour.LI_XIUMEI.id().value()))
                .isOne();
        assertThat(house.count(
                        "select count(*) from access.audit_row where actor = ? and act = 'registry.view'",
                        "agency:" + issued.client()))
                .isOne();
        assertThat(house.house.getBean(Looks.class).ofHerself(new Actor.Person(DemoTour.LI_XIUMEI.id())))
                .contains(new Looks.Look(
                        LocalDate.of(2026, 7, 1), issued.client(), "audited", null, "asked at our counter", List.of()));
    }

    @Test
    void aReasonIsNeededAndMayHoldNoNumber() throws Exception {
        var token = house.tokenForEverythingIn(ApiHouse.ANKANG);
        var number = DemoTour.LI_XIUMEI.number().value();
        for (var reason : new String[] {
            "",
            "abc",
            "about 619924198303080027",
            "asked\\nfor 13800000000",
            "asked for １３８００００００００",
            "asked for 138 0000 0000"
        }) {
            var body = "{\"number\": \"%s\", \"reason\": \"%s\"}".formatted(number, reason);
            var answer = house.post(token, "/api/v1/persons/lookup", null, body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/path").stringValue()).isEqualTo("reason");
        }
    }

    @Test
    void theSameKeyHandsInOnceAndAnotherBodyUnderItIs422() throws Exception {
        var token = house.tokenForEverythingIn(ApiHouse.ANKANG);
        var body = REGISTRATION.formatted(DemoTour.ZHAO_CAIYUN.id().value());
        var first = house.post(token, "/api/v1/cases", "one-intention", body);
        var again = house.post(token, "/api/v1/cases", "one-intention", body);
        var other = house.post(
                token,
                "/api/v1/cases",
                "one-intention",
                REGISTRATION.formatted(DemoTour.WANG_XIAOJUN.id().value()));

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(house.post(token, "/api/v1/cases", null, body)
                        .json()
                        .at("/errors/0/path")
                        .stringValue())
                .isEqualTo("Idempotency-Key");
        assertThat(house.count(
                        "select count(*) from cases.service_case where applicant = ?",
                        DemoTour.ZHAO_CAIYUN.id().value()))
                .isOne();
        assertThat(house.post(house.tokenForEverythingIn(WEINAN), "/api/v1/cases", "another-place", body)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFieldThatIsNullIsSaidToBeWrong() throws Exception {
        var token = house.tokenForEverythingIn(ApiHouse.ANKANG);
        var person = DemoTour.ZHAO_CAIYUN.id().value();
        var item = "{\"item\": \"unemployment/registration\"}";
        var wrong = Map.of(
                "items.item",
                "\"items\": [null]",
                "items",
                "\"items\": null",
                "answers",
                "\"items\": [%s], \"answers\": {\"wants_work\": null}".formatted(item),
                "account.bank",
                "\"items\": [%s], \"account\": {\"number\": \"1\"}".formatted(item));
        for (var one : wrong.entrySet()) {
            var body = "{\"person\": \"%s\", %s}".formatted(person, one.getValue());
            var answer = house.post(token, "/api/v1/cases", "null-" + one.getKey(), body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/path").stringValue()).isEqualTo(one.getKey());
        }
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDoubleAndTheTableHoldsTheSame() throws Exception {
        var token = house.tokenForEverythingIn(ApiHouse.ANKANG);
        for (var guest : new DemoTour.Guest[] {DemoTour.LI_XIUMEI, DemoTour.HE_JIANPING, DemoTour.MA_DEHAI})
            house.post(
                    token,
                    "/api/v1/cases",
                    "page-of-" + guest.key(),
                    REGISTRATION.formatted(guest.id().value()));
        var listed = new ArrayList<String>();
        var path = "/api/v1/cases?limit=1";
        for (var next = path; next != null; ) {
            var page = house.get(token, next).json();
            page.path("cases").forEach(one -> listed.add(one.path("number").stringValue()));
            next = page.path("next").isNull()
                    ? null
                    : path + "&cursor=" + page.path("next").stringValue();
        }
        var table = house.get(token, "/api/v1/cases.csv");
        var lines = table.body().lines().skip(1).toList();

        assertThat(listed).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
        assertThat(lines).hasSameSizeAs(listed);
        assertThat(table.header("Anjia-Rows")).isEqualTo(String.valueOf(lines.size()));
        assertThat(new TreeSet<>(
                        lines.stream().map(line -> line.substring(0, 12)).toList()))
                .isEqualTo(new TreeSet<>(listed));
        assertThat(house.get(house.tokenForEverythingIn(WEINAN), "/api/v1/cases")
                        .json()
                        .path("cases"))
                .isEmpty();
        assertThat(house.count("select count(*) from access.audit_row where act = 'cases.export'"))
                .isPositive();
    }

    @Test
    void whatIsNoParameterIsSaidAndNotGuessed() throws Exception {
        var token = house.tokenForEverythingIn(ApiHouse.ANKANG);
        for (var wrong : new String[] {
            "state=open", "division=abc", "handedInFrom=yesterday", "limit=0", "limit=201", "cursor=%21"
        }) {
            var answer = house.get(token, "/api/v1/cases?" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/path").stringValue()).isEqualTo(wrong.replaceFirst("=.*", ""));
        }
    }

    @Test
    void townsComePageByPageWithTheirOfficesAndOpeningDays() throws Exception {
        var first = house.get(null, "/api/v1/places?tier=town&parent=610924&limit=10")
                .json();
        var second = house.get(
                        null,
                        "/api/v1/places?tier=town&parent=610924&limit=10&cursor="
                                + first.path("next").stringValue())
                .json();

        assertThat(first.path("places")).hasSize(10);
        assertThat(first.at("/places/0/offices/0/opens").toString()).isEqualTo("[1,2,3,4,5]");
        assertThat(second.at("/places/0/code").stringValue())
                .isGreaterThan(first.at("/places/9/code").stringValue());
    }

    @Test
    void theClientOfTheDocumentationDoesWhatItSays(@TempDir Path folder) throws Exception {
        var documentation = Files.readString(Path.of("../docs/api.md"));
        var begin = documentation.indexOf("```java\n") + "```java\n".length();
        var source = documentation.substring(begin, documentation.indexOf("```", begin));
        var file = Files.writeString(folder.resolve("Client.java"), source);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var run = new ProcessBuilder(
                        java,
                        file.toString(),
                        house.address(),
                        house.tokenForEverythingIn(ApiHouse.ANKANG),
                        DemoTour.WANG_XIAOJUN.number().value())
                .redirectErrorStream(true)
                .start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said).contains("person " + DemoTour.WANG_XIAOJUN.id().value(), "taken once: true", " is granted");
        assertThat(source.lines().count()).isLessThanOrEqualTo(65);
    }
}
