package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.testing.Authenticator;
import anjia.testing.DatabaseTest;
import anjia.web.Ids;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The first day of a member of staff in a house where nobody comes in without a second factor, and the days after. */
@DatabaseTest
@TestPropertySource(properties = "anjia.staff.second-factor=required")
class StaffDoorJourneyTest {

    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");
    private static final Pattern PAPER = Pattern.compile("<code>([0-9A-Z]{4}-[0-9A-Z]{4})</code>");
    private static final String OWN = "kite lamp river nine";

    @Autowired
    StaffBook book;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final String login = "door" + Ids.next().toString().substring(24);
    private OfficeId office;
    private Actor.Staff admin;
    private String given;
    private Visitor visitor;

    @BeforeEach
    void somebodyNewAtTheWindow() {
        office = TestStaff.window(offices);
        admin = TestStaff.with(db, office, Role.ADMIN);
        given = book.enter(admin, login, "周婷", office, Set.of(Role.CLERK))
                .orElseThrow()
                .password();
        visitor = new Visitor(port);
    }

    private Visitor.Answer door(String password) {
        return visitor.get("/desk?welcome").send(Map.of("name", login, "password", password));
    }

    /** Comes as far as the page with the secret, and answers with its code; returns the page with the codes for paper. */
    private Visitor.Answer setUpAfter(Visitor.Answer phone) {
        assertThat(phone.path()).isEqualTo(StaffSteps.PHONE);
        return phone.send(Map.of("code", code(secret(phone), 0)));
    }

