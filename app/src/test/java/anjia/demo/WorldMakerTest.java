package anjia.demo;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.record.Spell;
import anjia.record.SpellKinds;
import anjia.registry.BulkEntry.PersonWithTies;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorldMakerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private static World world(long seed, LocalDate day, int persons) {
        return new WorldMaker(seed, day, WorldMakerTest::below).make(persons);
    }

    /** Three towns with three villages each. */
    private static List<Division> below(DivisionCode code) {
        var level = DivisionLevel.values()[code.level().ordinal() + 1];
        return IntStream.rangeClosed(1, 3)
                .mapToObj(i -> new Division(new DivisionCode(code.value() + "10" + i), level, "第" + i, code))
                .toList();
    }

    @Test
    void theSameSeedAndDayMakeTheSameWorld() {
        assertThat(world(7, DAY, 400).digest()).isEqualTo(world(7, DAY, 400).digest());
        assertThat(world(8, DAY, 400).digest()).isNotEqualTo(world(7, DAY, 400).digest());
    }

    @Test
    void anotherDayMovesTheStoriesAndKeepsTheGuests() {
        var later = world(7, DAY.plusMonths(2), 400);

        assertThat(later.digest()).isNotEqualTo(world(7, DAY, 400).digest());
        assertThat(later.persons().getFirst().number()).isEqualTo(DemoTour.LI_XIUMEI.number());
        assertThat(lastJobOf(later, DemoTour.LI_XIUMEI).to()).isEqualTo("2026-09-01");
        assertThat(lastJobOf(world(8, DAY, 400), DemoTour.LI_XIUMEI).to()).isEqualTo("2026-07-01");
    }

    private static Spell lastJobOf(World world, DemoTour.Guest guest) {
        return world.spells().stream()
                .filter(spell ->
                        spell.person().equals(guest.id()) && spell.kind().equals(SpellKinds.WORK))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    @Test
    void thereAreAsManyPersonsAsSaidWithNumbersAndPhonesThatNobodyHas() {
        var persons = world(7, DAY, 5000).persons();

        assertThat(persons).hasSize(5000);
        assertThat(persons)
                .extracting(person -> person.number().value())
                .doesNotHaveDuplicates()
                .allMatch(number -> number.startsWith("6199"));
        assertThat(persons.stream().map(PersonWithTies::phone).filter(Objects::nonNull))
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.value().startsWith("1380000"))
                .hasSizeGreaterThan(3000);
        assertThat(persons).extracting(PersonWithTies::id).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsKnownBeforeItHappensOrAfterTheDemosDay() {
        var world = world(7, DAY, 2000);
        var today = DAY.atStartOfDay(Draw.CHINA).toInstant();

        assertThat(world.spells()).allMatch(spell -> !spell.knownSince().isAfter(today));
        assertThat(world.spells()).allMatch(spell -> spell.from().isBefore(DAY));
        assertThat(world.spells())
                .allMatch(spell -> spell.to() == null || !spell.to().isAfter(DAY));
        assertThat(world.runs()).allMatch(run -> run.run().last().atDay(1).isBefore(DAY));
    }

    @Test
    void everyWayToLoseWorkAppearsAndSoDoOpenRegistrationsUnusedMonthsAndBooksThatAreNotComplete() {
        var world = world(7, DAY, 5000);

        assertThat(world.spells().stream()
                        .map(spell -> spell.details().get("ended"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .containsAll(Set.of("dismissed", "contract_ended", "employer_breach", "closed", "voluntary"));
        assertThat(world.spells())
                .filteredOn(spell -> spell.kind().equals(SpellKinds.UNEMPLOYMENT_REGISTRATION) && spell.to() == null)
                .hasSizeGreaterThan(30);
        assertThat(world.spells())
                .filteredOn(spell -> Integer.parseInt(spell.details().getOrDefault("unused", "0")) > 0)
                .hasSizeGreaterThan(30);
        assertThat(world.statements())
                .filteredOn(statement -> !statement.completeness().complete())
                .hasSizeGreaterThan(300);
        assertThat(world.runs()).anyMatch(run -> run.run().place().value().startsWith("32"));
    }

    @Test
    void whoWorksIsNotRegisteredAsUnemployed() {
        var world = world(7, DAY, 5000);
        var working = world.spells().stream()
                .filter(spell -> spell.kind().equals(SpellKinds.WORK) && spell.to() == null)
                .map(Spell::person)
                .collect(Collectors.toSet());

        assertThat(world.spells())
                .filteredOn(spell -> spell.kind().equals(SpellKinds.UNEMPLOYMENT_REGISTRATION) && spell.to() == null)
                .extracting(Spell::person)
                .doesNotContainAnyElementsOf(working);
    }
}
