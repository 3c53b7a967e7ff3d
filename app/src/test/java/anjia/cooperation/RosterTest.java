package anjia.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.cooperation.Departure.Plan;
import anjia.cooperation.Departure.Transport;
import anjia.cooperation.Departures.Outcome;
import anjia.places.DivisionCode;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.registry.Organisations;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A roster is noted in portions, and put right where it was noted wrongly. */
@TownTest
class RosterTest {

    private static final DivisionCode KUNSHAN = new DivisionCode("320583");
    private static final Traveller.Work WORK = new Traveller.Work("昆山亿佳电子有限公司", null, true);

    @Autowired
    Departures departures;

    @Autowired
    Journeys journeys;

    @Autowired
    RosterCorrections corrections;

    @Autowired
    Roster roster;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    LifeRecord record;

    @Autowired
    Organisations employers;

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
    void whoWasTickedByMistakeIsRegisteredAsUnemployedAgainAndIsTold() {
        var person = town.dismissed(30);
        record.open(
                officer,
                person,
                new NewSpell(
                        "unemployment-registration",
                        Town.ZIYANG,
                        null,
                        Map.of(),
                        Town.TODAY.minusDays(9),
                        null,
                        "window"));
        var departure = planned(Town.TODAY, 45);
        sign(person, departure);
        assertThat(corrections.putRight(officer, departure, person, null))
                .as("they have not left")
                .isEqualTo(Journeys.Outcome.OVER);
        left(departure, Map.of(person, WORK));

        assertThat(corrections.putRight(officer, departure, person, null)).isEqualTo(Journeys.Outcome.DONE);
        assertThat(state(departure, person)).isEqualTo(Traveller.State.STAYED);
        assertThat(record.holding(officer, person, "work", Town.TODAY)).isEmpty();
        assertThat(record.holding(officer, person, "unemployment-registration", Town.TODAY))
                .isPresent();
        assertThat(logIns.newestText(person)).contains("更正", "您没有去昆山市");

        var elsewhere = new Traveller.Work("昆山恒泰机械有限公司", null, false);
        assertThat(corrections.putRight(officer, departure, person, elsewhere)).isEqualTo(Journeys.Outcome.DONE);
        assertThat(record.holding(officer, person, "unemployment-registration", Town.TODAY))
                .isEmpty();
        assertThat(logIns.newestText(person)).contains("更正", "昆山恒泰机械有限公司");
        assertThatThrownBy(() -> corrections.putRight(town.officerElsewhere(), departure, person, null))
                .isInstanceOf(NoSuchDeparture.class);
    }

    @Test
    void aWrongEmployerOrContractIsPutRightWithoutASecondWorkAndWhoIsBackCanBeThereAgain() {
        var person = town.somebody();
        var departure = planned(Town.TODAY, 45);
        sign(person, departure);
        left(departure, Map.of(person, new Traveller.Work("写错的单位", null, false)));
        corrections.putRight(officer, departure, person, WORK);
        var works = record.spells(officer, person).stream()
                .filter(one -> one.kind().equals("work"))
                .toList();
        assertThat(works)
                .singleElement()
                .matches(one -> one.details().get("employer").equals(WORK.employer()))
                .matches(one -> one.details().get("contract").equals("yes"));

        journeys.back(officer, departure, person, Town.TODAY.plusDays(1), "voluntary");
        assertThat(corrections.putRight(officer, departure, person, WORK)).isEqualTo(Journeys.Outcome.DONE);
        assertThat(state(departure, person)).isEqualTo(Traveller.State.WENT);
        assertThat(record.latest(officer, person, "work", Town.TODAY)
                        .orElseThrow()
                        .to())
                .isNull();
        var written = changesOf(departure);
        corrections.putRight(officer, departure, person, WORK);
        assertThat(changesOf(departure)).as("the same said twice is nothing").isEqualTo(written);
    }

