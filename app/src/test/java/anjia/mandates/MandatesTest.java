package anjia.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.Errand;
import anjia.access.OwnMatters;
import anjia.access.PersonId;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.vault.Vault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may help whom, and what is kept of it. */
@TownTest
class MandatesTest {

    @Autowired
    Town town;

    @Autowired
    Mandates mandates;

    @Autowired
    MandateDirectory directory;

    @Autowired
    Acts acts;

    @Autowired
    Audit audit;

    @Autowired
    OwnMatters own;

    @Autowired
    LogIns logIns;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private static Mandate.Wish wish(String name) {
        return new Mandate.Wish(name, Relation.FAMILY, Set.of(Errand.APPLY), Town.TODAY.plusMonths(1));
    }

    private Mandates.Outcome invite(PersonId person, String name) {
        return transaction.execute(_ -> mandates.invite(new Actor.Person(person), wish(name), null));
    }

    private UUID invited(PersonId person, String name) {
        return ((Mandates.Outcome.Done) invite(person, name)).mandate();
    }

    private String code(PersonId person, UUID mandate) {
        return mandates.ofHers(new Actor.Person(person), mandate).code();
    }

    private Mandates.Outcome agree(PersonId helper, String code) {
        return transaction.execute(_ -> mandates.answer(new Actor.Person(helper), code, true));
    }

    private Actor.Helper helper(PersonId person, PersonId helper) {
        var id = invited(person, "李秀梅");
        agree(helper, code(person, id));
        return directory.within(helper, id).orElseThrow();
    }

    @Test
    void onlyWhoBearsTheNameCanAgree() {
        var person = town.somebody();
        var code = code(person, invited(person, "王强"));

        assertThat(agree(town.somebody(), code)).isInstanceOf(Mandates.Outcome.NotForYou.class);
    }

    @Test
    void nobodyHelpsHerself() {
        var person = town.somebody();
        var code = code(person, invited(person, "李秀梅"));

        assertThat(agree(person, code)).isInstanceOf(Mandates.Outcome.NotForYou.class);
    }

    @Test
    void twoWhoHaveTheCodeAtOnceAreOneHelper() throws Exception {
        var person = town.somebody();
        var code = code(person, invited(person, "李秀梅"));
        var both = List.of(town.somebody(), town.somebody()).stream()
                .<Callable<Mandates.Outcome>>map(one -> () -> agree(one, code))
                .toList();

        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes =
                    threads.invokeAll(both).stream().map(one -> one.resultNow()).toList();
            assertThat(outcomes)
                    .filteredOn(Mandates.Outcome.Done.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void anInvitationIsGoodForThreeDaysAndAMandateUntilItsLastDay() {
        var person = town.somebody();
        var helper = town.somebody();
        var late = invited(person, "李秀梅");
        var code = code(person, late);
        db.sql("update mandates.mandate set code_until = code_until - interval '3 days' where id = :id")
                .param("id", late)
                .update();
        assertThat(agree(helper, code)).isInstanceOf(Mandates.Outcome.NotForYou.class);

        var holds = helper(person, helper).mandate();
        setLastDay(holds, Town.TODAY);
        assertThat(directory.within(helper, holds)).as("its last day").isPresent();
        setLastDay(holds, Town.TODAY.minusDays(1));
        assertThat(directory.within(helper, holds)).as("the day after").isEmpty();
    }

    private void setLastDay(UUID mandate, LocalDate day) {
        db.sql("update mandates.mandate set first_day = :day, last_day = :day where id = :id")
                .param("day", day)
                .param("id", mandate)
                .update();
    }

    @Test
    void aPersonHasFiveHelpersAtMost() {
        var person = town.somebody();
        for (var i = 0; i < Mandates.MOST_HELPERS; i++) invited(person, "李秀梅");

        assertThat(invite(person, "李秀梅")).isInstanceOf(Mandates.Outcome.TooMany.class);
    }

    @Test
    void aHelperReachesThePersonWithinTheMandateAndNobodyElse() {
        var person = town.somebody();
        var other = town.somebody();
        var helper = helper(person, other);

        assertThat(helper.person()).isEqualTo(person);
        assertThat(helper.may(Errand.LOOK)).isTrue();
        assertThat(helper.may(Errand.ACCOUNT)).isFalse();
        assertThat(directory.within(town.somebody(), helper.mandate()))
                .as("somebody else's")
                .isEmpty();
    }

    @Test
    void whatTheAuditKeepsOfAHelperThePersonSees() {
        var person = town.somebody();
        var helper = helper(person, town.somebody());

        transaction.executeWithoutResult(_ -> {
            audit.record(helper, "cases.withdraw", List.of(person.value()), Map.of("number", "T924000012"));
            audit.record(helper, "something.new", List.of(person.value()), Map.of());
        });
        audit.record(helper, "mandates.look", List.of(person.value()), Map.of("page", "files"));
        audit.record(helper, "mandates.look", List.of(person.value()), Map.of("page", "files"));
        audit.record(helper, "registry.view", List.of(person.value()), Map.of());

        assertThat(acts.of(person))
                .extracting(Acts.Act::act)
                .containsExactlyInAnyOrder("cases.withdraw", "something.new", "mandates.look");
        assertThat(Deeds.words("something.new")).isEqualTo("mandates.act.other");
    }

    @Test
    void bothHelpersOfAPersonSeeEachOthersWork() {
        var person = town.somebody();
        var one = helper(person, town.somebody());
        var two = helper(person, town.somebody());
        transaction.executeWithoutResult(
                _ -> audit.record(one, "cases.withdraw", List.of(person.value()), Map.of("number", "T924000013")));

        var seen = acts.of(two.person());

        assertThat(seen).extracting(Acts.Act::mandate).containsExactly(one.mandate());
    }

    @Test
    void whoHelpsAPersonDecidesNothingOfHersAsStaff() {
        var person = town.somebody();
        var other = town.somebody();
        var officer = town.secondOfficer();
        db.sql("update access.account set number_index = :number where id = :id")
                .param("number", vault.blindIndex("access.account.number", logIns.number(other)))
                .param("id", officer.account())
                .update();
        assertThat(own.isHersOrHerHelpers(officer, person)).isFalse();

        var helper = helper(person, other);

        assertThat(own.isHersOrHerHelpers(officer, person)).isTrue();
        transaction.executeWithoutResult(_ -> mandates.end(helper, helper.mandate()));
        assertThat(own.isHersOrHerHelpers(officer, person)).isFalse();
        db.sql("update access.account set number_index = null where id = :id")
                .param("id", officer.account())
                .update();
    }

    @Test
    void onlyThoseWhomItConcernsEndIt() {
        var person = town.somebody();
        var helper = helper(person, town.somebody());
        var stranger = new Actor.Person(town.somebody());
        var elsewhere = town.officerElsewhere();

        for (var actor : List.<Actor>of(stranger, elsewhere))
            assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> mandates.end(actor, helper.mandate())))
                    .isInstanceOf(NoSuchMandate.class);
        transaction.executeWithoutResult(_ -> mandates.end(helper, helper.mandate()));
        assertThat(directory.within(helper.id(), helper.mandate())).isEmpty();
    }
}
