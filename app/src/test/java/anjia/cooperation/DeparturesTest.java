package anjia.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.catalogue.Catalogue;
import anjia.catalogue.FactSource;
import anjia.cooperation.Departure.Plan;
import anjia.cooperation.Departure.Transport;
import anjia.cooperation.Departures.Outcome;
import anjia.engine.Fact;
import anjia.engine.Value;
import anjia.places.DivisionCode;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A departure from the plan to the way home. */
@TownTest
class DeparturesTest {

    private static final DivisionCode KUNSHAN = new DivisionCode("320583");
    private static final Traveller.Work WORK = new Traveller.Work("昆山亿佳电子有限公司", null, true);

    @Autowired
    Departures departures;

    @Autowired
    Journeys journeys;

    @Autowired
    Pairs pairs;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    LifeRecord record;

    @Autowired
    FactSource facts;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient db;

    private Actor.Staff officer;

    @BeforeEach
    void anOffice() {
        officer = town.officer();
    }

    private static Plan plan(LocalDate on, int seats) {
        return new Plan(Town.ZIYANG, KUNSHAN, on, "08:30", "县政务大厅门口", Transport.BUS, seats, "", "0915-4421234");
    }

    private UUID planned(LocalDate on, int seats) {
        return departures.plan(officer, plan(on, seats));
    }

    private Outcome sign(PersonId person, UUID departure) {
        return departures.sign(new Actor.Person(person), person, departure, null);
    }

    /** For everybody on the roster. */
    private Journeys.Outcome left(UUID departure, Map<PersonId, Traveller.Work> went) {
        var all = journeys.roster(departures.find(departure)).stream()
                .map(Traveller::person)
                .collect(Collectors.toSet());
        return journeys.left(officer, departure, all, went);
    }

    private Traveller.State state(UUID departure, PersonId person) {
        return departures
                .traveller(departures.find(departure), person)
                .orElseThrow()
                .state();
    }

    @Test
    void whoWentWorksThereFromThatDayAndIsNoLongerRegisteredAsUnemployed() {
        var goes = town.dismissed(30);
        record.open(
                officer,
                goes,
                new NewSpell(
                        "unemployment-registration",
                        Town.ZIYANG,
                        null,
                        Map.of(),
                        Town.TODAY.minusDays(9),
                        null,
                        "window"));
        var stays = town.somebody();
        var departure = planned(Town.TODAY, 45);
        assertThat(sign(goes, departure)).isEqualTo(Outcome.DONE);
        assertThat(sign(stays, departure)).isEqualTo(Outcome.DONE);

        assertThat(left(departure, Map.of(goes, WORK))).isEqualTo(Journeys.Outcome.DONE);
        assertThat(state(departure, goes)).isEqualTo(Traveller.State.WENT);
        assertThat(state(departure, stays)).isEqualTo(Traveller.State.STAYED);
        assertThat(record.holding(officer, goes, "unemployment-registration", Town.TODAY))
                .isEmpty();
        assertThat(record.holding(officer, stays, "work", Town.TODAY)).isEmpty();
        var item = catalogue.item("employment/jiangsu-shaanxi-subsidy");
        var known = facts.facts(officer, goes, item, Town.TODAY.plusMonths(6), Town.ZIYANG, null);
        assertThat(known.get("works_where")).extracting(DeparturesTest::value).isEqualTo(new Value.Code("jiangsu"));
        assertThat(known.get("months_away")).extracting(DeparturesTest::value).isEqualTo(new Value.Whole(6));
        assertThat(known.get("contract_signed"))
                .extracting(DeparturesTest::value)
                .isEqualTo(new Value.YesNo(true));

        assertThat(left(departure, Map.of(stays, WORK))).as("noted once").isEqualTo(Journeys.Outcome.OVER);
    }

    private static Object value(Object fact) {
        return fact instanceof Fact.Known known ? known.value() : fact;
    }

    @Test
    void whoComesBackHasWorkedThereUntilThatDay() {
        var person = town.somebody();
        var departure = planned(Town.TODAY, 45);
        sign(person, departure);
        left(departure, Map.of(person, WORK));
        assertThat(journeys.back(officer, departure, person, Town.TODAY, "voluntary"))
                .isEqualTo(Journeys.Outcome.BEFORE_SHE_LEFT);
        assertThat(journeys.back(officer, departure, person, Town.TODAY.plusDays(1), "contract_ended"))
                .isEqualTo(Journeys.Outcome.DONE);
        assertThat(journeys.back(officer, departure, person, Town.TODAY.plusDays(1), "contract_ended"))
                .isEqualTo(Journeys.Outcome.OVER);
        var work = record.latest(officer, person, "work", Town.TODAY).orElseThrow();
        assertThat(journeys.months(departures.of(officer, departure))).containsEntry(person, 0L);
        assertThat(work.to()).isEqualTo(Town.TODAY.plusDays(1));
        assertThat(work.details()).containsEntry("ended", "contract_ended").containsEntry("contract", "yes");
    }

