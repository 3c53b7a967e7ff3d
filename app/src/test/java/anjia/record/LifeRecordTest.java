package anjia.record;

import static anjia.record.SpellKinds.UNEMPLOYMENT_BENEFIT;
import static anjia.record.SpellKinds.UNEMPLOYMENT_REGISTRATION;
import static anjia.record.SpellKinds.WORK;
import static anjia.registry.TestPeople.HANBIN;
import static anjia.registry.TestPeople.HAOPING;
import static anjia.registry.TestPeople.JOB;
import static anjia.registry.TestPeople.ZIYANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import anjia.access.PersonId;
import anjia.registry.Organisations;
import anjia.registry.TestPeople;
import anjia.registry.UnknownPerson;
import anjia.testing.DatabaseTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class LifeRecordTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Autowired
    TestPeople people;

    @Autowired
    LifeRecord record;

    @Autowired
    Organisations organisations;

    @Autowired
    RecordCheck check;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private static NewSpell spell(String kind, LocalDate from, @Nullable LocalDate to) {
        return new NewSpell(kind, ZIYANG, null, Map.of(), from, to, "person");
    }

    private PersonId somebody() {
        return people.living(HAOPING).id();
    }

    @Test
    void aCorrectionKeepsWhatWasKnownBefore() {
        var person = somebody();
        var work = record.open(JOB, person, spell(WORK, MARCH, null));
        var before = clock.instant();

        record.close(JOB, work, LocalDate.of(2026, 6, 1), Map.of("ended", "dismissed"));

        assertThat(record.spells(JOB, person)).singleElement().satisfies(now -> {
            assertThat(now.to()).isEqualTo("2026-06-01");
            assertThat(now.details()).containsEntry("ended", "dismissed");
            assertThat(now.id()).isEqualTo(work);
        });
        assertThat(record.spells(JOB, person, before)).singleElement().satisfies(then -> {
            assertThat(then.to()).isNull();
            assertThat(then.details()).isEmpty();
        });
        assertThat(record.spells(JOB, person, before.minusSeconds(3600))).isEmpty();
    }

    @Test
    void closingTwiceAndEnteringTwiceChangeNothing() {
        var person = somebody();
        var work = record.open(JOB, person, spell(WORK, MARCH, null));

        assertThat(record.open(JOB, person, spell(WORK, MARCH, null))).isEqualTo(work);
        record.close(JOB, work, TODAY, Map.of("ended", "closed"));
        record.close(JOB, work, TODAY, Map.of("ended", "closed"));

        assertThat(rowsOf(work)).isEqualTo(2);
    }

    private int rowsOf(UUID spell) {
        return db.sql("select count(*) from record.spell where id = :id")
                .param("id", spell)
                .query(Integer.class)
                .single();
    }

    @Test
    void aSpellThatNeverWasIsGoneNowAndKnownThen() {
        var person = somebody();
        var army = record.open(JOB, person, spell("army", MARCH, null));
        var before = clock.instant();

        record.withdraw(JOB, army, "another person's paper");
        record.withdraw(JOB, army, "another person's paper");

        assertThat(record.spells(JOB, person)).isEmpty();
        assertThat(record.spells(JOB, person, before)).extracting(Spell::id).containsExactly(army);
    }

    @Test
    void twoRegistrationsAtOnceAreRefusedAndOneAfterTheOtherIsNot() {
        var person = somebody();
        var first = record.open(JOB, person, spell(UNEMPLOYMENT_REGISTRATION, MARCH, null));
        assertThatThrownBy(() -> record.open(JOB, person, spell(UNEMPLOYMENT_REGISTRATION, TODAY, null)))
                .isInstanceOf(OverlappingSpell.class)
                .extracting("earlier")
                .isEqualTo(first);

        record.close(JOB, first, TODAY, Map.of("ended", "own-wish"));

        assertThat(record.open(JOB, person, spell(UNEMPLOYMENT_REGISTRATION, TODAY, null)))
                .isNotEqualTo(first);
    }

    @Test
    void aSpellIsNotMadeLongerIntoTheNext() {
        var person = somebody();
        var first = record.open(JOB, person, spell(UNEMPLOYMENT_BENEFIT, MARCH, MARCH.plusMonths(1)));
        record.open(JOB, person, spell(UNEMPLOYMENT_BENEFIT, MARCH.plusMonths(2), null));

        record.close(JOB, first, MARCH.plusMonths(2), Map.of());

        assertThatThrownBy(() -> record.close(JOB, first, MARCH.plusMonths(3), Map.of()))
                .isInstanceOf(OverlappingSpell.class);
    }

    @Test
    void oneMayHaveTwoJobsButNotTheSameOneTwice() {
        var person = somebody();
        var farm = organisations.enter("合作社", null, ZIYANG);
        var shop = organisations.enter("小卖部", null, ZIYANG);
        record.open(JOB, person, at(farm, MARCH));
        record.open(JOB, person, at(shop, MARCH));

        assertThatThrownBy(() -> record.open(JOB, person, at(farm, TODAY))).isInstanceOf(OverlappingSpell.class);
        assertThat(record.spells(JOB, person))
                .extracting(Spell::organisationName)
                .containsOnly("合作社", "小卖部");
    }

    private static NewSpell at(UUID organisation, LocalDate from) {
        return new NewSpell(WORK, ZIYANG, organisation, Map.of(), from, null, "employer");
    }

    @Test
    void ofFourWindowsThatRegisterHerAtOnceOneSucceeds() throws Exception {
        var person = somebody();
        try (var windows = Executors.newFixedThreadPool(4)) {
            var tries = windows.invokeAll(List.of(
                    registering(person, 1), registering(person, 2), registering(person, 3), registering(person, 4)));
            assertThat(tries.stream().filter(one -> one.state() == Future.State.SUCCESS))
                    .hasSize(1);
        }
        assertThat(record.spells(JOB, person)).hasSize(1);
    }

    private Callable<UUID> registering(PersonId person, int daysAgo) {
        return () -> record.open(JOB, person, spell(UNEMPLOYMENT_REGISTRATION, TODAY.minusDays(daysAgo), null));
    }

    @Test
    void workEndsAnOpenRegistrationOnItsFirstDay() {
        var person = somebody();
        record.open(JOB, person, spell(UNEMPLOYMENT_REGISTRATION, MARCH, null));

        var work = record.open(JOB, person, spell(WORK, TODAY, null));

        assertThat(record.latest(JOB, person, UNEMPLOYMENT_REGISTRATION, TODAY))
                .get()
                .satisfies(registration -> assertThat(registration.to()).isEqualTo(TODAY))
                .satisfies(registration -> assertThat(registration.details())
                        .containsEntry("ended", "re-employed")
                        .containsEntry("work", work.toString()));
    }

    @Test
    void workThatNeverBeganDidNotEndTheRegistration() {
        var person = somebody();
        record.open(JOB, person, spell(UNEMPLOYMENT_REGISTRATION, MARCH, null));
        var work = record.open(JOB, person, spell(WORK, TODAY, null));
        var known = clock.instant();

        record.withdraw(JOB, work, "never-began");
        record.withdraw(JOB, work, "never-began");

        assertThat(record.holding(JOB, person, UNEMPLOYMENT_REGISTRATION, TODAY.plusDays(30)))
                .get()
                .satisfies(registration -> assertThat(registration.details()).doesNotContainKeys("ended", "work"));
        assertThat(record.spells(JOB, person, known))
                .as("what was known meanwhile stays known for its time")
                .extracting(Spell::kind, Spell::to)
                .containsExactlyInAnyOrder(tuple(WORK, null), tuple(UNEMPLOYMENT_REGISTRATION, TODAY));
    }

    @Test
    void theRegistrationGoesOnOnlyUntilOtherWorkOrUntilSheRegisteredAnew() {
        var works = somebody();
        record.open(JOB, works, spell(UNEMPLOYMENT_REGISTRATION, MARCH, null));
        var never = record.open(JOB, works, at("甲厂", TODAY));
        var other = record.open(JOB, works, at("乙厂", TODAY.plusDays(10)));
        record.withdraw(JOB, never, "never-began");
        assertThat(record.latest(JOB, works, UNEMPLOYMENT_REGISTRATION, TODAY))
                .get()
                .satisfies(registration -> assertThat(registration.to()).isEqualTo(TODAY.plusDays(10)))
                .satisfies(registration -> assertThat(registration.details()).containsEntry("work", other.toString()));

        var anew = somebody();
        record.open(JOB, anew, spell(UNEMPLOYMENT_REGISTRATION, MARCH, null));
        var gone = record.open(JOB, anew, spell(WORK, TODAY, null));
        record.close(JOB, gone, TODAY.plusDays(5), Map.of());
        record.open(JOB, anew, spell(UNEMPLOYMENT_REGISTRATION, TODAY.plusDays(5), null));
        record.withdraw(JOB, gone, "corrected");
        assertThat(record.spells(JOB, anew))
                .extracting(Spell::from, Spell::to)
                .containsExactlyInAnyOrder(tuple(MARCH, TODAY.plusDays(5)), tuple(TODAY.plusDays(5), null));
    }

    private NewSpell at(String employer, LocalDate from) {
        var id = organisations.enter(employer, null, ZIYANG);
        return new NewSpell(WORK, ZIYANG, id, Map.of(), from, null, "person");
    }

    @Test
    void workThatWasOverBeforeSheRegisteredEndsNothing() {
        var person = somebody();
        record.open(JOB, person, spell(UNEMPLOYMENT_REGISTRATION, MARCH, null));

        record.open(JOB, person, spell(WORK, MARCH.minusYears(2), MARCH));

        assertThat(record.holding(JOB, person, UNEMPLOYMENT_REGISTRATION, TODAY))
                .isPresent();
    }

    @Test
    void workThatShowsUpLateAndBeganBeforeLeavesOneDayOfTheRegistration() {
        var person = somebody();
        record.open(JOB, person, spell(UNEMPLOYMENT_REGISTRATION, MARCH, null));

        record.open(JOB, person, spell(WORK, MARCH.minusMonths(1), null));

        assertThat(record.latest(JOB, person, UNEMPLOYMENT_REGISTRATION, TODAY))
                .get()
                .extracting(Spell::to)
                .isEqualTo(MARCH.plusDays(1));
    }

    @Test
    void anotherCountysClerkReadsAnEmptyRecordAndWritesNothing() {
        var person = somebody();
        var work = record.open(JOB, person, spell(WORK, MARCH, null));
        var stranger = people.clerkAt(HANBIN);

        assertThat(record.spells(stranger, person)).isEmpty();
        assertThatThrownBy(() -> record.close(stranger, work, TODAY, Map.of())).isInstanceOf(UnknownSpell.class);
        assertThatThrownBy(() -> record.open(stranger, person, spell("army", MARCH, null)))
                .isInstanceOf(UnknownPerson.class);
        assertThat(record.spells(people.clerkAt(ZIYANG), person)).hasSize(1);
    }

    @Test
    void aPaperIsValidUntilItsLastDayAndTheNewestCounts() {
        var person = somebody();
        var clerk = people.clerkAt(HAOPING);
        record.seen(clerk, person, "bank-account", "6217000000000001", null);
        record.seen(clerk, person, "bank-account", "6217000000000002", null);
        record.seen(clerk, person, "residence-permit", null, TODAY);

        assertThat(record.seenPapers(clerk, person, TODAY))
                .extracting(SeenPaper::kind, SeenPaper::number)
                .containsExactlyInAnyOrder(tuple("bank-account", "6217000000000002"), tuple("residence-permit", null));
        assertThat(record.seenPapers(clerk, person, TODAY.plusDays(1)))
                .extracting(SeenPaper::kind)
                .containsExactly("bank-account");
        assertThat(record.seenPapers(people.clerkAt(HANBIN), person, TODAY)).isEmpty();
    }

    @Test
    void theNightlyCheckFindsAnOverlapThatCameInAnotherWay() {
        var person = somebody();
        var first = record.open(JOB, person, spell(UNEMPLOYMENT_REGISTRATION, MARCH, null));
        assertThat(check.run()).noneMatch(found -> found.first().equals(first));

        db.sql("""
                insert into record.spell (row_id, id, person, kind, details, valid, known, source, entered_by)
                select gen_random_uuid(), ('ffffffff-ffff-7fff-bfff-' || right(id::text, 12))::uuid, person, kind, details,
                    valid, known, source, entered_by
                from record.spell where id = :id
                """).param("id", first).update();

        assertThat(check.run()).anyMatch(found -> found.first().equals(first));
        db.sql("delete from record.spell where person = :person")
                .param("person", person.value())
                .update();
    }
}
