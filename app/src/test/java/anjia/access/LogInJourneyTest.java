package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.testing.DatabaseTest;
import anjia.web.Ids;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** In and out by the doors, as a browser does it: with cookies, forms and redirects, over HTTP. */
@DatabaseTest
@Import({LogInJourneyTest.Ground.class, LogInJourneyTest.Rooms.class})
class LogInJourneyTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    Accounts accounts;

    @Autowired
    Offices offices;

    @Autowired
    OutgoingTexts texts;

    @Autowired
    KnownPersons directory;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private final String number =
            "6199%014d".formatted(Math.floorMod(Ids.next().getLeastSignificantBits(), 100_000_000_000_000L));
    private final PersonId person = new PersonId(Ids.next());
    private final String login = "chen" + Ids.next().toString().substring(24);
    private OfficeId office;
    private UUID account;
    private Visitor visitor;

    @BeforeEach
    void aWorkerAClerkAndABrowser() {
        directory.with(number, person, "13800001234");
        office = TestStaff.window(offices);
        account = accounts.enter(new Actor.SystemJob("test"), login, "陈静", office, Set.of(Role.CLERK), PASSWORD);
        visitor = new Visitor(port);
    }

    @Test
    void aWorkerComesInByNumberAndCodeAndGetsWhereSheWanted() {
        var door = visitor.get("/my/room?a=1");
        assertThat(door.path()).isEqualTo("/login");

        var asked = door.send(Map.of("number", number));
        assertThat(asked.path()).isEqualTo("/login/code");
        var room = asked.send(Map.of("code", newestCode()));

        assertThat(room.path()).isEqualTo("/my/room");
        assertThat(room.body()).isEqualTo("person:" + person.value());
    }

    @Test
    void aNumberThatNobodyHasLooksLikeOneThatWeKnow() {
        var known = visitor.get("/login").send(Map.of("number", number));
        var unknown = new Visitor(port).get("/login").send(Map.of("number", "619900000000000001"));

        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.withoutSecrets()).isEqualTo(known.withoutSecrets());
        var wrong = known.send(Map.of("code", "x"));
        var alsoWrong = unknown.send(Map.of("code", "x"));
        assertThat(alsoWrong.status()).isEqualTo(wrong.status());
        assertThat(alsoWrong.withoutSecrets()).isEqualTo(wrong.withoutSecrets()).contains("还能试4次");
    }

    @Test
    void aNumberThatIsTooShortIsSaidSoAndKept() {
        var again = visitor.get("/login").send(Map.of("number", "61992119850302"));

        assertThat(again.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT.value());
        assertThat(again.body()).contains("身份证号有18位，您写了14位", "value=\"61992119850302\"");
    }

    @Test
    void aClerkComesInByNameAndPasswordAndGetsWhereSheWanted() {
        var room = visitor.get("/desk/room?q=1").send(Map.of("name", login, "password", PASSWORD));

        assertThat(room.path()).isEqualTo("/desk/room");
        assertThat(room.body()).isEqualTo("staff:" + account);
    }

    @Test
    void aWrongPasswordSaysNotWhichWasWrongAndKeepsTheName() {
        var again = visitor.get("/staff/login").send(Map.of("name", login, "password", "wrong horse battery"));
        var unknown =
                new Visitor(port).get("/staff/login").send(Map.of("name", "nobody", "password", "wrong horse battery"));

        assertThat(again.body()).contains("登录名或口令不对", "value=\"" + login + "\"").doesNotContain("wrong horse");
        assertThat(unknown.withoutSecrets().replace("nobody", login)).isEqualTo(again.withoutSecrets());
    }

    @Test
    void logInMakesANewSessionAndANewFormToken() {
        var door = visitor.get("/staff/login").sendTo("/desk/room", Map.of("reason", "x"));
        var token = visitor.cookie("anjia-form");
        var session = visitor.cookie("SESSION");
        assertThat(session).isNotBlank();

        door.send(Map.of("name", login, "password", PASSWORD));
        assertThat(visitor.cookie("SESSION")).isNotBlank().isNotEqualTo(session);
        assertThat(visitor.cookie("anjia-form")).isNotEqualTo(token);

        visitor.forget("SESSION");
        visitor.setCookie("SESSION", session);
        assertThat(visitor.get("/desk/room").path()).isEqualTo("/staff/login");
    }

    @Test
    void whoLogsOutIsOut() {
        var room = clerkInHerRoom();
        var form = visitor.get("/staff/login?to=/desk/room");
        var out = form.sendTo("/logout", Map.of());

        assertThat(out.path()).isEqualTo("/staff/login");
        assertThat(visitor.get("/desk/room").path()).isEqualTo("/staff/login");
        assertThat(room.body()).startsWith("staff:");
    }

    @Test
    void aClosedAccountIsOutAtItsNextRequest() {
        clerkInHerRoom();
        accounts.close(new Actor.SystemJob("test"), account);

        assertThat(visitor.get("/desk/room").path()).isEqualTo("/staff/login");
    }

    @Test
    void aClerkHasNoBusinessInTheOfficeOrWithAWorkersOwnPages() {
        clerkInHerRoom();

        assertThat(visitor.get("/office/room").status()).isEqualTo(HttpStatus.FORBIDDEN.value());
        assertThat(visitor.get("/my/room").path()).isEqualTo("/login");
        assertThat(visitor.get("/desk/room").body()).isEqualTo("staff:" + account);
    }

    @Test
    void aPageThatWantsStaffSendsAWorkerToTheDoorOfStaff() {
        visitor.get("/login").send(Map.of("number", number)).send(Map.of("code", newestCode()));

        assertThat(visitor.get("/elsewhere/for-staff").path()).isEqualTo("/staff/login");
        assertThat(visitor.get("/elsewhere/for-anybody").body()).isEqualTo("person:" + person.value());
    }

    @Test
    void aVisitorIsAnActorToo() {
        assertThat(visitor.get("/elsewhere/for-anybody").body()).isEqualTo("visitor");
    }

    @Test
    void whatWasTypedSurvivesALogInInTheMiddleOfIt() {
        clerkInHerRoom();
        var form = visitor.get("/staff/login?to=/desk/room");
        visitor.forget("SESSION");
        var door = form.sendTo("/desk/room", Map.of("reason", "厂里停工<3个月>", "key", "12345678"));
        assertThat(door.path()).isEqualTo("/staff/login");

        var still = door.send(Map.of("name", login, "password", PASSWORD));
        assertThat(still.path()).isEqualTo("/still-here");
        assertThat(still.body()).contains("value=\"厂里停工&lt;3个月>\"");
        var done = still.send(Map.of());

        assertThat(done.body()).isEqualTo("staff:" + account + " 厂里停工<3个月>");
    }

    @Test
    void whatSomebodyElseHadTypedAtThisBrowserIsNotOfferedToTheNext() {
        clerkInHerRoom();
        var form = visitor.get("/staff/login?to=/desk/room");
        visitor.forget("SESSION");
        var door = form.sendTo("/desk/room", Map.of("reason", "厂里停工", "key", "12345678"));
        var other = "wang" + login;
        accounts.enter(new Actor.SystemJob("test"), other, "王强", office, Set.of(Role.CLERK), PASSWORD);

        var next = door.send(Map.of("name", other, "password", PASSWORD));

        assertThat(next.path()).isNotEqualTo("/still-here");
        assertThat(visitor.get("/still-here").body()).doesNotContain("厂里停工");
    }

    @Test
    void aFormWhoseTokenIsGoneIsShownAgain() {
        clerkInHerRoom();
        var form = visitor.get("/staff/login?to=/desk/room");
        visitor.forget("anjia-form");
        var still = form.sendTo("/desk/room", Map.of("reason", "厂里停工"));

        assertThat(still.path()).isEqualTo("/still-here");
        assertThat(still.send(Map.of()).body()).isEqualTo("staff:" + account + " 厂里停工");
    }

    @Test
    void aFormOfAnotherSiteIsRefusedWithAWarmPageAndKeepsNothing() {
        clerkInHerRoom();
        var form = visitor.get("/staff/login?to=/desk/room");
        var refused = form.sendFromElsewhere("/desk/room", Map.of("reason", "不是她写的"));

        assertThat(refused.status()).isEqualTo(HttpStatus.FORBIDDEN.value());
        assertThat(refused.body()).contains("<main").doesNotContain("CsrfException", "不是她写的");
        assertThat(visitor.get("/still-here").path()).isNotEqualTo("/still-here");
    }

    @Test
    void aFormThatDoesNotSayWhereItComesFromIsRefusedWithoutItsToken() {
        var refused = visitor.post("/elsewhere/for-anybody", Map.of("reason", "x"), Map.of());

        assertThat(refused.status()).isEqualTo(HttpStatus.FORBIDDEN.value());
    }

    @Test
    void programsNeedNoTokenAndGetNoSession() {
        var answer = visitor.post("/api/test", Map.of("reason", "x"), Map.of());

        assertThat(answer.body()).isEqualTo("visitor");
        assertThat(visitor.cookie("SESSION")).isNull();
    }

    @Test
    void comingAndGoingIsInTheAudit() {
        clerkInHerRoom();
        visitor.get("/staff/login?to=/desk/room").sendTo("/logout", Map.of());

        assertThat(db.sql("select act from access.audit_row where actor = :actor order by seq")
                        .param("actor", "staff:" + account)
                        .query(String.class)
                        .list())
                .containsExactly("access.logIn", "access.logOut");
    }

    private Visitor.Answer clerkInHerRoom() {
        return visitor.get("/desk/room").send(Map.of("name", login, "password", PASSWORD));
    }

    private String newestCode() {
        return texts.newest(Channel.SMS).getFirst().body().replaceFirst(".*?(\\d{6}).*", "$1");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Ground {

        @Bean
        @Primary
        KnownPersons knownPersons() {
            return new KnownPersons();
        }

        /** Every test comes from the same address. */
        @Bean
        @Primary
        RateLimit noLimit(Clock clock) {
            return new RateLimit(() -> 0) {
                @Override
                public boolean allow(String bucket, String key, int perMinute) {
                    return true;
                }
            };
        }
    }

    @RestController
    static class Rooms {

        @GetMapping({"/my/room", "/desk/room", "/office/room", "/elsewhere/for-anybody"})
        String anybody(Actor actor) {
            return actor.key();
        }

        @GetMapping("/elsewhere/for-staff")
        String staff(Actor.Staff staff) {
            return staff.key();
        }

        @PostMapping("/desk/room")
        String typed(Actor.Staff staff, @RequestParam String reason) {
            return staff.key() + " " + reason;
        }

        @PostMapping({"/api/test", "/elsewhere/for-anybody"})
        String program(Actor actor) {
            return actor.key();
        }
    }
}
