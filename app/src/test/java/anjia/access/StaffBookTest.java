package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.testing.DatabaseTest;
import anjia.web.Ids;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class StaffBookTest {

    @Autowired
    StaffBook book;

    @Autowired
    Accounts accounts;

    @Autowired
    StaffLogIn door;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient db;

    private final String login = "book" + Ids.next().toString().substring(24);
    private OfficeId town;
    private OfficeId elsewhere;
    private Actor.Staff admin;

    @BeforeEach
    void anAdministratorOfZiyang() {
        town = TestStaff.window(offices);
        elsewhere = office("610921");
        admin = TestStaff.with(db, town, Role.ADMIN);
    }

    private OfficeId office(String division) {
        var id = new OfficeId(Ids.next());
        offices.enter(new Office(
                id,
                "别处的窗口",
                new DivisionCode(division),
                DivisionLevel.COUNTY,
                "window",
                Set.of(),
                "B" + id.value().toString().substring(24)));
        return id;
    }

    private StaffBook.Handed enter() {
        return book.enter(admin, login, "周婷", town, Set.of(Role.CLERK, Role.OFFICER))
                .orElseThrow();
    }

    @Test
    void somebodyNewGetsAPasswordThatOpensTheDoorAndIsNotHersYet() {
        var handed = enter();

        assertThat(door.in(login, handed.password(), new Actor.Visitor("10.0.0.1")))
                .isEqualTo(new StaffLogIn.Outcome.Welcome(handed.account()));
        assertThat(accounts.passwordGiven(handed.account())).isTrue();
        assertThat(accounts.choosePassword(handed.account(), handed.password()))
                .as("the same again is no own password")
                .isFalse();
        assertThat(accounts.choosePassword(handed.account(), "kite lamp river nine"))
                .isTrue();
        assertThat(accounts.passwordGiven(handed.account())).isFalse();
    }

    @Test
    void aLoginNameBelongsToOne() {
        enter();

        assertThat(book.enter(admin, login.toUpperCase(java.util.Locale.ROOT), "别人", town, Set.of(Role.CLERK)))
                .isEmpty();
    }

    @Test
    void whoServesElsewhereIsNotInTheBook() {
        var other = TestStaff.with(db, elsewhere, Role.CLERK);

        assertThat(book.of(admin)).noneMatch(one -> one.account().equals(other.account()));
        for (var act : List.<Runnable>of(
                () -> book.member(admin, other.account()),
                () -> book.change(admin, other.account(), "改名", town, Set.of(Role.CLERK)),
                () -> book.givePassword(admin, other.account()),
                () -> book.forgetSecondFactor(admin, other.account()),
                () -> book.close(admin, other.account()),
                () -> book.endLogIns(admin, other.account()),
                () -> book.enter(admin, login, "周婷", elsewhere, Set.of(Role.CLERK))))
            assertThatThrownBy(act::run).isInstanceOf(NoSuchMember.class);
    }

    @Test
    void whoIsNoAdministratorHasNoBook() {
        var clerk = TestStaff.with(db, town, Role.CLERK);
        var account = enter().account();

        assertThat(book.of(clerk)).isEmpty();
        assertThatThrownBy(() -> book.givePassword(clerk, account)).isInstanceOf(NoSuchMember.class);
    }

    @Test
    void nobodyKeepsHerOwnAccount() {
        for (var act : List.<Runnable>of(
                () -> book.change(admin, admin.account(), "陈静", town, Set.of(Role.OFFICER)),
                () -> book.givePassword(admin, admin.account()),
                () -> book.close(admin, admin.account())))
            assertThatThrownBy(act::run).isInstanceOf(NoSuchMember.class);
    }

    @Test
    void whoSeesPersonsNeitherAdministersNorAudits() {
        assertThat(StaffBook.together(Set.of(Role.CLERK, Role.OFFICER, Role.HEAD)))
                .isTrue();
        assertThat(StaffBook.together(Set.of(Role.AUDITOR))).isTrue();
        assertThat(StaffBook.together(Set.of())).isFalse();
        for (var alone : List.of(Role.SUPERVISOR, Role.ADMIN, Role.AUDITOR))
            for (var other : Role.values())
                if (other != alone)
                    assertThat(StaffBook.together(Set.of(alone, other)))
                            .as(alone + " with " + other)
                            .isFalse();
        assertThatThrownBy(() -> book.enter(admin, login, "周婷", town, Set.of(Role.ADMIN, Role.OFFICER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClosedAccountIsOutAndComesBackWhenItIsOpened() {
        var handed = enter();
        book.close(admin, handed.account());

        assertThat(door.in(login, handed.password(), new Actor.Visitor("10.0.0.2")))
                .isEqualTo(new StaffLogIn.Outcome.Wrong());
        book.reopen(admin, handed.account());
        assertThat(door.in(login, handed.password(), new Actor.Visitor("10.0.0.2")))
                .isInstanceOf(StaffLogIn.Outcome.Welcome.class);
    }

    @Test
    void whatIsDoneToAnAccountIsAuditedUnderTheAdministrator() {
        var account = enter().account();
        book.givePassword(admin, account);
        book.forgetSecondFactor(admin, account);
        book.close(admin, account);

        assertThat(db.sql(
                                "select act from access.audit_row where actor = :actor and subjects @> array[:account] order by seq")
                        .param("actor", admin.key())
                        .param("account", account)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "access.enterAccount", "access.givePassword", "access.secondFactor", "access.closeAccount");
    }
}
