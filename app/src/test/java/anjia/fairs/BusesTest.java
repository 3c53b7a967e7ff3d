package anjia.fairs;

import static anjia.cases.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import anjia.access.Actor;
import anjia.access.Masked;
import anjia.access.PersonId;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.testing.Brings;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A bus that changes, and who came by it. */
@TownTest
@Brings(FairGround.class)
class BusesTest {

    @Autowired
    Buses buses;

    @Autowired
    BusChanges changes;

    @Autowired
    Entries entries;

    @Autowired
    FairLists lists;

    @Autowired
    FairGround ground;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    private UUID bus(UUID fair, int seats) {
        buses.add(town.officer(), fair, "蒿坪镇政府", SEVEN, seats);
        return buses.of(fair).getFirst().id();
    }

    private PersonId comesBy(UUID fair, @Nullable UUID bus) {
        var person = town.somebody();
        assertThat(entries.signUp(new Actor.Person(person), person, fair, List.of(), bus, TODAY))
                .isEqualTo(Entries.Outcome.SIGNED);
        return person;
    }

    private Entry entry(PersonId person, UUID fair) {
        return entries.of(new Actor.Person(person), person, fair).orElseThrow();
    }

    @Test
    void whoHasASeatIsToldWhenPlaceOrTimeChangeAndNotWhenOnlySeatsDo() {
        var fair = ground.published();
        var bus = bus(fair, 2);
        var person = comesBy(fair, bus);
        comesBy(fair, bus);
        var officer = town.officer();
        var before = logIns.newestText(person);
        assertThat(changes.change(officer, fair, bus, "蒿坪镇政府", SEVEN, 45)).isEqualTo(BusChanges.Outcome.DONE);
        assertThat(logIns.newestText(person)).isEqualTo(before);
        assertThat(changes.change(officer, fair, bus, "蒿坪镇中学", LocalTime.of(6, 40), 45))
                .isEqualTo(BusChanges.Outcome.DONE);
        assertThat(logIns.newestText(person)).contains("蒿坪镇中学", "06:40");
        assertThat(changes.change(officer, fair, bus, "蒿坪镇中学", SEVEN, 1))
                .as("fewer seats than people")
                .isEqualTo(BusChanges.Outcome.TAKEN);
        assertThatThrownBy(() -> changes.change(town.officerElsewhere(), fair, bus, "别处", SEVEN, 45))
                .isInstanceOf(NoSuchFair.class);
        assertThatThrownBy(() -> changes.remove(officer, ground.published(), bus))
                .as("the bus of another fair")
                .isInstanceOf(NoSuchFair.class);
    }

    @Test
    void aBusThatDoesNotRunLeavesTheSignUpStandingAndIsToldOnce() {
        var fair = ground.published();
        var bus = bus(fair, 5);
        var person = comesBy(fair, bus);
        var officer = town.officer();
        assertThat(changes.remove(officer, fair, bus)).isEqualTo(BusChanges.Outcome.DONE);
        assertThat(logIns.newestText(person)).contains("不开了", "蒿坪镇政府");
        assertThat(entry(person, fair).bus()).isNull();
        assertThat(entry(person, fair).left()).isFalse();
        assertThat(buses.of(fair)).isEmpty();
        assertThatThrownBy(() -> changes.remove(officer, fair, bus))
                .as("a second press")
                .isInstanceOf(NoSuchFair.class);
    }

    @Test
    void whoCameByABusIsNotedAtTheGateAndTheBusStays() {
        var fair = ground.published();
        var bus = bus(fair, 5);
        var booked = comesBy(fair, bus);
        var other = comesBy(fair, null);
        var clerk = town.clerk();
        assertThat(changes.rode(clerk, fair, entry(booked, fair).id(), bus, TODAY))
                .as("not before the day")
                .isFalse();
        ground.daysOf(fair, TODAY.minusDays(1), TODAY);
        var hers = entry(other, fair).id();
        var noted = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> changes.rode(clerk, fair, hers, bus, TODAY))
                .filter(one -> one)
                .count();
        assertThat(noted).as("once, however often it is pressed").isOne();
        assertThat(buses.passengers(bus))
                .extracting(Buses.Passenger::booked, Buses.Passenger::rode)
                .containsExactly(tuple(true, false), tuple(false, true));
        assertThat(buses.of(fair).getFirst().rode()).isOne();
        assertThat(changes.remove(town.officer(), fair, bus)).isEqualTo(BusChanges.Outcome.OVER);
        assertThat(changes.rode(clerk, fair, hers, null, TODAY)).isTrue();
        assertThatThrownBy(() -> changes.rode(town.officerElsewhere(), fair, hers, bus, TODAY))
                .isInstanceOf(NoSuchFair.class);
        assertThatThrownBy(() -> changes.rode(clerk, fair, hers, UUID.randomUUID(), TODAY))
                .isInstanceOf(NoSuchFair.class);
    }

    @Test
    void fromTheFairsOfAPersonStaffGoOnToHerResultsWhileTheyAreTaken() {
        var fair = ground.published();
        var person = comesBy(fair, null);
        assertThat(lists.takingResults(person, TODAY)).isEmpty();
        ground.daysOf(fair, TODAY.minusDays(3), TODAY.minusDays(2));
        assertThat(lists.takingResults(person, TODAY)).extracting(Fair::id).containsExactly(fair);
        var code = entry(person, fair).code();
        assertThat(entries.arrive(town.clerk(), fair, code, TODAY))
                .as("too late to come, not to note a result")
                .isInstanceOfSatisfying(
                        Entries.Arrival.NotToday.class,
                        late -> assertThat(late.found()).isNotNull());
    }

    @ParameterizedTest
    @CsvSource({"王小军, 王••••", "𠮷野, 𠮷••••", "'', ''"})
    void aNameIsHiddenButForItsBeginning(String name, String masked) {
        assertThat(Masked.name(name)).isEqualTo(masked);
    }
}
