package anjia.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.Counter;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessed;
import anjia.catalogue.Assessments;
import anjia.cooperation.Departure.Plan;
import anjia.cooperation.Departure.Transport;
import anjia.engine.Assessment;
import anjia.engine.Outcome;
import anjia.payments.Money;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A departure runs through to the subsidy: the seat, the day they leave, the life record, what is due, the file, the money. */
@TownTest
class DepartureSubsidyTest {

    private static final String FARE = "employment/transport-subsidy";
    private static final DivisionCode KUNSHAN = new DivisionCode("320583");

    /** What the record cannot know. */
    private static final Answers SAID = Answers.NONE
            .with("out_of_poverty", "yes")
            .with("registered_here", "yes")
            .with("transport_paid_this_year", "no")
            .with("fare_paid", "320");

    @Autowired
    Departures departures;

    @Autowired
    Journeys journeys;

    @Autowired
    Assessments assessments;

    @Autowired
    Counter counter;

    @Autowired
    Town town;

    @Autowired
    SubsidyNotices notices;

    @Autowired
    SubsidySteps steps;

    @Autowired
    LogIns logIns;

    @Autowired
    JdbcClient db;

    /** She took her seat, and they left that many months ago. */
    private PersonId whoLeft(int months) {
        var officer = town.officer();
        var person = town.somebody();
        var plan =
                new Plan(Town.ZIYANG, KUNSHAN, Town.TODAY, "08:30", "县政务大厅门口", Transport.BUS, 45, "", "0915-4421234");
        var departure = departures.plan(officer, plan);
        assertThat(departures.sign(new Actor.Person(person), person, departure, null))
                .isEqualTo(Departures.Outcome.DONE);
        passes(departure, months);
        var work = Map.of(person, new Traveller.Work("昆山亿佳电子有限公司", null, true));
        assertThat(journeys.left(officer, departure, work.keySet(), work)).isEqualTo(Journeys.Outcome.DONE);
        return person;
    }

    private void passes(UUID departure, int months) {
        db.sql("update cooperation.departure set leaves_on = :day where id = :id")
                .param("day", Town.TODAY.minusMonths(months))
                .param("id", departure)
                .update();
    }

    /** As her page of what she is entitled to shows it, from the record alone. */
    private Optional<Outcome> listed(PersonId person) {
        return assessments.all(new Actor.Person(person), person, Town.TODAY, Town.ZIYANG).stream()
                .filter(one -> one.item().code().equals(FARE))
                .filter(one -> !one.assessment().gateIsOpen())
                .map(one -> one.assessment().outcome())
                .findFirst();
    }

    private Assessed answered(PersonId person) {
        return assessments.assess(new Actor.Person(person), person, FARE, Town.TODAY, Town.ZIYANG, SAID);
    }

    @Test
    void aDepartureRunsThroughToTheSubsidy() {
        var person = whoLeft(3);
        assertThat(listed(person)).as("hers as soon as she answers").contains(Outcome.UNKNOWN);
        var due = answered(person).assessment();
        assertThat(due.outcome()).isEqualTo(Outcome.ENTITLED);
        assertThat(due.questions()).as("nothing is open").isEmpty();

        assertThat(counter.takes(person, FARE, SAID, "identity-card", "tickets"))
                .isTrue();
        assertThat(counter.decides(person, FARE))
                .singleElement()
                .satisfies(one -> assertThat(one.amount()).isEqualTo(new Money(32_000)));
    }

    @Test
    void twoMonthsAreNotEnoughAndTheDayIsTold() {
        var person = whoLeft(2);
        var due = answered(person).assessment();
        assertThat(due.outcome()).isEqualTo(Outcome.NOT_ENTITLED);
        assertThat(due.nearest().toString()).contains("months_away");
    }

    @Test
    void whoStayedHasNoFareToAskFor() {
        town.officer();
        assertThat(listed(town.somebody())).isEmpty();
    }

    /** She may forget it and say no once more: what this house granted counts whatever is said. */
    @Test
    void theFareIsGrantedOnceInACalendarYearWhateverSheSays() {
        var person = whoLeft(3);
        assertThat(counter.takes(person, FARE, SAID, "identity-card", "tickets"))
                .isTrue();
        assertThat(counter.decides(person, FARE)).hasSize(1);

        var endOfYear = LocalDate.of(Town.TODAY.getYear(), 12, 31);
        assertThat(onThe(endOfYear, person).outcome()).isEqualTo(Outcome.NOT_ENTITLED);
        assertThat(onThe(endOfYear.plusDays(1), person).outcome())
                .as("a new year, and no other house paid it")
                .isEqualTo(Outcome.ENTITLED);
    }

