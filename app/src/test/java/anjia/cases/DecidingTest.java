package anjia.cases;

import static anjia.cases.HandingInTest.ACCOUNT;
import static anjia.cases.HandingInTest.BENEFIT;
import static anjia.cases.HandingInTest.both;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.payments.Instalment;
import anjia.payments.InstalmentState;
import anjia.payments.Money;
import anjia.payments.PaymentOrders;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.registry.Persons;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@TownTest
class DecidingTest {

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Deciding deciding;

    @Autowired
    Decisions decisions;

    @Autowired
    Supplements supplements;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Clocks clocks;

    @Autowired
    PaymentOrders orders;

    @Autowired
    LifeRecord record;

    @Autowired
    Persons persons;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    LogIns logIns;

    @Autowired
    Town town;

    @Test
    void theBenefitIsOrderedInTwelveInstalmentsThatAddUpToTheAssessment() {
        var person = town.dismissed(59);
        var file = accepted(person);

        assertThat(confirm(town.officer(), file)).isEqualTo(new Deciding.Outcomes.Done(true));

        var instalments =
                orders.instalments(town.officer(), person, file.number().value());
        assertThat(instalments).hasSize(12).allMatch(one -> one.amount().equals(new Money(192_600)));
        assertThat(instalments.stream().map(Instalment::amount).reduce(Money.NOTHING, Money::plus))
                .isEqualTo(new Money(2_311_200));
        assertThat(instalments.getFirst().dueOn()).isEqualTo("2026-07-15");
        assertThat(files.find(file.number()).orElseThrow().state()).isEqualTo(CaseState.GRANTED);
        assertThat(record.holding(town.officer(), person, "unemployment-benefit", Town.TODAY))
                .isPresent();
    }

    @Test
    void theSecondOfTwoOfficersMustLookAgain() {
        var file = accepted(town.dismissed(59));
        confirm(town.officer(), file);

        assertThatThrownBy(() -> confirm(town.secondOfficer(), file)).isInstanceOf(StaleCase.class);
    }

    @Test
    void overrulingNeedsAReason() {
        var person = town.dismissed(59);
        var file = accepted(person);

        assertThat(decide(file, Deciding.Choice.REFUSE, Answers.NONE, "no"))
                .isEqualTo(new Deciding.Outcomes.NeedsReason());
        assertThat(decide(file, Deciding.Choice.REFUSE, Answers.NONE, "单位证明是假的，已向单位核实。"))
                .isEqualTo(new Deciding.Outcomes.Done(false));
        assertThat(decisions.find(file.id()).orElseThrow().course()).isEqualTo(Ruling.Course.OVERRULED);
        assertThat(orders.instalments(town.officer(), person, file.number().value()))
                .isEmpty();
    }

    @Test
    void anOfficerWhoFindsOtherFactsGrantsWhatTheLawGivesForThem() {
        var person = town.lostWork(60, "voluntary");
        cases.submit(
                town.clerk(),
                new HandIn(
                        "insists-" + person.value(),
                        person,
                        List.of(HandIn.Wanted.of(HandingInTest.REGISTRATION), new HandIn.Wanted(BENEFIT, true)),
                        HandingInTest.READY,
                        List.of(),
                        ACCOUNT));
        var file = files.open(person, Matter.of(BENEFIT)).orElseThrow();

        var found = Answers.NONE.with("left_work", "employer_breach");
        assertThat(decide(file, Deciding.Choice.CONFIRM, found, "工资欠了五个月，她才走的，有仲裁书。"))
                .isEqualTo(new Deciding.Outcomes.Done(true));
        assertThat(orders.instalments(town.officer(), person, file.number().value()))
                .hasSize(18);
    }

