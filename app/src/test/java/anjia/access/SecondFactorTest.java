package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.SecondFactor.Outcome;
import anjia.places.Offices;
import anjia.testing.Authenticator;
import anjia.testing.DatabaseTest;
import anjia.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SecondFactorTest {

    private static final Duration STEP = Duration.ofSeconds(30);

    @Autowired
    JdbcClient db;

    @Autowired
    Offices offices;

    @Autowired
    Vault vault;

    @Autowired
    Audit audit;

    private final HandClock clock = new HandClock("2026-07-01T10:00:00");
    private SecondFactor factor;
    private Actor.Staff clerk;
    private String secret;
    private List<String> paper;

    @BeforeEach
    void aClerkWithAPhone() {
        factor = new SecondFactor(db, vault, new Tries(db, clock), audit, clock);
        clerk = TestStaff.with(db, TestStaff.window(offices), Role.CLERK);
        secret = factor.newSecret();
        paper = factor.setUp(clerk, secret, code()).orElseThrow();
        clock.forward(STEP);
    }

    private String code() {
        return Authenticator.code(secret, clock.instant());
    }

    private Outcome check(String code) {
        return factor.check(clerk.account(), code);
    }

    @Test
    void theCodeOfThePhoneOpensOnceHoweverItIsTyped() {
        var code = code();

        assertThat(check(code.substring(0, 3) + " " + code.substring(3))).isEqualTo(new Outcome.Right());
        assertThat(check(code)).as("read over her shoulder").isEqualTo(new Outcome.Wrong());

        clock.forward(STEP);
        assertThat(check(code())).isEqualTo(new Outcome.Right());
    }

    @Test
    void aPhoneWhoseClockIsHalfAMinuteWrongOpensAndAnOldCodeDoesNot() {
        var early = Authenticator.code(secret, clock.instant().plus(STEP));
        assertThat(check(early)).isEqualTo(new Outcome.Right());

        clock.forward(STEP.multipliedBy(4));
        var old = Authenticator.code(secret, clock.instant().minus(STEP.multipliedBy(2)));
        assertThat(check(old)).isEqualTo(new Outcome.Wrong());
    }

    @Test
    void theCodeThatSetItUpDoesNotOpenTheDoorAsWell() {
        clock.forward(STEP.negated());

        assertThat(check(code())).isEqualTo(new Outcome.Wrong());
    }

    @Test
    void eachCodeOfThePaperOpensOnce() {
        assertThat(paper).hasSize(10).doesNotHaveDuplicates();

        assertThat(check(paper.get(3).toLowerCase(java.util.Locale.ROOT))).isEqualTo(new Outcome.Right());
        assertThat(check(paper.get(3))).isEqualTo(new Outcome.Wrong());
        assertThat(check(paper.get(4).replace("-", ""))).isEqualTo(new Outcome.Right());
        assertThat(factor.of(clerk.account()).paperCodes()).isEqualTo(8);
    }

    @Test
    void fiveWrongCodesLockItAndTheRightOneWaitsAsWell() {
        for (var at = 0; at < 5; at++) assertThat(check("000000")).isEqualTo(new Outcome.Wrong());

        assertThat(check(code())).isInstanceOf(Outcome.Locked.class);
        clock.forward(Duration.ofMinutes(1));
        assertThat(check(code())).isEqualTo(new Outcome.Right());
    }

    @Test
    void aSecretThatThePhoneDoesNotHaveIsNotTaken() {
        var another = factor.newSecret();

        assertThat(factor.setUp(clerk, another, code())).isEmpty();
        assertThat(check(code())).isEqualTo(new Outcome.Right());
    }

    @Test
    void anotherPhoneTakesTheFirstOnesPlaceWithItsPaper() {
        var first = code();
        secret = factor.newSecret();
        factor.setUp(clerk, secret, code()).orElseThrow();
        clock.forward(STEP);

        assertThat(check(first)).isEqualTo(new Outcome.Wrong());
        assertThat(check(paper.getFirst())).isEqualTo(new Outcome.Wrong());
        assertThat(check(code())).isEqualTo(new Outcome.Right());
    }

    @Test
    void whoLostBothStartsAnew() {
        factor.remove(new Actor.SystemJob("test"), clerk.account());

        assertThat(factor.of(clerk.account())).isEqualTo(new SecondFactor.State(false, null, 0));
        assertThat(check(code())).isEqualTo(new Outcome.Wrong());
        assertThat(check(paper.getFirst())).isEqualTo(new Outcome.Wrong());
    }

    @Test
    void theDatabaseHasNeitherSecretNorCodes() {
        var row = db.sql("select second_factor from access.account where id = :id")
                .param("id", clerk.account())
                .query(byte[].class)
                .single();

        assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
        assertThat(factor.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(factor.newSecret());
    }
}
