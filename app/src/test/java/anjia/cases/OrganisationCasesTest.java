package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.cases.HandingInForOrganisations.Outcomes;
import anjia.cases.HandingInForOrganisations.Result;
import anjia.cases.HandingInForOrganisations.Wish;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessments;
import anjia.catalogue.SealedAnswers;
import anjia.engine.Fact;
import anjia.engine.Origin;
import anjia.engine.Value;
import anjia.registry.Organisation;
import anjia.web.Frame;
import anjia.web.Ids;
import anjia.web.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.ui.ExtendedModelMap;

/** An item for organisations, from hand-in to decision: at the window, and by whoever acts for one. */
@TownTest
class OrganisationCasesTest extends FileActs {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final List<String> PAPERS = List.of("business-licence", "labour-contract", "staff-list");

    @Autowired
    HandingInForOrganisations handingIn;

    @Autowired
    CaseAccess access;

    @Autowired
    FileViews views;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Counter counter;

    @Autowired
    DeskOrganisationCasePages atTheWindow;

    @Autowired
    Assessments assessments;

    @Autowired
    SealedAnswers sealed;

    private Organisation workshop;
    private Actor.Agent agent;

    @BeforeEach
    void aWorkshopOfZiyang() {
        workshop = counter.organisation("紫阳社区工厂", SERIAL.incrementAndGet());
        agent = new Actor.Agent(town.somebody(), UUID.randomUUID(), workshop.id(), false);
    }

    private Wish wish(Answers answers, List<String> shown) {
        return new Wish(workshop, Counter.WORKSHOP, answers, shown, false);
    }

    private Result submit(Actor actor, Wish wish) {
        return handingIn.submit(actor, UUID.randomUUID().toString(), wish);
    }

    private CaseFile taken(Actor actor, List<String> shown) {
        town.officer();
        var result = submit(actor, wish(Counter.WORKERS, shown));
        assertThat(result.outcome()).isEqualTo(Outcomes.TAKEN);
        return files.find(new CaseNumber(result.number())).orElseThrow();
    }

