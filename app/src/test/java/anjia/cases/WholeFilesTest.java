package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.payments.PaymentOrders;
import anjia.record.InsuranceRun;
import anjia.record.LifeRecord;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes on around a decision: second look, appeal, missed days, questions to other offices. */
@TownTest
class WholeFilesTest {

    private static final Actor HOUSE = new Actor.SystemJob("test");
    private static final String SUBSIDY = "skills/upgrade-subsidy";
    private static final String BENEFIT = "unemployment/benefit";
    private static final LocalDate TODAY = Town.TODAY;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Deciding deciding;

    @Autowired
    SecondLook secondLook;

    @Autowired
    Appeals appeals;

    @Autowired
    Escalations escalations;

    @Autowired
    Referrals referrals;

    @Autowired
    Decisions decisions;

    @Autowired
    CaseEvents events;

    @Autowired
    Clocks clocks;

    @Autowired
    PaymentOrders orders;

    @Autowired
    LifeRecord record;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Town town;

    @Test
    void whatOneProposesAnotherCarriesOutAndNobodyIsTheSecondToHerself() {
        var file = subsidy(town.lostWork(59, "contract_ended"));
        assertThat(decide(town.officer(), file, Deciding.Choice.CONFIRM, ""))
                .isEqualTo(new Deciding.Outcomes.Proposed(true));
        var proposed = again(file);
        assertThat(proposed.state()).isEqualTo(CaseState.PROPOSED);
        assertThat(orders.instalments(
                        town.officer(), file.applicant(), file.number().value()))
                .isEmpty();

        assertThat(look(town.officer(), proposed, true, "")).isEqualTo(SecondLook.Outcome.OWN);
        assertThat(look(town.secondOfficer(), proposed, true, "")).isEqualTo(SecondLook.Outcome.AGREED);

        assertThat(again(file).state()).isEqualTo(CaseState.GRANTED);
        assertThat(orders.instalments(
                        town.officer(), file.applicant(), file.number().value()))
                .hasSize(1);
    }

    @Test
    void whatIsSentBackIsOpenAgainAndSendingBackNeedsWords() {
        var file = subsidy(town.lostWork(59, "contract_ended"));
        decide(town.officer(), file, Deciding.Choice.CONFIRM, "");
        var proposed = again(file);

        assertThat(look(town.secondOfficer(), proposed, false, "no")).isEqualTo(SecondLook.Outcome.NEEDS_WORDS);
        assertThat(look(town.secondOfficer(), proposed, false, "证书编号和姓名对不上，请再核一次。"))
                .isEqualTo(SecondLook.Outcome.SENT_BACK);

        assertThat(again(file).state()).isEqualTo(CaseState.ACCEPTED);
        assertThatThrownBy(() -> look(town.secondOfficer(), proposed, true, "")).isInstanceOf(StaleCase.class);
    }

