package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.places.Offices;
import anjia.testing.DatabaseTest;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class StaffLogInTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor ADMIN = new Actor.SystemJob("test");

    @Autowired
    JdbcClient db;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Offices offices;

    @Autowired
    Vault vault;

    @Autowired
    Audit audit;

    private final HandClock clock = new HandClock("2026-07-01T10:00:00");
    private final Actor.Visitor visitor = new Actor.Visitor("10.0.0.1");
    private final String name = "chen" + Ids.next().toString().substring(24);
    private UUID account;
    private StaffLogIn logIn;

    @BeforeEach
    void aClerkWithAnAccount() {
        account = accounts.enter(ADMIN, name, "陈静", TestStaff.window(offices), Set.of(Role.CLERK), PASSWORD);
        logIn = new StaffLogIn(accounts, passwords, new Tries(db, clock), vault, audit);
    }

    @Test
    void nameAndPasswordOpenTheDoor() {
        assertThat(logIn.in(name, PASSWORD, visitor)).isEqualTo(new StaffLogIn.Outcome.Welcome(account));
        assertThat(logIn.in(" " + name.toUpperCase(java.util.Locale.ROOT), PASSWORD, visitor))
                .isEqualTo(new StaffLogIn.Outcome.Welcome(account));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        assertThat(logIn.in(name, "wrong horse battery", visitor))
                .isEqualTo(logIn.in("nobody" + name, PASSWORD, visitor))
                .isEqualTo(new StaffLogIn.Outcome.Wrong());
    }

    @Test
    void fiveFailuresLockTheNameForAMinuteAndEachFurtherOneTwiceAsLong() {
        for (var failure = 0; failure < 5; failure++) fail(name);
        assertThat(logIn.in(name, PASSWORD, visitor)).isEqualTo(lockedFor(Duration.ofMinutes(1)));

        clock.forward(Duration.ofMinutes(1));
        fail(name);

        assertThat(logIn.in(name, PASSWORD, visitor)).isEqualTo(lockedFor(Duration.ofMinutes(2)));
    }

    @Test
    void aLockNeverLastsLongerThanAnHour() {
        for (var failure = 0; failure < 20; failure++) {
            fail(name);
            clock.forward(Duration.ofHours(1));
        }

        assertThat(logIn.in(name, PASSWORD, visitor)).isEqualTo(new StaffLogIn.Outcome.Welcome(account));
    }

    @Test
    void aNameThatNobodyHasIsLockedAlike() {
        var nobody = "nobody" + name;
        for (var failure = 0; failure < 5; failure++) fail(nobody);

        assertThat(logIn.in(nobody, PASSWORD, visitor)).isEqualTo(lockedFor(Duration.ofMinutes(1)));
    }

    @Test
    void theRightPasswordForgetsTheFailuresBeforeIt() {
        for (var failure = 0; failure < 4; failure++) fail(name);
        assertThat(logIn.in(name, PASSWORD, visitor)).isInstanceOf(StaffLogIn.Outcome.Welcome.class);
        for (var failure = 0; failure < 4; failure++) fail(name);

        assertThat(logIn.in(name, PASSWORD, visitor)).isInstanceOf(StaffLogIn.Outcome.Welcome.class);
    }

    @Test
    void aClosedAccountStaysOutside() {
        accounts.close(ADMIN, account);

        assertThat(logIn.in(name, PASSWORD, visitor)).isEqualTo(new StaffLogIn.Outcome.Wrong());
        assertThat(accounts.staff(account)).isEmpty();
        assertThat(accounts.nameOf(account)).contains("陈静");
    }

    @Test
    void enteringTheSameNameAgainChangesTheAccount() {
        var again = accounts.enter(
                ADMIN, name, "陈静", TestStaff.window(offices), Set.of(Role.OFFICER), "another long password");

        assertThat(again).isEqualTo(account);
        assertThat(accounts.staff(account)).map(Actor.Staff::roles).contains(Set.of(Role.OFFICER));
        assertThat(logIn.in(name, "another long password", visitor)).isEqualTo(new StaffLogIn.Outcome.Welcome(account));
    }

    @Test
    void anAccountReachesTheDivisionOfItsOffice() {
        var staff = accounts.staff(account).orElseThrow();

        assertThat(staff.officeName()).isEqualTo(TestStaff.WINDOW);
        assertThat(staff.scope()).anyMatch(range -> range.contains(TestStaff.ZIYANG));
        assertThat(accounts.at(staff.office())).containsExactly(staff);
    }

    @Test
    void aShortPasswordIsRefused() {
        assertThatThrownBy(() ->
                        accounts.enter(ADMIN, name, "陈静", TestStaff.window(offices), Set.of(Role.CLERK), "too short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("too short");
    }

    @Test
    void aPasswordIsKeptAsArgon2id() {
        var kept = db.sql("select password_hash from access.account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();

        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
    }

    private void fail(String loginName) {
        assertThat(logIn.in(loginName, "wrong horse battery", visitor)).isEqualTo(new StaffLogIn.Outcome.Wrong());
    }

    private StaffLogIn.Outcome lockedFor(Duration time) {
        return new StaffLogIn.Outcome.Locked(clock.instant().plus(time));
    }
}
