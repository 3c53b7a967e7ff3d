package anjia.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.OwnMatters;
import anjia.access.PersonId;
import anjia.access.Role;
import anjia.access.StaffBook;
import anjia.cases.Counter;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.organisations.MandateChecks.Outcome;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import anjia.registry.CreditCode;
import anjia.registry.Organisations;
import anjia.web.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may act for an organisation, from asking to the end. */
@TownTest
class MandatesTest {

    private static final LocalDate UNTIL = Town.TODAY.plusYears(1);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    OwnMatters matters;

    @Autowired
    Mandates mandates;

    @Autowired
    MandateChecks checks;

    @Autowired
    Agents agents;

    @Autowired
    Programs programs;

    @Autowired
    Organisations organisations;

    @Autowired
    StaffBook book;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    Counter counter;

    @Autowired
    JdbcClient db;

    private CreditCode code;
    private String name;
    private Actor.Person li;
    private Actor.Staff officer;

    @BeforeEach
    void anOrganisationOfZiyang() {
        var serial = SERIAL.incrementAndGet();
        code = CreditCode.completing("91610924M%08d".formatted(serial));
        name = "紫阳毛绒玩具有限公司（%d）".formatted(serial);
        li = new Actor.Person(town.somebody());
        officer = town.officer();
    }

    private Mandates.Wish wish(boolean legal) {
        return new Mandates.Wish(code, name, Town.ZIYANG, "人事", legal);
    }

    private UUID asked(Actor.Person person, boolean legal) {
        assertThat(mandates.ask(person, wish(legal))).isEqualTo(Mandates.Asked.WAITING);
        return mandates.ofHers(person).getFirst().id();
    }

    private UUID approved(Actor.Person person, boolean legal) {
        var id = asked(person, legal);
        assertThat(checks.approve(officer, id, UNTIL)).isEqualTo(Outcome.DONE);
        return id;
    }

    private Actor.Agent agent(Actor.Person person, UUID mandate) {
        return agents.within(person.id(), mandate).orElseThrow();
    }

    private MandateState state(Actor.Person person) {
        return mandates.ofHers(person).getFirst().state();
    }

    @Test
    void anUncheckedWordLetsNobodyActAndEntersNoOrganisation() {
        var id = asked(li, false);

        assertThat(agents.within(li.id(), id)).isEmpty();
        assertThat(organisations.byCreditCode(code)).isEmpty();
        assertThatThrownBy(() -> mandates.begin(li, id)).isInstanceOf(NoSuchMandate.class);
        assertThat(mandates.ask(li, wish(false))).as("twice is once").isEqualTo(Mandates.Asked.WAITING);
        assertThat(mandates.ofHers(li)).hasSize(1);
    }

    @Test
    void everybodyWhoActsForItTodayIsToldWhatHappensToItsFiles() {
        var boss = new Actor.Person(town.somebody());
        var left = new Actor.Person(town.somebody());
        approved(boss, true);
        mandates.end(left, approved(left, false));
        var id = approved(li, false);

        counter.handsInFor(agent(li, id), agent(li, id).organisation());

        assertThat(logIns.newestText(li.id())).contains(name, "递交", "单位的办件");
        assertThat(logIns.newestText(boss.id())).contains(name, "递交", "单位的办件");
        assertThat(logIns.newestText(left.id())).doesNotContain("单位的办件");
    }

    @Test
    void whoseLetterWasSeenActsUntilTheDayAndTheOthersAreTold() {
        var boss = new Actor.Person(town.somebody());
        approved(boss, true);

        var id = approved(li, false);

        var organisation = organisations.byCreditCode(code).orElseThrow();
        assertThat(agent(li, id).organisation()).isEqualTo(organisation.id());
        assertThat(mandates.others(agent(li, id))).hasSize(2);
        assertThat(logIns.newestText(li.id())).contains("可以代表" + name);
        assertThat(logIns.newestText(boss.id())).contains("李秀梅从今天起也能代表" + name);
        db.sql("update organisations.mandate set until = :day where id = :id")
                .param("day", Town.TODAY.minusDays(1))
                .param("id", id)
                .update();
        assertThat(agents.within(li.id(), id)).as("over after its day").isEmpty();
    }

    @Test
    void theCodeOfAnotherNameOrOfAnotherProvinceIsNotTaken() {
        organisations.enter(name, code, Town.ZIYANG);

        assertThat(mandates.ask(li, new Mandates.Wish(code, "别的公司", Town.ZIYANG, "人事", false)))
                .isEqualTo(Mandates.Asked.OTHER_NAME);
        assertThat(mandates.ask(
                        li,
                        new Mandates.Wish(code, name.replace('（', '(').replace('）', ')'), Town.ZIYANG, "人事", false)))
                .isEqualTo(Mandates.Asked.WAITING);
        var elsewhere = CreditCode.completing("91320583M%08d".formatted(SERIAL.incrementAndGet()));
        assertThat(mandates.ask(li, new Mandates.Wish(elsewhere, "昆山公司", new DivisionCode("320583"), "人事", false)))
                .isEqualTo(Mandates.Asked.NO_OFFICE);
    }

    @Test
    void officesElsewhereAndOtherAgenciesCheckNothing() {
        var id = asked(li, false);

        for (var other : List.of(town.officerElsewhere(), town.officerOfPolice(), town.clerk()))
            for (var act : List.<Runnable>of(
                    () -> checks.open(other, id),
                    () -> checks.approve(other, id, UNTIL),
                    () -> checks.refuse(other, id, "没有授权书")))
                assertThatThrownBy(act::run).as(other.officeName()).isInstanceOf(NoSuchMandate.class);
    }