    private static String secret(Visitor.Answer page) {
        var secret = SECRET.matcher(page.body());
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    private String code(String secret, int stepsAhead) {
        return Authenticator.code(secret, clock.instant().plusSeconds(30L * stepsAhead));
    }

    @Test
    void theFirstDayAsksForAnOwnPasswordAndAPhoneAndThenLeadsWhereSheWanted() {
        var own = door(given);
        assertThat(own.path()).isEqualTo(StaffSteps.PASSWORD);
        assertThat(own.send(Map.of("chosen", "short", "again", "short")).body()).contains("口令至少要10个字");
        assertThat(own.send(Map.of("chosen", OWN, "again", OWN + "x")).body()).contains("两遍写得不一样");
        assertThat(own.send(Map.of("chosen", given, "again", given)).body()).contains("不能和现在的一样");

        var phone = own.send(Map.of("chosen", OWN, "again", OWN));
        assertThat(phone.body()).contains("<svg class=\"qr\"");
        var wrong = phone.send(Map.of("code", "123456x"));
        assertThat(wrong.body()).contains("验证码不对");
        assertThat(secret(wrong)).as("what is on the phone stays good").isEqualTo(secret(phone));

        var paper = setUpAfter(wrong);
        assertThat(PAPER.matcher(paper.body()).results()).hasSize(10);
        assertThat(visitor.get("/desk").path()).isEqualTo("/desk");
    }

    @Test
    void fromTheSecondDayOnThePhoneIsAskedForAndThePaperTakesItsPlaceOnce() {
        var phone = door(given).send(Map.of("chosen", OWN, "again", OWN));
        var secret = secret(phone);
        var paper = PAPER.matcher(setUpAfter(phone).body());
        assertThat(paper.find()).isTrue();

        visitor = new Visitor(port);
        var asked = door(OWN);
        assertThat(asked.path()).isEqualTo(StaffSteps.CODE);
        assertThat(asked.send(Map.of("code", "000000")).body()).contains("验证码不对");
        assertThat(asked.send(Map.of("code", code(secret, 1))).path()).isEqualTo("/desk");

        visitor = new Visitor(port);
        assertThat(door(OWN).send(Map.of("code", paper.group(1))).path()).isEqualTo("/desk");
        visitor = new Visitor(port);
        assertThat(door(OWN).send(Map.of("code", paper.group(1))).status()).isEqualTo(422);
    }

    @Test
    void whoKnowsThePasswordAloneGetsNowhere() {
        setUpAfter(door(given).send(Map.of("chosen", OWN, "again", OWN)));

        visitor = new Visitor(port);
        door(OWN);
        for (var room : new String[] {"/desk", "/account", "/office", StaffSteps.PHONE, "/devices"})
            assertThat(visitor.get(room).path()).as(room).isIn("/staff/login", "/login", StaffSteps.CODE);
        var form = visitor.get(StaffSteps.CODE);
        assertThat(form.sendTo(StaffSteps.PASSWORD, Map.of("chosen", "another pass word", "again", "another pass word"))
                        .path())
                .isEqualTo(StaffSteps.CODE);
        assertThat(form.sendTo(StaffSteps.PHONE, Map.of("code", "123456")).path())
                .isEqualTo(StaffSteps.CODE);
        assertThat(form.sendTo(AccountPages.PASSWORD, Map.of("old", OWN, "chosen", given, "again", given))
                        .path())
                .isEqualTo("/staff/login");
    }

    @Test
    void theStepsAreForWhoCameByThePasswordOnly() {
        for (var step : new String[] {StaffSteps.CODE, StaffSteps.PASSWORD, StaffSteps.PHONE})
            assertThat(visitor.get(step).path()).as(step).isEqualTo("/staff/login");
    }

    @Test
    void sheSeesWhereSheIsLoggedInAndEndsTheOther() {
        var phone = door(given).send(Map.of("chosen", OWN, "again", OWN));
        var secret = secret(phone);
        setUpAfter(phone);
        var atTheWindow = visitor;
        visitor = new Visitor(port);
        door(OWN).send(Map.of("code", code(secret, 1)));

        var devices = visitor.get("/devices");
        assertThat(devices.body()).containsOnlyOnce("就是现在这个").containsOnlyOnce("name=\"handle\"");
        devices.send(Map.of());

        assertThat(visitor.get("/desk").path()).isEqualTo("/desk");
        assertThat(atTheWindow.get("/desk").path()).isEqualTo("/staff/login");
        assertThat(atTheWindow.get("/still-logged-in").status()).isEqualTo(401);
    }

    @Test
    void anotherPasswordNeedsTheOldOneAndEndsTheOtherLogIns() {
        var phone = door(given).send(Map.of("chosen", OWN, "again", OWN));
        var secret = secret(phone);
        setUpAfter(phone);
        var atTheWindow = visitor;
        visitor = new Visitor(port);
        door(OWN).send(Map.of("code", code(secret, 1)));

        var page = visitor.get(AccountPages.PASSWORD);
        var next = "wind stone bridge two";
        assertThat(page.sendTo(AccountPages.PASSWORD, Map.of("old", "not this one", "chosen", next, "again", next))
                        .body())
                .contains("现在的口令不对");
        assertThat(page.sendTo(AccountPages.PASSWORD, Map.of("old", OWN, "chosen", next, "again", next))
                        .path())
                .isEqualTo("/account");
        assertThat(atTheWindow.get("/desk").path()).isEqualTo("/staff/login");
        assertThat(visitor.get("/desk").path()).isEqualTo("/desk");
    }

    @Test
    void whoseAccountIsClosedOnTheWayInIsBackAtTheDoor() {
        var own = door(given);
        var account = book.of(admin).stream()
                .filter(one -> one.loginName().equals(login))
                .findFirst()
                .orElseThrow();
        book.close(admin, account.account());

        assertThat(own.send(Map.of("chosen", OWN, "again", OWN)).path()).isEqualTo("/staff/login");
    }

    @Test
    void aPasswordThatWasTypedWhenTheLogInWasOverIsNotKept() {
        setUpAfter(door(given).send(Map.of("chosen", OWN, "again", OWN)));
        var page = visitor.get(AccountPages.PASSWORD);
        visitor.forget("SESSION");

        var door = page.sendTo(
                AccountPages.PASSWORD, Map.of("old", OWN, "chosen", "wind stone two", "again", "wind stone two"));

        assertThat(door.path()).isEqualTo("/staff/login");
        assertThat(visitor.get("/still-here").body()).doesNotContain("wind stone");
    }

    @Test
    void whoLostThePhoneStartsAnewAfterTheAdministratorForgotIt() {
        setUpAfter(door(given).send(Map.of("chosen", OWN, "again", OWN)));
        var account = book.of(admin).stream()
                .filter(one -> one.loginName().equals(login))
                .findFirst()
                .orElseThrow();
        assertThat(account.secondFactor()).isTrue();

        book.forgetSecondFactor(admin, account.account());

        assertThat(visitor.get("/desk").path()).as("and is out").isEqualTo("/staff/login");
        setUpAfter(door(OWN));
        assertThat(visitor.get("/desk").path()).isEqualTo("/desk");
    }
}
