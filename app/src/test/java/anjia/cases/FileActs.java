package anjia.cases;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files in all states, and the acts on them, each in a transaction of its own. */
abstract class FileActs {

    static final Actor HOUSE = new Actor.SystemJob("test");
    static final String SUBSIDY = "skills/upgrade-subsidy";
    static final String BENEFIT = "unemployment/benefit";
    static final LocalDate TODAY = Town.TODAY;

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
    Supplements supplements;

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

    int raised(CaseFile file) {
        return (int) events.of(file.id()).stream()
                .filter(event -> event.kind() == CaseEvents.Kind.ESCALATED)
                .count();
    }

    CaseFile subsidy(PersonId person) {
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

    CaseFile benefit(PersonId person) {
        cases.submit(town.clerk(), HandingInTest.both(person, HandingInTest.ACCOUNT));
        return files.open(person, Matter.of(BENEFIT)).orElseThrow();
    }

    CaseFile refused(PersonId person) {
        var file = benefit(person);
        decide(town.officer(), file, Deciding.Choice.REFUSE, "单位证明是假的，已向单位核实。");
        return file;
    }

    CaseFile again(CaseFile file) {
        return files.find(file.number()).orElseThrow();
    }

    Deciding.Outcomes decide(Actor.Staff officer, CaseFile file, Deciding.Choice choice, String reason) {
        return decide(officer, file, choice, reason, TODAY);
    }

    Deciding.Outcomes decide(Actor.Staff officer, CaseFile file, Deciding.Choice choice, String reason, LocalDate day) {
        var wish = new Deciding.Wish(choice, Answers.NONE, reason, file.version());
        return run(() -> deciding.decide(officer, file.number(), wish, day));
    }

    SecondLook.Outcome look(Actor.Staff second, CaseFile file, boolean agrees, String words) {
        return run(() -> secondLook.look(second, file.number(), file.version(), agrees, words, TODAY));
    }

    boolean raise(Actor worker, CaseFile file) {
        return run(() -> appeals.raise(worker, file.number(), "证明是真的，我这里有原件。", TODAY));
    }

    boolean refer(CaseFile file, Actor.Staff to) {
        return run(() -> referrals.ask(town.officer(), file.number(), to.office(), "她的户口在哪里？", TODAY));
    }

    <T> T run(Supplier<T> act) {
        return transaction.execute(_ -> act.get());
    }
}