    @Test
    void theWindowHandsInAndTwoOfficersDecideIt() {
        var file = taken(town.clerk(), PAPERS);

        assertThat(file.organisation()).isEqualTo(workshop.id());
        assertThat(file.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(file.office()).isEqualTo(town.officer().office());
        var page = views.page(
                town.officer(), file, FileViews.Typed.NOTHING, TODAY, "key", Frame.outsideRequests(Language.ZH_CN));
        assertThat(page.who().name()).isEqualTo(workshop.name());
        assertThat(page.who().line()).hasSize(18);
        assertThat(page.lanes()).as("an organisation has no life").isNull();
        assertThat(page.explanation().grounds()).isNotEmpty();
        assertThat(page.papers().stream().filter(FileViews.PaperLine::held).map(FileViews.PaperLine::kind))
                .containsExactlyElementsOf(PAPERS);

        assertThat(decide(town.officer(), file, Deciding.Choice.CONFIRM, ""))
                .isEqualTo(new Deciding.Outcomes.Proposed(true));
        assertThat(look(town.officer(), again(file), true, ""))
                .as("nobody is the second to herself")
                .isEqualTo(SecondLook.Outcome.OWN);
        assertThat(look(town.secondOfficer(), again(file), true, "")).isEqualTo(SecondLook.Outcome.AGREED);
        assertThat(again(file).state()).isEqualTo(CaseState.GRANTED);
        assertThat(decisions.find(file.id()).orElseThrow().letter())
                .as("the organisation reads it on its page")
                .isNull();
    }

    @Test
    void theAgentHandsInAndTheClockStandsUntilTheOriginalsWereSeen() {
        var file = taken(agent, PAPERS);

        assertThat(file.state()).as("nobody has seen what an agent says").isEqualTo(CaseState.WAITING);
        assertThat(supplements.open(file.id()).orElseThrow().papers()).containsExactlyElementsOf(PAPERS);
        assertThat(files.shown(file.id())).isEmpty();
        assertThatThrownBy(() -> given(town.officerElsewhere(), file)).isInstanceOf(NoSuchCase.class);
        given(town.officer(), file);
        assertThat(again(file).state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(files.shown(file.id())).containsExactlyInAnyOrderElementsOf(PAPERS);
    }

    @Test
    void whatTheRegisterOfFactoriesKnowsIsNotAsked() {
        town.officer();
        var answers = Counter.WORKERS.without("is_workshop");
        assertThat(submit(agent, wish(answers, PAPERS)).outcome()).isEqualTo(Outcomes.UNANSWERED);

        isRegistered("COMMUNITY_FACTORY", TODAY.plusDays(1));
        assertThat(submit(agent, wish(answers, PAPERS)).outcome())
                .as("from tomorrow on")
                .isEqualTo(Outcomes.UNANSWERED);

        isRegistered("WORKSHOP", TODAY);
        var result = submit(agent, wish(answers.with("is_workshop", "no"), PAPERS));
        assertThat(result.outcome()).as("whatever was answered").isEqualTo(Outcomes.TAKEN);
        var file = files.find(new CaseNumber(result.number())).orElseThrow();
        assertThat(files.facts(file.id()).get("is_workshop"))
                .isEqualTo(new Fact.Known(Value.of(true), new Origin("catalogue.source.firms", null, TODAY)));
    }

    /** The clerk was told that it is none, and the law asks nothing more of who says so. */
    @Test
    void theWindowGoesOnToTheQuestionsThatTheRegisterOpens() {
        isRegistered("WORKSHOP", TODAY);
        var said = Answers.NONE.with("for_an_employer", "yes").with("is_workshop", "no");
        assertThat(assessments
                        .assess(Counter.WORKSHOP, said, TODAY)
                        .assessment()
                        .questions())
                .isEmpty();

        var then = asked(sealed.seal(said));
        assertThat(assessments
                        .assess(Counter.WORKSHOP, sealed.open(then.replaceFirst(".*\\?a=", "")), TODAY)
                        .assessment()
                        .questions())
                .extracting(question -> question.fact())
                .containsExactly("workshop_workers");
        assertThat(asked("{x}")).as("what was never ours").doesNotContain("{");
    }

    private String asked(String a) {
        var item = Counter.WORKSHOP.split("/");
        var frame = Frame.outsideRequests(Language.ZH_CN);
        return atTheWindow.check(
                town.clerk(), workshop.id().toString(), item[0], item[1], a, frame, new ExtendedModelMap());
    }

    private void isRegistered(String kind, LocalDate since) {
        db.sql("delete from relocation.firm where organisation = :organisation")
                .param("organisation", workshop.id())
                .update();
        db.sql("""
                insert into relocation.firm (id, organisation, kind, division, since, promised, promised_by, agreement, office, entered_by, entered_at)
                values (:id, :organisation, :kind, :division, :since, 10, :since, '紫就发1号', :office, 'test', now())
                """)
                .param("id", Ids.next())
                .param("organisation", workshop.id())
                .param("kind", kind)
                .param("division", workshop.division().value())
                .param("since", since)
                .param("office", town.officer().office().value())
                .update();
    }

    private void given(Actor.Staff staff, CaseFile file) {
        cases.given(staff, UUID.randomUUID().toString(), file.number(), file.version(), PAPERS);
    }

    @Test
    void onlyWhoActsForItSeesItAndNobodyFindsItAmongAPersonsFiles() {
        var file = taken(agent, PAPERS);
        var other = new Actor.Agent(agent.id(), UUID.randomUUID(), UUID.randomUUID(), true);

        assertThat(access.mayOpen(agent, file)).isTrue();
        assertThat(access.mayOpen(other, file)).as("the same woman for another").isFalse();
        assertThat(access.mayOpen(new Actor.Person(agent.id()), file))
                .as("she herself, while she does not act for it")
                .isFalse();
        assertThat(access.mayOpen(town.officerElsewhere(), file)).isFalse();
        assertThat(access.mayOpen(town.officer(), file)).isTrue();
        assertThat(files.of(agent.id())).isEmpty();
        assertThat(files.ofOrganisation(workshop.id())).hasSize(1);
        assertThatThrownBy(() -> cases.slip(HOUSE, file.handIn())).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void nobodyHandsInForAnotherOrganisationNorAProgramNorAPerson() {
        var program = new Actor.Agent(agent.id(), agent.mandate(), workshop.id(), false, UUID.randomUUID());
        var other = new Actor.Agent(agent.id(), UUID.randomUUID(), UUID.randomUUID(), true);
        for (var no : List.of(program, other, new Actor.Person(agent.id())))
            assertThatThrownBy(() -> submit(no, wish(Counter.WORKERS, List.of())))
                    .as(no.key())
                    .isInstanceOf(NoSuchCase.class);
        assertThat(files.ofOrganisation(workshop.id())).isEmpty();
    }

    @Test
    void whatIsForPeopleAndWhatIsSettledAtOnceIsNotTaken() {
        for (var item : List.of(BENEFIT, "employment/by-employer", "employment/end-by-employer", "no/such-item"))
            assertThatThrownBy(() -> submit(agent, new Wish(workshop, item, Counter.WORKERS, List.of(), true)))
                    .as(item)
                    .isInstanceOf(NoSuchCase.class);
    }

    @Test
    void whatIsOpenIsOneFileAndMayBeHandedInAgainOnceItIsTakenBack() {
        var file = taken(agent, List.of());

        var again = submit(town.clerk(), wish(Counter.WORKERS, PAPERS));
        assertThat(again).isEqualTo(new Result(Outcomes.OPEN, file.number().value()));
        assertThat(run(() -> withdrawing.withdraw(agent, file.number(), TODAY))).isTrue();
        assertThat(submit(town.clerk(), wish(Counter.WORKERS, PAPERS)).outcome())
                .isEqualTo(Outcomes.TAKEN);
    }

    @Test
    void theSameFormTwiceAndTwoAtOnceMakeOneFile() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = handingIn.submit(agent, key, wish(Counter.WORKERS, List.of()));
        assertThat(handingIn.submit(agent, key, wish(Counter.WORKERS, List.of())))
                .isEqualTo(first);

        var rival = counter.organisation("紫阳社区工厂", SERIAL.incrementAndGet());
        var clerk = town.clerk();
        var wish = new Wish(rival, Counter.WORKSHOP, Counter.WORKERS, PAPERS, false);
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<Result> act = () -> submit(clerk, wish);
            for (Future<Result> one : pool.invokeAll(List.of(act, act))) one.get();
        }
        assertThat(files.ofOrganisation(rival.id())).hasSize(1);
    }

    @Test
    void whatIsNotAnsweredOrDeniedByTheLawIsNotTakenUnlessSheInsists() {
        assertThat(submit(agent, wish(Counter.WORKERS.without("workshop_workers"), List.of()))
                        .outcome())
                .isEqualTo(Outcomes.UNANSWERED);
        var no = Counter.WORKERS.with(
                "workshop_workers", "worker_out_of_poverty=no,worker_contract=12,worker_months=6,worker_paid_for=no");
        assertThat(submit(agent, wish(no, List.of())).outcome()).isEqualTo(Outcomes.LAW_SAYS_NO);
        assertThat(files.ofOrganisation(workshop.id())).isEmpty();
        assertThat(submit(agent, new Wish(workshop, Counter.WORKSHOP, no, List.of(), true))
                        .outcome())
                .as("then an officer decides it")
                .isEqualTo(Outcomes.TAKEN);
    }
}