    @Test
    void sheIsToldOnceOnTheDayOnWhichTheMonthsAreCompleteAndItWaitsForHerUntilSheHandsItIn() {
        var person = whoLeft(3);
        var complete = Town.TODAY.minusDays(1);
        notices.tell(complete.minusDays(1));
        assertThat(notices.waiting(person, Town.TODAY)).as("a day too early").isEmpty();
        notices.tell(complete);
        assertThat(logIns.newestText(person)).contains("昆山市", "3个月", "路费补贴");
        assertThat(notices.waiting(person, Town.TODAY)).containsExactly(Subsidy.FARE);
        notices.tell(Town.TODAY);
        assertThat(told(person)).as("once").isEqualTo(1);
        assertThat(notices.waiting(person, Town.TODAY.plusDays(60)))
                .as("not for ever")
                .isEmpty();

        assertThat(counter.takes(person, FARE, SAID, "identity-card", "tickets"))
                .isTrue();
        assertThat(notices.waiting(person, Town.TODAY)).isEmpty();
    }

    private long told(PersonId person) {
        return db.sql("select count(*) from cooperation.subsidy_told where person = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    @Test
    void whomTheRecordRulesOutKeepsNobodyBehindHerFromBeingTold() {
        var paid = whoLeft(4);
        assertThat(counter.takes(paid, FARE, SAID, "identity-card", "tickets")).isTrue();
        assertThat(counter.decides(paid, FARE)).hasSize(1);
        // of the way before: there is no file of this one
        db.sql("update cases.service_case set handed_in_on = :day where applicant = :person and item_code = :item")
                .param("day", Town.TODAY.minusMonths(5))
                .param("person", paid.value())
                .param("item", FARE)
                .update();
        var person = whoLeft(3);
        notices.tell(Town.TODAY, 1);
        assertThat(told(paid)).as("this year's fare is paid").isZero();
        assertThat(told(person)).isEqualTo(1);
    }

    @Test
    void theRosterShowsWhoCanAskWhoDidAndWhatWasGranted() {
        var person = whoLeft(3);
        var departure = departures.withHer(person).getFirst();
        assertThat(steps.of(departure, Town.TODAY))
                .extracting(SubsidyStep::subsidy, SubsidyStep::state)
                .containsExactly(
                        tuple(Subsidy.FARE, SubsidyStep.State.DUE), tuple(Subsidy.STEADY, SubsidyStep.State.WAITS));

        assertThat(counter.takes(person, FARE, SAID, "identity-card", "tickets"))
                .isTrue();
        assertThat(steps.of(departure, person, Town.TODAY).getFirst().state()).isEqualTo(SubsidyStep.State.HANDED_IN);
        counter.decides(person, FARE);
        var granted = steps.of(departure, person, Town.TODAY).getFirst();
        assertThat(granted.state()).isEqualTo(SubsidyStep.State.GRANTED);
        assertThat(granted.paidFen()).isEqualTo(32_000);
    }

    @Test
    void whoCameBackBeforeTheMonthsWereCompleteIsNotTold() {
        var person = whoLeft(2);
        var departure = departures.withHer(person).getFirst();
        journeys.back(town.officer(), departure.id(), person, Town.TODAY, "voluntary");
        notices.tell(Town.TODAY.plusMonths(2));
        assertThat(told(person)).isZero();
        assertThat(steps.of(departure, person, Town.TODAY.plusMonths(2))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,3,2026-05-31",
        "2025-11-30,3,2026-02-28",
        "2026-01-31,3,2026-04-30",
        "2026-04-01,3,2026-06-30"
    })
    void theMonthsAreCompleteOnTheDayOnWhichTheLifeRecordCountsThem(LocalDate from, int months, LocalDate due) {
        assertThat(SubsidySteps.dueOn(from, months)).isEqualTo(due);
        assertThat(ChronoUnit.MONTHS.between(from, due.plusDays(1))).isEqualTo(months);
        assertThat(ChronoUnit.MONTHS.between(from, due)).isLessThan(months);
    }

    private Assessment onThe(LocalDate day, PersonId person) {
        return assessments
                .assess(new Actor.Person(person), person, FARE, day, Town.ZIYANG, SAID)
                .assessment();
    }
}
