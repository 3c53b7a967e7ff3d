package anjia.demo;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.record.Spell;
import anjia.record.SpellKinds;
import anjia.registry.BulkEntry.PersonWithTies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorldMakerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private static World world(long seed, LocalDate day, int persons) {
        return made(seed, day, DemoPlan.small(persons));
    }

    /** All portions as one. */
    private static World made(long seed, LocalDate day, DemoPlan plan) {
        var whole = new World();
        new WorldMaker(seed, day, plan, new SmallMap(), List.of()).make(whole::add);
        return whole;
    }

    /** Three towns with three villages each. */
    private static final class SmallMap implements Geography {
        private static final Map<String, String> NAMES = Map.of(
                "610924", "紫阳县", "610523", "大荔县", "610116", "长安区", "610113", "雁塔区", "610802", "榆阳区", "610902", "汉滨区",
                "320583", "昆山市", "320412", "武进区", "320281", "江阴市", "320115", "江宁区");

        @Override
        public List<Division> below(DivisionCode code) {
            var level = DivisionLevel.values()[code.level().ordinal() + 1];
            return IntStream.rangeClosed(1, 3)
                    .mapToObj(i -> new Division(new DivisionCode(code.value() + "10" + i), level, "第" + i, code))
                    .toList();
        }

        @Override
        public String name(DivisionCode code) {
            return NAMES.get(code.value());
        }
    }

    /** What was seen before large demos came: whoever changes it changes every picture and story of the small one. */
    @Test
    void theSmallDemoIsTheOneThatTestsAndPicturesWereMadeWith() {
        assertThat(world(7, DAY, 5000).digest())
                .isEqualTo("2697c62e2aeceb7fd7e49b667b441098c98d2c38e21ca58ae7a143535b0a06c7");
    }

    @Test
    void portionsAreOneAfterTheOtherTheSameWorldAndHoldWholeFamilies() {
        var portions = new ArrayList<World>();
        new WorldMaker(7, DAY, DemoPlan.small(3000), new SmallMap(), List.of()).make(portions::add);

        assertThat(portions)
                .hasSizeGreaterThan(4)
                .allMatch(portion -> portion.persons().size() < 520);
        assertThat(portions)
                .allSatisfy(portion -> assertThat(portion.households())
                        .flatMap(household -> household.members())
                        .extracting(member -> member.person())
                        .isSubsetOf(portion.persons().stream()
                                .map(PersonWithTies::id)
                                .toList()));
    }

    @Test
    void aCountyOfAHundredThousandHasNumbersAndPhonesThatNobodyElseHas() {
        var numbers = new HashSet<String>();
        var phones = new HashSet<String>();
        new WorldMaker(7, DAY, DemoPlan.county(100_000), new SmallMap(), List.of())
                .make(portion -> portion.persons().forEach(person -> {
                    assertThat(numbers.add(person.number().value())).isTrue();
                    var phone = person.phone();
                    if (phone != null) assertThat(phones.add(phone.value())).isTrue();
                }));

        assertThat(numbers)
                .hasSize(100_000)
                .allMatch(number -> number.startsWith("619924") || number.startsWith("619923"));
        assertThat(phones).hasSizeGreaterThan(60_000);
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