    @Test
    void theLastSeatGoesToOneOfManyAndComesFreeWhenSheLeavesIt() {
        var departure = planned(Town.TODAY.plusDays(5), 1);
        var people = IntStream.range(0, 6).mapToObj(_ -> town.somebody()).toList();
        var outcomes = people.parallelStream().map(one -> sign(one, departure)).toList();
        assertThat(outcomes).containsOnlyOnce(Outcome.DONE);
        var first = people.get(outcomes.indexOf(Outcome.DONE));
        assertThat(sign(first, departure)).as("she has it already").isEqualTo(Outcome.DONE);

        assertThat(departures.withdraw(new Actor.Person(first), first, departure))
                .isEqualTo(Outcome.DONE);
        assertThat(departures.withdraw(new Actor.Person(first), first, departure))
                .isEqualTo(Outcome.OVER);
        var second = people.get(outcomes.indexOf(Outcome.FULL));
        assertThat(sign(second, departure)).isEqualTo(Outcome.DONE);
        assertThat(sign(first, departure)).isEqualTo(Outcome.FULL);
    }

    @Test
    void onlyPeopleOfTheCountySignUpAndOnlyUntilTheDay() {
        var departure = departures.plan(
                town.officerElsewhere(),
                new Plan(Town.CHANGAN, KUNSHAN, Town.TODAY, "08:30", "区政务大厅", Transport.TRAIN, 45, "", "029-85291234"));
        assertThat(sign(town.somebody(), departure)).isEqualTo(Outcome.NOT_FROM_HERE);

        var own = planned(Town.TODAY, 45);
        db.sql("update cooperation.departure set leaves_on = :day where id = :id")
                .param("day", Town.TODAY.minusDays(1))
                .param("id", own)
                .update();
        assertThat(sign(town.somebody(), own)).isEqualTo(Outcome.OVER);
    }

    @Test
    void whoSignedUpIsToldWhenTheHourChangesAndWhenItIsCalledOff() {
        var person = town.somebody();
        var departure = planned(Town.TODAY.plusDays(5), 2);
        sign(person, departure);
        assertThat(logIns.newestText(person)).contains("昆山市", "08:30");

        var later = new Plan(
                Town.ZIYANG, KUNSHAN, Town.TODAY.plusDays(6), "09:45", "汽车站", Transport.BUS, 2, "", "0915-4421234");
        assertThat(departures.mend(officer, departure, later)).isEqualTo(Outcome.DONE);
        assertThat(logIns.newestText(person)).contains("09:45", "汽车站");
        sign(town.somebody(), departure);
        assertThat(departures.mend(officer, departure, plan(Town.TODAY.plusDays(6), 1)))
                .isEqualTo(Outcome.TOO_FEW_SEATS);

        assertThat(departures.cancel(officer, departure, "大雪封路")).isEqualTo(Outcome.DONE);
        assertThat(logIns.newestText(person)).contains("大雪封路");
        assertThat(left(departure, Map.of())).isEqualTo(Journeys.Outcome.OVER);
        assertThat(sign(town.somebody(), departure)).isEqualTo(Outcome.OVER);
    }

    @Test
    void nobodyNotesWhoLeftBeforeTheDay() {
        var person = town.somebody();
        var departure = planned(Town.TODAY.plusDays(1), 45);
        sign(person, departure);
        assertThat(left(departure, Map.of(person, WORK))).isEqualTo(Journeys.Outcome.TOO_EARLY);
        assertThat(state(departure, person)).isEqualTo(Traveller.State.SIGNED);
    }

    @Test
    void anotherCountyAndAnotherAgencyDoNotSeeIt() {
        var departure = planned(Town.TODAY.plusDays(1), 45);
        assertThatThrownBy(() -> departures.of(town.officerElsewhere(), departure))
                .isInstanceOf(NoSuchDeparture.class);
        assertThatThrownBy(() -> journeys.left(town.officerElsewhere(), departure, Set.of(), Map.of()))
                .isInstanceOf(NoSuchDeparture.class);
        assertThatThrownBy(() -> departures.of(town.officerOfPolice(), departure))
                .isInstanceOf(NoSuchDeparture.class);
        assertThatThrownBy(() -> departures.plan(town.officerElsewhere(), plan(Town.TODAY, 45)))
                .isInstanceOf(NoSuchDeparture.class);
    }

    @Test
    void aPartnerIsNotedOnceAndEndedByItsOwnCounty() {
        var partner = new DivisionCode("320582");
        pairs.note(officer, Town.ZIYANG, partner, Town.TODAY.minusYears(1), "协作办〔2025〕1号");
        pairs.note(officer, Town.ZIYANG, partner, Town.TODAY, "协作办〔2026〕1号");
        var noted = pairs.on(Town.TODAY).stream()
                .filter(one -> one.partner().equals(partner))
                .toList();
        assertThat(noted).extracting(Pair::notice).containsExactly("协作办〔2025〕1号");
        assertThatThrownBy(() ->
                        pairs.end(town.officerElsewhere(), noted.getFirst().id(), Town.TODAY))
                .isInstanceOf(NoSuchDeparture.class);
        pairs.end(officer, noted.getFirst().id(), Town.TODAY);
        assertThat(pairs.on(Town.TODAY)).noneMatch(one -> one.partner().equals(partner));
        assertThat(pairs.on(Town.TODAY.minusDays(1)))
                .anyMatch(one -> one.partner().equals(partner));
    }
}
