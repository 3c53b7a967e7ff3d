package anjia.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.registry.Organisations;
import anjia.web.Ids;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs of an organisation for which two people act: who lets them in, who is told, who stops them. */
@TownTest
class ProgramsTest {

    private static final LocalDate UNTIL = Town.TODAY.plusYears(1);

    @Autowired
    Agents agents;

    @Autowired
    Programs programs;

    @Autowired
    Organisations organisations;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    BeanFactory house;

    @Autowired
    JdbcClient db;

    private UUID organisation;
    private Actor.Agent agent;
    private Actor.Agent colleague;

    @BeforeEach
    void twoActForAnOrganisationOfZiyang() {
        organisation = organisations.enter("紫阳毛绒玩具有限公司", null, Town.ZIYANG);
        agent = actsUntil(UNTIL);
        colleague = actsUntil(UNTIL);
    }

    private Actor.Agent actsUntil(LocalDate day) {
        return ProgramsForTests.agent(house::getBean, town.somebody(), organisation, day);
    }

    @Test
    void theOthersWhoActForItAreToldOnceOfAProgramAndWhoLetItInIsNot() {
        var over = actsUntil(Town.TODAY.minusDays(1));

        programs.letIn(agent, "人事系统").orElseThrow();

        assertThat(told(colleague)).isEqualTo(1);
        assertThat(logIns.newestText(colleague.id())).contains("王建国", "“人事系统”", "紫阳毛绒玩具有限公司", "马上停用");
        assertThat(told(agent)).isZero();
        assertThat(told(over)).isZero();
    }

    private int told(Actor.Agent whom) {
        return db.sql(
                        "select count(*) from letters.message where person = :person and words = 'organisations.told.program'")
                .param("person", whom.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void whoeverActsForTheOrganisationWithdrawsItsProgramsAndNobodyElse() {
        var token = programs.letIn(agent, "人事系统").orElseThrow();
        var stranger =
                new Actor.Agent(town.somebody(), Ids.next(), organisations.enter("岚皋食品有限公司", null, Town.ZIYANG), true);

        assertThat(programs.of(stranger)).isEmpty();
        assertThatThrownBy(() -> programs.withdraw(stranger, token.id())).isInstanceOf(NoSuchMandate.class);
        assertThat(agents.byToken(token.token())).isPresent();
        programs.withdraw(colleague, token.id());
        programs.withdraw(colleague, token.id());
        assertThat(agents.byToken(token.token())).isEmpty();
        assertThat(programs.of(agent)).isEmpty();
        assertThat(db.sql(
                                "select count(*) from access.audit_row where act = 'organisations.withdrawProgram' and :id = any(subjects)")
                        .param("id", token.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOrganisationHasSoManyProgramsAndNoMore() {
        for (var at = 0; at < Programs.MOST; at++)
            assertThat(programs.letIn(agent, "系统" + at)).isPresent();
        assertThat(programs.letIn(agent, "又一个")).isEmpty();
        programs.withdraw(agent, programs.of(agent).getFirst().id());
        assertThat(programs.letIn(agent, "又一个")).isPresent();
    }
}