    @Test
    void askingForAPaperStopsTheClockAndGivingItStartsItAgain() {
        var person = town.dismissed(59);
        var file = accepted(person);
        var day = Town.TODAY;
        transaction.executeWithoutResult(_ -> supplements.ask(
                town.officer(),
                file.number(),
                file.version(),
                List.of("proof-of-ended-contract"),
                "请带合同来",
                day.plusDays(1)));

        var waiting = files.find(file.number()).orElseThrow();
        assertThat(waiting.state()).isEqualTo(CaseState.WAITING);
        assertThat(clocks.standing(waiting, clocks.ledger(file.id()), day.plusDays(6))
                        .stopped())
                .isTrue();

        transaction.executeWithoutResult(_ -> supplements.given(
                town.clerk(), file.number(), waiting.version(), List.of("proof-of-ended-contract"), day.plusDays(6)));

        var again = files.find(file.number()).orElseThrow();
        assertThat(again.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(again.dueOn()).as("nine working days were left").isEqualTo("2026-07-20");
        assertThat(clocks.standing(again, clocks.ledger(file.id()), day.plusDays(6))
                        .stopped())
                .isFalse();
    }

    @Test
    void workEnteredStopsThePaymentsAndClosesBenefitAndRegistration() {
        var person = town.dismissed(59);
        var file = accepted(person);
        confirm(town.officer(), file);
        var clerk = town.clerk();

        var starts = Town.TODAY.plusDays(20);
        record.open(
                clerk,
                person,
                new NewSpell("work", Town.HAOPING, null, Map.of("employer", "紫阳制衣"), starts, null, "window"));

        var instalments = orders.instalments(clerk, person, file.number().value());
        assertThat(instalments.stream().map(Instalment::state).distinct())
                .containsExactlyInAnyOrder(InstalmentState.PLANNED, InstalmentState.STOPPED);
        assertThat(instalments.stream().filter(one -> one.state() == InstalmentState.PLANNED))
                .as("the benefit month that had begun is paid")
                .hasSize(1);
        assertThat(record.holding(clerk, person, "unemployment-benefit", starts))
                .isEmpty();
        assertThat(record.holding(clerk, person, "unemployment-registration", starts))
                .isEmpty();
    }

    /** 社会保险法 第五十一条(四), 就业服务与就业管理规定 第六十六条. */
    @ParameterizedTest
    @CsvSource({"pension, pension", "army, military", "abroad, abroad"})
    void aPensionAndWhateverElseTheLawNamesStopsThePaymentsAndTellsHer(String kind, String event) {
        var person = town.dismissed(59);
        var file = accepted(person);
        confirm(town.officer(), file);

        var begins = Town.TODAY.plusDays(20);
        var entered = new NewSpell(kind, Town.HAOPING, null, Map.of(), begins, null, "window");
        record.open(town.clerk(), person, entered);

        assertThat(orders.instalments(town.officer(), person, file.number().value()).stream()
                        .filter(one -> one.state() == InstalmentState.PLANNED))
                .as("the benefit month that had begun is paid")
                .hasSize(1);
        assertThat(record.holding(town.clerk(), person, "unemployment-benefit", begins))
                .isEmpty();
        assertThat(record.latest(town.clerk(), person, "unemployment-registration", begins))
                .hasValueSatisfying(spell -> assertThat(spell.details()).containsEntry("ended", event));
        assertThat(logIns.texts(person)).anySatisfy(text -> assertThat(text).contains("“失业保险金”从下个月停发"));
    }

    @Test
    void anOfficerOfAnotherCountyFindsNoSuchFile() {
        var file = accepted(town.dismissed(59));

        assertThatThrownBy(() -> cases.find(town.officerElsewhere(), file.number()))
                .isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> confirm(town.officerElsewhere(), file)).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void theWindowThatTookAFileMayNotDecideIt() {
        var file = accepted(town.dismissed(59));

        assertThat(cases.find(town.clerk(), file.number()).number()).isEqualTo(file.number());
        assertThatThrownBy(() -> confirm(town.clerk(), file)).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void aFileTakenBackMayBeHandedInAgain() {
        var person = town.dismissed(59);
        var file = accepted(person);
        var herself = new Actor.Person(person);

        var withdrawn = transaction.execute(_ -> withdrawing.withdraw(herself, file.number(), Town.TODAY));
        var again = transaction.execute(_ -> withdrawing.withdraw(herself, file.number(), Town.TODAY));

        assertThat(withdrawn).isTrue();
        assertThat(again).isFalse();
        assertThat(cases.submit(town.clerk(), both(person, ACCOUNT))).isInstanceOf(Submission.Taken.class);
    }

    private CaseFile accepted(PersonId person) {
        cases.submit(town.clerk(), both(person, ACCOUNT));
        return files.open(person, Matter.of(BENEFIT)).orElseThrow();
    }

    private Deciding.Outcomes confirm(Actor.Staff officer, CaseFile file) {
        return transaction.execute(_ -> deciding.decide(
                officer,
                file.number(),
                new Deciding.Wish(Deciding.Choice.CONFIRM, Answers.NONE, "", file.version()),
                Town.TODAY));
    }

    private Deciding.Outcomes decide(CaseFile file, Deciding.Choice choice, Answers found, String reason) {
        return transaction.execute(_ -> deciding.decide(
                town.officer(), file.number(), new Deciding.Wish(choice, found, reason, file.version()), Town.TODAY));
    }
}
