package anjia.fairs;

import static anjia.cases.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.registry.CreditCode;
import anjia.testing.Brings;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who verifies an employer at a fair verifies what she looked at, and nothing of her own. */
@TownTest
@Brings(FairGround.class)
class VerifyingTest {

    @Autowired
    Stands stands;

    @Autowired
    FairGround ground;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient db;

    private Stand stand(Actor.Agent agent, UUID fair) {
        return Objects.requireNonNull(stands.of(agent, fair));
    }

    @Test
    void whatWasAddedSinceSheLookedIsNotVerifiedWithTheRest() {
        var fair = ground.published();
        var agent = ground.agent();
        var first = ground.post(agent.organisation(), "缝纫工");
        var second = ground.post(agent.organisation(), "包装工");
        stands.ask(agent, fair, Map.of(first, 2), TODAY);
        var looked = stand(agent, fair);
        stands.ask(agent, fair, Map.of(first, 2, second, 2), TODAY);
        assertThat(stands.accept(town.officer(), fair, looked.id(), 1, Set.of(first)))
                .isEqualTo(Stands.Outcome.CHANGED);
        assertThat(stand(agent, fair).state()).isEqualTo(StandState.ASKED);
        assertThat(stands.accept(town.officer(), fair, looked.id(), 1, Set.of(first, second)))
                .isEqualTo(Stands.Outcome.DONE);

        var third = ground.post(agent.organisation(), "质检员");
        var fourth = ground.post(agent.organisation(), "搬运工");
        stands.ask(agent, fair, Map.of(first, 2, second, 2, third, 2), TODAY);
        stands.ask(agent, fair, Map.of(first, 2, second, 2, third, 2, fourth, 2), TODAY);
        assertThat(stands.accept(town.officer(), fair, looked.id(), 0, Set.of(third)))
                .isEqualTo(Stands.Outcome.CHANGED);
        assertThat(stand(agent, fair).added()).hasSize(2);
        assertThat(stands.accept(town.officer(), fair, looked.id(), 0, Set.of(third, fourth)))
                .isEqualTo(Stands.Outcome.DONE);
    }

    @Test
    void whoActsForTheEmployerVerifiesNothingThatAnotherOfItsAgentsBrought() {
        var fair = ground.published();
        var agent = ground.agent();
        var post = ground.post(agent.organisation(), "缝纫工");
        stands.ask(agent, fair, Map.of(post, 2), TODAY);
        var asked = stand(agent, fair);
        var herself = town.somebody();
        actsFor(herself.value(), agent.organisation());
        servesUnder(town.officer(), vault.blindIndex("access.account.number", logIns.number(herself)));
        try {
            assertThat(stands.accept(town.officer(), fair, asked.id(), 1, Set.of(post)))
                    .isEqualTo(Stands.Outcome.OWN);
            assertThat(stands.refuse(town.officer(), fair, asked.id(), "简章不全")).isEqualTo(Stands.Outcome.OWN);
        } finally {
            servesUnder(town.officer(), null);
        }
        assertThat(stands.accept(town.officer(), fair, asked.id(), 1, Set.of(post)))
                .isEqualTo(Stands.Outcome.DONE);
    }

    private void actsFor(UUID person, UUID organisation) {
        var id = Ids.next();
        db.sql("""
                insert into organisations.mandate (id, person, holder, number, duty, legal, credit_code, name, division, organisation,
                    asked_at, state, decided_at, decided_by, decider, office, until)
                values (:id, :person, :holder, :number, :duty, false, :code, '紫阳毛绒玩具厂', '610924', :organisation, now(), 'VALID',
                    now(), 'test', '张卫民', :office, :until)
                """)
                .param("id", id)
                .param("person", person)
                .param("holder", vault.seal("organisations.mandate.holder", id, "王小梅"))
                .param("number", vault.seal("organisations.mandate.number", id, "6109 4421"))
                .param("duty", vault.seal("organisations.mandate.duty", id, "人事"))
                .param("code", CreditCode.completing("91610924W00000001").value())
                .param("organisation", organisation)
                .param("office", town.officer().office().value())
                .param("until", TODAY.plusYears(1))
                .update();
    }

    private void servesUnder(Actor.Staff officer, byte @Nullable [] number) {
        db.sql("update access.account set number_index = :number where id = :id")
                .param("number", number)
                .param("id", officer.account())
                .update();
    }
}
