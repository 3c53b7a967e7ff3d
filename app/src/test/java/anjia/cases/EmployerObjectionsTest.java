package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.cases.EmployerObjection.Ground;
import anjia.registry.Organisations;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An employer objects to a case that counts of it: what it may object to, who answers, what counts until then. */
@TownTest
class EmployerObjectionsTest extends FileActs {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    FileEmployers employers;

    @Autowired
    EmployerObjections objections;

    @Autowired
    Around around;

    @Autowired
    Organisations organisations;

    @Autowired
    Counter counter;

    private UUID owing;
    private CaseFile file;

    @BeforeEach
    void aCaseThatCountsOfAnEmployer() {
        var worker = town.somebody();
        owing = employer();
        file = files.find(new CaseNumber(counter.complains(worker, owing))).orElseThrow();
        counter.upholds(worker);
    }

    private UUID employer() {
        return organisations.enter("紫阳异议测试厂" + SERIAL.incrementAndGet(), null, Town.ZIYANG);
    }

    private Actor.Agent agentOf(UUID organisation) {
        return new Actor.Agent(town.somebody(), UUID.randomUUID(), organisation, true);
    }

    private EmployerObjectionRows.Counted counts(Actor.Agent agent) {
        var all = objections.counted(agent, TODAY);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private boolean object(Actor.Agent agent, Ground ground) {
        var mark = counts(agent).mark();
        return run(() -> objections.raise(agent, mark, ground, "我们没有这个工地，名称写错了。", TODAY));
    }

    private EmployerObjection.@Nullable Outcome answered(Actor.Agent agent) {
        return objections.of(agent).getFirst().outcome();
    }

    @Test
    void anEmployerObjectsToWhatCountsOfItAndItCountsUntilTheOfficeAnswers() {
        var agent = agentOf(owing);
        assertThat(object(agent, Ground.NOT_US)).isTrue();
        assertThat(object(agent, Ground.OTHER)).as("again, while it is open").isTrue();
        assertThat(objections.of(agent)).hasSize(1);
        assertThat(counts(agent).objected()).isTrue();
        assertThat(counts(agent).paid()).isFalse();
        assertThat(around.irregular(town.head(), "appeals").orElseThrow()).contains(file.number());

        var right = employer();
        var named = run(() -> employers.name(town.head(), file.number(), right, "名称相近，当时记错了单位。", TODAY));
        assertThat(named).isEqualTo(FileEmployers.Outcome.DONE);

        assertThat(answered(agent)).isEqualTo(EmployerObjection.Outcome.CORRECTED);
        assertThat(objections.counted(agent, TODAY)).isEmpty();
        assertThat(around.irregular(town.head(), "appeals").orElseThrow()).doesNotContain(file.number());
    }

    @Test
    void nobodyObjectsToACaseOfAnother() {
        var mark = counts(agentOf(owing)).mark();
        var other = agentOf(employer());
        assertThat(objections.counted(other, TODAY)).isEmpty();
        assertThat(run(() -> objections.raise(other, mark, Ground.NOT_US, "不是我们单位的案件。", TODAY)))
                .isFalse();
        assertThat(objections.open(file)).isEmpty();
    }

    @Test
    void whoNamedTheEmployerDoesNotKeepItAgainstTheObjectionButTheHeadDoes() {
        var agent = agentOf(owing);
        object(agent, Ground.SET_ASIDE);
        var reason = "法院的判决维持了我们的决定。";
        for (var no : List.of(town.officerOf(file.office()), town.officerElsewhere(), town.clerk()))
            assertThatThrownBy(() -> keep(no, reason)).as(no.name()).isInstanceOf(NoSuchCase.class);
        keep(town.headOf(file.office()), reason);
        assertThat(objections.of(agent))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(reason));
        assertThat(counts(agent).objected()).isFalse();
        assertThatThrownBy(() -> keep(town.headOf(file.office()), reason))
                .as("answered once")
                .isInstanceOf(StaleCase.class);
    }

    private void keep(Actor.Staff staff, String reason) {
        transaction.executeWithoutResult(_ -> objections.keep(staff, file.number(), reason, TODAY));
    }

    @Test
    void aColleagueWhoHadNoHandInTheFileMayKeepItToo() {
        var agent = agentOf(owing);
        object(agent, Ground.OTHER);
        keep(town.secondOfficer(), "材料齐全，工资台账上是这个单位。");
        assertThat(answered(agent)).isEqualTo(EmployerObjection.Outcome.KEPT);
    }

    @Test
    void theDayOfPaymentAnswersWhoeverSaysThatItPaidAndNobodyElse() {
        var agent = agentOf(owing);
        object(agent, Ground.NOT_US);
        counter.isPaid(file.number().value());
        assertThat(answered(agent)).as("another ground").isNull();
        keep(town.head(), "台账上的单位就是它。");
        object(agent, Ground.PAID);
        counter.isPaid(file.number().value());
        assertThat(answered(agent)).isEqualTo(EmployerObjection.Outcome.PAID);
    }
}
