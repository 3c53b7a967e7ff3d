package anjia.cases;

import static anjia.cases.HandingInTest.ACCOUNT;
import static anjia.cases.HandingInTest.BENEFIT;
import static anjia.cases.HandingInTest.READY;
import static anjia.cases.HandingInTest.REGISTRATION;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.record.LifeRecord;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Health insurance is paid for who draws the benefit: handed in with it, it waits for it, and goes on by itself. */
@TownTest
class FollowingTest {

    private static final String PREMIUM = "unemployment/medical-premium";
    private static final String INSURED = "health-insurance-paid-by-fund";

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Clocks clocks;

    @Autowired
    CaseEvents events;

    @Autowired
    Deciding deciding;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    LifeRecord record;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Town town;

    @BeforeEach
    void open() {
        town.officer();
    }

    @Test
    void whatTheBenefitMakesWayForWaitsForItWithoutAClock() {
        var person = town.dismissed(59);
        var taken = handIn(person);

        assertThat(taken.receipts()).extracting(Receipt::item).containsExactly(REGISTRATION, BENEFIT, PREMIUM);
        assertThat(taken.receipts().getLast()).isInstanceOf(Receipt.Follows.class);
        var premium = file(person, PREMIUM);
        assertThat(premium.state()).isEqualTo(CaseState.FOLLOWING);
        var later = Town.TODAY.plusDays(40);
        assertThat(clocks.standing(premium, clocks.ledger(premium.id()), later).usedWorkingDays())
                .as("nobody is late while it waits")
                .isZero();
    }

    @Test
    void whenTheBenefitIsGrantedItIsSettledInTheSameBreath() {
        var person = town.dismissed(59);
        handIn(person);

        decide(file(person, BENEFIT), Deciding.Choice.CONFIRM, "");

        var premium = latest(person, PREMIUM);
        assertThat(premium.state()).isEqualTo(CaseState.GRANTED);
        assertThat(record.holding(town.officer(), person, INSURED, Town.TODAY))
                .isPresent()
                .hasValueSatisfying(spell -> assertThat(spell.details()).containsEntry("until", "2027-06-30"));
        assertThat(events.of(premium.id())).extracting(CaseEvents.Event::kind).contains(CaseEvents.Kind.WENT_ON);
    }

    @Test
    void whenTheBenefitIsRefusedItGetsItsOwnAnswerInItsOwnTime() {
        var person = town.dismissed(59);
        handIn(person);

        decide(file(person, BENEFIT), Deciding.Choice.REFUSE, "单位证明是假的，已向单位核实。");

        var premium = file(person, PREMIUM);
        assertThat(premium.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(premium.clockFrom()).isEqualTo(Town.TODAY);
        assertThat(premium.dueOn()).isAfter(Town.TODAY);
        decide(premium, Deciding.Choice.CONFIRM, "");
        assertThat(latest(person, PREMIUM).state()).isEqualTo(CaseState.REFUSED);
    }

    @Test
    void whenSheTakesTheBenefitBackItNoLongerWaits() {
        var person = town.dismissed(59);
        handIn(person);

        var benefit = file(person, BENEFIT);
        transaction.execute(_ -> withdrawing.withdraw(new Actor.Person(person), benefit.number(), Town.TODAY));

        assertThat(file(person, PREMIUM).state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void sheMayTakeItBackAloneWhileItWaits() {
        var person = town.dismissed(59);
        handIn(person);

        var premium = file(person, PREMIUM);
        transaction.execute(_ -> withdrawing.withdraw(new Actor.Person(person), premium.number(), Town.TODAY));
        decide(file(person, BENEFIT), Deciding.Choice.CONFIRM, "");

        assertThat(latest(person, PREMIUM).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(record.holding(town.officer(), person, INSURED, Town.TODAY)).isEmpty();
    }

    @Test
    void whoseBenefitIsUnderWayAlreadyHasItFollowThatFile() {
        var person = town.dismissed(59);
        submit(person, REGISTRATION, BENEFIT);
        var taken = submit(person, BENEFIT, PREMIUM);

        assertThat(taken.receipts().getFirst()).isInstanceOf(Receipt.Follows.class);
        decide(file(person, BENEFIT), Deciding.Choice.CONFIRM, "");
        assertThat(latest(person, PREMIUM).state()).isEqualTo(CaseState.GRANTED);
    }

    @Test
    void theSameFormTwiceIsOneFileThatWaitsAndTheSameAnswerAlsoLater() {
        var person = town.dismissed(59);
        var handIn = of(person, REGISTRATION, BENEFIT, PREMIUM);
        var first = cases.submit(town.clerk(), handIn);
        decide(file(person, BENEFIT), Deciding.Choice.CONFIRM, "");

        assertThat(cases.submit(town.clerk(), handIn)).isEqualTo(first);
        assertThat(files.of(person)).hasSize(3);
    }

    private Submission.Taken handIn(PersonId person) {
        return submit(person, REGISTRATION, BENEFIT, PREMIUM);
    }

    private Submission.Taken submit(PersonId person, String... items) {
        return (Submission.Taken) cases.submit(town.clerk(), of(person, items));
    }

    private static HandIn of(PersonId person, String... items) {
        return new HandIn(
                UUID.randomUUID().toString(),
                person,
                List.of(items).stream().map(HandIn.Wanted::of).toList(),
                READY,
                List.of(),
                ACCOUNT);
    }

    private CaseFile file(PersonId person, String item) {
        return files.open(person, Matter.of(item)).orElseThrow();
    }

    private CaseFile latest(PersonId person, String item) {
        return files.of(person).stream()
                .filter(file -> file.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private void decide(CaseFile file, Deciding.Choice choice, String reason) {
        transaction.execute(_ -> deciding.decide(
                town.officer(),
                file.number(),
                new Deciding.Wish(choice, Answers.NONE, reason, file.version()),
                Town.TODAY));
    }
}
