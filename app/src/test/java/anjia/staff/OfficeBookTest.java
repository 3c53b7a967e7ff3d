package anjia.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Accounts;
import anjia.access.Actor;
import anjia.access.Role;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.OfficeChanges;
import anjia.places.OfficeEntry;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.testing.DatabaseTest;
import anjia.web.Ids;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class OfficeBookTest {

    /** Of no test but this one: others look for who is responsible. */
    private static final DivisionCode LANGAO = new DivisionCode("610925");

    @Autowired
    OfficeBook book;

    @Autowired
    OfficeChanges changes;

    @Autowired
    Offices offices;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    private final Actor.Staff admin = staff("610925", Role.ADMIN);

    private static Actor.Staff staff(String division, Role role) {
        var code = new DivisionCode(division);
        return new Actor.Staff(
                Ids.next(), "赵明", new OfficeId(Ids.next()), "县局", code, List.of(code.range()), Set.of(role));
    }

    private static OfficeEntry entry(String name) {
        return new OfficeEntry(
                name, LANGAO, "trade-union", Set.of("RIGHTS"), Set.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
    }

    @Test
    void anOfficeIsEnteredWithANumberBlockOfItsOwnAndOpensOnItsDays() {
        var one = new OfficeId(book.enter(admin, entry("岚皋县总工会")));
        var other = new OfficeId(book.enter(admin, entry("岚皋县工会服务站")));

        assertThat(offices.find(one).orElseThrow().block())
                .matches("X[0-9A-HJ-NPQRTUWXY]{3}")
                .isNotEqualTo(offices.find(other).orElseThrow().block());
        assertThat(offices.responsible("trade-union", DivisionLevel.COUNTY, LANGAO))
                .isPresent();
        assertThat(offices.opensOn(one, java.time.LocalDate.of(2026, 7, 4)))
                .as("Saturday")
                .isTrue();
        assertThat(offices.opensOn(one, java.time.LocalDate.of(2026, 7, 7)))
                .as("Tuesday")
                .isFalse();
    }

    @Test
    void whatWasKnownBeforeAChangeStays() {
        var id = book.enter(admin, entry("岚皋县总工会"));

        assertThat(book.change(admin, id, entry("岚皋县工会联合会"))).isEqualTo(OfficeBook.Outcome.DONE);
        book.change(admin, id, entry("岚皋县工会联合会"));

        assertThat(book.past(new OfficeId(id)))
                .singleElement()
                .satisfies(past -> assertThat(past.entry()).isEqualTo(entry("岚皋县总工会")));
        assertThat(acts(id)).containsExactly("staff.enterOffice", "staff.changeOffice");
    }

    @Test
    void anOfficeInWhichSomebodyServesNeitherClosesNorMoves() {
        var id = book.enter(admin, entry("岚皋县总工会"));
        var account = accounts.enter(
                admin,
                "lg" + id.toString().substring(24),
                "段红",
                new OfficeId(id),
                Set.of(Role.OFFICER),
                "a-long-password");
        var moved = new OfficeEntry("岚皋县总工会", LANGAO, "education", Set.of(), Set.of());

        assertThat(book.matters(new OfficeId(id))).containsEntry("access.office.accounts", 1);
        assertThat(book.close(admin, id)).isEqualTo(OfficeBook.Outcome.IN_USE);
        assertThat(book.change(admin, id, moved)).isEqualTo(OfficeBook.Outcome.IN_USE);

        accounts.close(admin, account);
        assertThat(book.close(admin, id)).isEqualTo(OfficeBook.Outcome.DONE);
    }

    @Test
    void aClosedOfficeIsResponsibleForNothingAndCanOpenAgain() {
        var entry = new OfficeEntry("岚皋县民政测试处", LANGAO, "civil-affairs", Set.of(), Set.of());
        var id = book.enter(admin, entry);
        book.close(admin, id);

        assertThat(offices.responsible("civil-affairs", DivisionLevel.COUNTY, LANGAO))
                .isEmpty();
        assertThat(offices.within(LANGAO)).noneMatch(one -> one.id().value().equals(id));
        assertThat(offices.ever(LANGAO)).anyMatch(one -> one.id().value().equals(id));
        assertThat(offices.find(new OfficeId(id)))
                .as("its acts stay under its name")
                .isPresent();

        book.reopen(admin, id);
        assertThat(offices.within(LANGAO)).anyMatch(one -> one.id().value().equals(id));
        assertThat(changes.past(new OfficeId(id))).hasSize(2);
        book.close(admin, id);
    }

    @Test
    void whoAdministersElsewhereOrNothingFindsNoOffice() {
        var id = book.enter(admin, entry("岚皋县总工会"));

        for (var other : List.of(staff("610921", Role.ADMIN), staff("610925", Role.OFFICER)))
            for (var act : List.<Runnable>of(
                    () -> book.office(other, id),
                    () -> book.in(other, LANGAO),
                    () -> book.enter(other, entry("别人的")),
                    () -> book.change(other, id, entry("别人的")),
                    () -> book.close(other, id),
                    () -> book.reopen(other, id))) assertThatThrownBy(act::run).isInstanceOf(NoSuchOffice.class);
    }

    private List<String> acts(UUID office) {
        return db.sql("select act from access.audit_row where subjects @> array[:office] order by seq")
                .param("office", office)
                .query(String.class)
                .list();
    }
}