    /** A wrong contract is no reason to end what she registered since. */
    @Test
    void whoIsBackStaysBackAndRegisteredWhenHerEmployerIsPutRight() {
        var person = town.somebody();
        var departure = planned(Town.TODAY, 45);
        sign(person, departure);
        left(departure, Map.of(person, new Traveller.Work("写错的单位", null, false)));
        setOff(departure, person, 90);
        var back = Town.TODAY.minusDays(20);
        journeys.back(officer, departure, person, back, "contract_ended");
        record.open(
                officer,
                person,
                new NewSpell(
                        "unemployment-registration", Town.ZIYANG, null, Map.of(), back.plusDays(5), null, "window"));

        assertThat(corrections.putRightOfWhoIsBack(officer, departure, person, WORK))
                .isEqualTo(Journeys.Outcome.DONE);
        assertThat(state(departure, person)).isEqualTo(Traveller.State.BACK);
        assertThat(record.holding(officer, person, "unemployment-registration", Town.TODAY))
                .isPresent();
        assertThat(record.spells(officer, person).stream()
                        .filter(one -> one.kind().equals("work")))
                .singleElement()
                .matches(one -> back.equals(one.to()))
                .matches(one -> one.details().get("employer").equals(WORK.employer()))
                .matches(one -> one.details().get("contract").equals("yes"))
                .matches(one -> one.details().get("ended").equals("contract_ended"));
        assertThat(logIns.newestText(person)).contains("更正", WORK.employer());

        var ofTheHouse = new Traveller.Work("昆山总厂", employers.enter("昆山总厂", null, KUNSHAN), true);
        corrections.putRightOfWhoIsBack(officer, departure, person, ofTheHouse);
        assertThat(record.spells(officer, person).stream()
                        .filter(one -> one.kind().equals("work")))
                .singleElement()
                .matches(one -> back.equals(one.to()))
                .matches(one -> Objects.equals(one.organisation(), ofTheHouse.organisation()));
        assertThat(record.holding(officer, person, "unemployment-registration", Town.TODAY))
                .isPresent();
    }

    /** The clock of the tests stands still: they left so many days ago. */
    private void setOff(UUID departure, PersonId person, int daysAgo) {
        db.sql("update cooperation.departure set leaves_on = :day where id = :id")
                .param("day", Town.TODAY.minusDays(daysAgo))
                .param("id", departure)
                .update();
        corrections.putRight(officer, departure, person, null);
        corrections.putRight(officer, departure, person, new Traveller.Work("写错的单位", null, false));
    }

    private long changesOf(UUID departure) {
        return db.sql("select count(*) from work.change where id = :id")
                .param("id", departure)
                .query(Long.class)
                .single();
    }

    @Test
    void whoBoardedWithoutASeatComesOntoTheRosterAfterTheyLeft() {
        var signed = town.somebody();
        var boarded = town.somebody();
        var departure = planned(Town.TODAY, 1);
        sign(signed, departure);
        assertThat(corrections.boarded(officer, boarded, departure)).isEqualTo(Outcome.OVER);
        left(departure, Map.of(signed, WORK));
        assertThat(corrections.boarded(officer, boarded, departure)).isEqualTo(Outcome.DONE);
        assertThat(corrections.boarded(officer, signed, departure))
                .as("she is on it: nothing of her is changed")
                .isEqualTo(Outcome.DONE);
        assertThat(state(departure, signed)).isEqualTo(Traveller.State.WENT);
        assertThat(corrections.putRight(officer, departure, boarded, WORK)).isEqualTo(Journeys.Outcome.DONE);
        assertThat(record.holding(officer, boarded, "work", Town.TODAY)).isPresent();
    }

    @Test
    void aTrainOfSixHundredIsNotedInPortionsThatTheServerTakes() {
        var departure = planned(Town.TODAY, 600);
        var people = IntStream.range(0, 600).mapToObj(_ -> town.somebody()).toList();
        people.forEach(one -> roster.sign(departure, one, null, officer));
        var portions = 0;
        var waiting = waiting(departure);
        while (!waiting.isEmpty()) {
            var form = new HashMap<String, String>();
            waiting.stream().limit(RosterViews.PORTION).forEach(one -> {
                form.put("employer." + one.person().value(), "");
                if (!one.person().equals(people.getFirst())) return;
                form.put("went." + one.person().value(), "true");
                form.put("employer." + one.person().value(), "昆山亿佳电子有限公司");
            });
            assertThat(form.size() * 3).as("three fields for each at most").isLessThan(900);
            var typed = new LeftForm(form);
            var all = journeys.roster(departures.find(departure));
            assertThat(journeys.left(officer, departure, typed.people(all), typed.went(all, List.of())))
                    .isEqualTo(Journeys.Outcome.DONE);
            portions++;
            waiting = waiting(departure);
        }
        assertThat(portions).isEqualTo(6);
        assertThat(state(departure, people.getFirst())).isEqualTo(Traveller.State.WENT);
        assertThat(state(departure, people.getLast())).isEqualTo(Traveller.State.STAYED);
    }

    private List<Traveller> waiting(UUID departure) {
        return journeys.roster(departures.find(departure)).stream()
                .filter(Traveller::waits)
                .toList();
    }
}