    @Test
    void aRefusalHasAReasonThatSheReadsAndSheMayAskAgain() {
        var id = asked(li, false);

        assertThat(checks.refuse(officer, id, "授权书没有签字")).isEqualTo(Outcome.DONE);

        assertThat(state(li)).isEqualTo(MandateState.REFUSED);
        assertThat(logIns.newestText(li.id())).contains("授权书没有签字");
        assertThat(checks.approve(officer, id, UNTIL)).isEqualTo(Outcome.OVER);
        assertThat(asked(li, false)).isNotEqualTo(id);
    }

    @Test
    void sheTheLegalRepresentativeAndTheOfficeEndAMandateAtOnce() {
        var boss = new Actor.Person(town.somebody());
        var legal = approved(boss, true);
        var first = approved(li, false);
        assertThatThrownBy(() -> mandates.end(agent(li, first), legal))
                .as("an agent ends nobody else's")
                .isInstanceOf(NoSuchMandate.class);

        mandates.end(agent(boss, legal), first);
        assertThat(agents.within(li.id(), first)).isEmpty();
        assertThat(logIns.newestText(li.id())).contains("不再代表" + name);

        var second = approved(li, false);
        assertThat(checks.end(officer, second, "单位说她已离职")).isEqualTo(Outcome.DONE);
        assertThat(agents.within(li.id(), second)).isEmpty();

        var third = approved(li, false);
        mandates.end(li, third);
        assertThat(agents.within(li.id(), third)).isEmpty();
    }

    @Test
    void aNewMandateTakesThePlaceOfTheOneBefore() {
        var before = approved(li, false);
        var after = approved(li, true);

        assertThat(agents.within(li.id(), before)).isEmpty();
        assertThat(agent(li, after).legal()).isTrue();
    }

    @Test
    void nobodyChecksHerOwnNorForAnOrganisationForWhichSheActs() {
        var herself = new Actor.Person(town.somebody());
        var admin = admin();
        book.identify(admin, officer.account(), logIns.number(herself.id()));
        try {
            var own = asked(herself, false);
            assertThat(checks.approve(officer, own, UNTIL)).isEqualTo(Outcome.OWN);
            assertThat(checks.refuse(officer, own, "不行不行")).isEqualTo(Outcome.OWN);
            assertThat(checks.approve(town.secondOfficer(), own, UNTIL)).isEqualTo(Outcome.DONE);
            var organisation = agents.within(herself.id(), own).orElseThrow().organisation();
            assertThat(matters.actsFor(officer, organisation)).isTrue();
            assertThat(matters.actsFor(town.secondOfficer(), organisation)).isFalse();

            var others = asked(li, false);
            assertThat(checks.approve(officer, others, UNTIL)).isEqualTo(Outcome.OWN);
            assertThat(checks.approve(town.secondOfficer(), others, UNTIL)).isEqualTo(Outcome.DONE);
        } finally {
            book.identify(admin, officer.account(), "11010119000101000X");
        }
    }

    /** Keeps the accounts of the county. */
    private static Actor.Staff admin() {
        return new Actor.Staff(
                Ids.next(),
                "赵明",
                new OfficeId(Ids.next()),
                "紫阳县",
                Town.ZIYANG,
                List.of(Town.ZIYANG.range()),
                Set.of(Role.ADMIN));
    }

    @Test
    void nobodyActsByTheMandateOfAnother() {
        var id = approved(li, false);

        assertThat(agents.within(li.id(), UUID.randomUUID())).isEmpty();
        assertThat(agents.within(new PersonId(town.somebody().value()), id))
                .as("nobody acts by the mandate of another")
                .isEmpty();
    }

    @Test
    void aProgramActsAsWhoeverLetItInAndNoLongerThanShe() {
        var agent = agent(li, approved(li, false));
        var token = programs.letIn(agent, "人事系统").orElseThrow().token();

        assertThat(agents.byToken(token)).get().satisfies(program -> {
            assertThat(program.organisation()).isEqualTo(agent.organisation());
            assertThat(program.id()).isEqualTo(li.id());
            assertThat(program.key())
                    .startsWith("program:")
                    .doesNotContain(agent.mandate().toString());
        });
        assertThat(agents.byToken(token + "x")).isEmpty();
        assertThat(agents.byToken("")).isEmpty();
        mandates.end(li, agent.mandate());
        assertThat(agents.byToken(token)).as("ended with her mandate").isEmpty();
        approved(li, false);
        assertThat(agents.byToken(token))
                .as("what was withdrawn does not come back")
                .isEmpty();
    }

    @Test
    void aProgramOutlivesTheRenewalOfTheMandateAndRestsWhileItHasRunOut() {
        var first = approved(li, false);
        var token = programs.letIn(agent(li, first), "人事系统").orElseThrow().token();
        var second = approved(li, false);

        assertThat(agents.within(li.id(), first)).isEmpty();
        assertThat(agents.byToken(token)).map(Actor.Agent::mandate).contains(second);
        db.sql("update organisations.mandate set until = :day where id = :id")
                .param("day", Town.TODAY.minusDays(1))
                .param("id", second)
                .update();
        assertThat(agents.byToken(token)).isEmpty();
    }
}