    @Test
    void aRefusalIsLookedAtByTheHeadAndDecidedAgainWithANewClock() {
        var file = refused(town.dismissed(59));
        var worker = new Actor.Person(file.applicant());
        assertThat(raise(worker, file)).isTrue();
        assertThat(raise(worker, file)).as("once for each decision").isFalse();
        assertThat(appeals.mayAnswer(town.officer(), again(file)))
                .as("who decided it does not answer")
                .isFalse();
        assertThat(appeals.waiting(town.head())).contains(file.number());

        run(() -> {
            appeals.answer(town.head(), file.number(), Appeals.Outcome.REOPENED, "证明是真的，单位已来说明。", TODAY.plusDays(20));
            return true;
        });

        var reopened = again(file);
        assertThat(reopened.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(reopened.dueOn())
                .isEqualTo(clocks.due(TODAY.plusDays(20), reopened.limit()).on());
        decide(town.head(), reopened, Deciding.Choice.CONFIRM, "", TODAY.plusDays(20));
        assertThat(again(file).state()).isEqualTo(CaseState.GRANTED);
        assertThat(decisions.find(file.id()).orElseThrow().turn())
                .as("both decisions stay")
                .isEqualTo(2);
    }

    @Test
    void anAppealThatIsRejectedLeavesTheRefusalAndSaysWhy() {
        var file = refused(town.dismissed(59));
        raise(new Actor.Person(file.applicant()), file);

        run(() -> {
            appeals.answer(town.head(), file.number(), Appeals.Outcome.REJECTED, "单位再次书面说明，证明不是它开的。", TODAY);
            return true;
        });

        assertThat(again(file).state()).isEqualTo(CaseState.REFUSED);
        assertThat(appeals.latest(again(file)).orElseThrow().reason()).contains("证明不是它开的");
        assertThat(appeals.mayRaise(again(file))).isFalse();
    }

    @Test
    void aMissedDayGoesToTheHeadOnceAndComesBackWhenHerOwnDayIsMissed() {
        var file = benefit(town.dismissed(59));
        escalations.raise(file.dueOn());
        assertThat(escalations.open(file.id())).as("the last day is in time").isEmpty();

        escalations.raise(file.dueOn().plusDays(1));
        escalations.raise(file.dueOn().plusDays(2));
        assertThat(raised(file)).isEqualTo(1);
        var promised = file.dueOn().plusDays(5);
        run(() -> {
            escalations.answer(
                    town.head(),
                    file.number(),
                    "张卫民今天办，先问单位。",
                    promised,
                    file.dueOn().plusDays(2));
            return true;
        });
        escalations.raise(promised);
        assertThat(raised(file)).isEqualTo(1);
        escalations.raise(promised.plusDays(1));
        assertThat(raised(file)).isEqualTo(2);
    }

    @Test
    void anotherOfficeAnswersWithinItsOwnTimeAndTheFilesClockGoesOn() {
        var police = town.officerOfPolice();
        var file = benefit(town.dismissed(59));
        assertThat(refer(file, police)).isTrue();
        assertThat(refer(file, police)).as("one open question at a time").isFalse();
        assertThat(clocks.ledger(file.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.holder()).isEqualTo(ClockEntry.Holder.OFFICE));
        var asked = referrals.waiting(police).stream()
                .filter(one -> one.number().equals(file.number()))
                .findFirst()
                .orElseThrow();
        assertThat(asked.dueOn()).as("five working days").isEqualTo("2026-07-08");

        assertThatThrownBy(() -> run(() -> referrals.answer(town.officerElsewhere(), asked.id(), "不是我们的事", TODAY)))
                .isInstanceOf(NoSuchCase.class);
        run(() -> referrals.answer(police, asked.id(), "户口在紫阳，已核实。", TODAY));

        assertThat(referrals.of(file.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.answer()).isEqualTo("户口在紫阳，已核实。"));
        assertThat(referrals.waiting(police)).extracting(Referrals.Referral::id).doesNotContain(asked.id());
    }

    private int raised(CaseFile file) {
        return (int) events.of(file.id()).stream()
                .filter(event -> event.kind() == CaseEvents.Kind.ESCALATED)
                .count();
    }

    private CaseFile subsidy(PersonId person) {
        var june = YearMonth.of(2026, 6);
        record.addRun(
                HOUSE, person, new InsuranceRun("unemployment", Town.ZIYANG, null, june, june, "insurance-centre"));
        var answers = Answers.NONE
                .with("certificate_level", "level_four")
                .with("certificate_on", "2026-03-02")
                .with("certificate_listed", "yes")
                .with("paid_for_it_before", "no");
        var shown = List.of(new HandIn.PaperShown("skill-certificate", null, null));
        cases.submit(
                town.clerk(),
                new HandIn(
                        UUID.randomUUID().toString(),
                        person,
                        List.of(HandIn.Wanted.of(SUBSIDY)),
                        answers,
                        shown,
                        HandingInTest.ACCOUNT));
        town.officer();
        return files.open(person, Matter.of(SUBSIDY)).orElseThrow();
    }

    private CaseFile benefit(PersonId person) {
        cases.submit(town.clerk(), HandingInTest.both(person, HandingInTest.ACCOUNT));
        return files.open(person, Matter.of(BENEFIT)).orElseThrow();
    }

    private CaseFile refused(PersonId person) {
        var file = benefit(person);
        decide(town.officer(), file, Deciding.Choice.REFUSE, "单位证明是假的，已向单位核实。");
        return file;
    }

    private CaseFile again(CaseFile file) {
        return files.find(file.number()).orElseThrow();
    }

    private Deciding.Outcomes decide(Actor.Staff officer, CaseFile file, Deciding.Choice choice, String reason) {
        return decide(officer, file, choice, reason, TODAY);
    }

    private Deciding.Outcomes decide(
            Actor.Staff officer, CaseFile file, Deciding.Choice choice, String reason, LocalDate day) {
        var wish = new Deciding.Wish(choice, Answers.NONE, reason, file.version());
        return run(() -> deciding.decide(officer, file.number(), wish, day));
    }

    private SecondLook.Outcome look(Actor.Staff second, CaseFile file, boolean agrees, String words) {
        return run(() -> secondLook.look(second, file.number(), file.version(), agrees, words, TODAY));
    }

    private boolean raise(Actor worker, CaseFile file) {
        return run(() -> appeals.raise(worker, file.number(), "证明是真的，我这里有原件。", TODAY));
    }

    private boolean refer(CaseFile file, Actor.Staff to) {
        return run(() -> referrals.ask(town.officer(), file.number(), to.office(), "她的户口在哪里？", TODAY));
    }

    private <T> T run(Supplier<T> act) {
        return transaction.execute(_ -> act.get());
    }
}
