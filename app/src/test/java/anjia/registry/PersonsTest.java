package anjia.registry;

import static anjia.registry.TestPeople.HANBIN;
import static anjia.registry.TestPeople.HAOPING;
import static anjia.registry.TestPeople.JOB;
import static anjia.registry.TestPeople.ZIYANG;
import static anjia.registry.TestPeople.anyNumber;
import static anjia.registry.TestPeople.anyPhone;
import static anjia.registry.TestPeople.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonDirectory;
import anjia.access.PersonId;
import anjia.access.Role;
import anjia.access.Visits;
import anjia.places.DivisionCode;
import anjia.testing.DatabaseTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class PersonsTest {

    @Autowired
    TestPeople people;

    @Autowired
    Persons persons;

    @Autowired
    Ties ties;

    @Autowired
    Visits visits;

    @Autowired
    PersonDirectory directory;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void aClerkOpensWhoLivesInHerCounty() {
        var person = people.living(HAOPING).id();

        assertThat(persons.view(people.clerkAt(ZIYANG), person))
                .get()
                .satisfies(her -> assertThat(her.name()).isEqualTo("李秀梅"))
                .satisfies(her -> assertThat(her.ties())
                        .containsExactly(new Tie(TieKind.RESIDENCE, HAOPING, LocalDate.now(clock), null)));
    }

    @Test
    void aClerkOfAnotherCountyFindsNobodyByAnyWay() {
        var stranger = somebody("欧阳娜", anyPhone(), Map.of(TieKind.RESIDENCE, HAOPING));
        var person = persons.register(JOB, stranger);
        var clerk = people.clerkAt(HANBIN);

        assertThat(persons.view(clerk, person)).isEmpty();
        assertThat(persons.reaches(clerk, person)).isFalse();
        assertThat(persons.search(clerk, stranger.number().value())).isEmpty();
        assertThat(persons.search(clerk, stranger.phone())).isEmpty();
        assertThat(persons.search(clerk, stranger.name()))
                .extracting(PersonLine::id)
                .doesNotContain(person);
        assertThat(persons.lines(clerk, List.of(person))).isEmpty();
        assertThatThrownBy(() -> persons.changePhone(clerk, person, anyPhone())).isInstanceOf(UnknownPerson.class);
    }

    @Test
    void aTownWindowDoesNotSeeTheNextTown() {
        var person = people.living(new anjia.places.DivisionCode("610924100")).id();

        assertThat(persons.reaches(people.clerkAt(HAOPING), person)).isFalse();
        assertThat(persons.reaches(people.clerkAt(ZIYANG), person)).isTrue();
    }

    @Test
    void aVisitOpensHerForTodayAndIsOverTheNextDay() {
        var person = people.living(HAOPING).id();
        var clerk = people.clerkAt(HANBIN);

        visits.open(clerk, person, "在窗口");
        assertThat(persons.view(clerk, person)).isPresent();

        yesterday(clerk);
        assertThat(persons.view(clerk, person)).isEmpty();
    }

    private void yesterday(Actor.Staff clerk) {
        db.sql("update access.visit set day = day - 1 where clerk = :clerk")
                .param("clerk", clerk.account())
                .update();
    }

    @Test
    void anEndedTieClosesAndAnOpenFileOpens() {
        var person = people.living(HAOPING).id();
        var clerk = people.clerkAt(HANBIN);
        var today = LocalDate.now(clock);

        ties.add(JOB, person, TieKind.OPEN_FILE, HANBIN, today.minusDays(3));
        ties.add(JOB, person, TieKind.OPEN_FILE, HANBIN, today);
        assertThat(persons.reaches(clerk, person)).isTrue();

        ties.end(JOB, person, TieKind.OPEN_FILE, HANBIN, today);
        assertThat(persons.reaches(clerk, person)).isFalse();
    }

    @Test
    void aPersonSeesHerselfAHelperWhomSheHelpsAndNobodyElseAnybody() {
        var person = people.living(HAOPING).id();
        var other = people.living(HAOPING).id();

        assertThat(persons.reaches(new Actor.Person(person), person)).isTrue();
        assertThat(persons.reaches(new Actor.Person(other), person)).isFalse();
        assertThat(persons.reaches(new Actor.Helper(other, person), person)).isTrue();
        assertThat(persons.reaches(new Actor.Helper(other, person), other)).isFalse();
        assertThat(persons.reaches(new Actor.Agent(person, UUID.randomUUID(), UUID.randomUUID(), true), person))
                .isFalse();
        assertThat(persons.reaches(
                        new Actor.Agency(UUID.randomUUID(), new DivisionCode("32"), List.of(), Set.of()), person))
                .isFalse();
        assertThat(persons.reaches(new Actor.Visitor(null), person)).isFalse();
        assertThat(persons.reaches(people.staffAt(ZIYANG, Set.of(Role.ADMIN)), person))
                .isFalse();
    }

    @Test
    void aPersonIsFoundByNumberPhoneNameAndInitialsHoweverTheyAreTyped() {
        var wanted = somebody("单 雨菲", anyPhone(), Map.of(TieKind.RESIDENCE, HAOPING));
        var person = persons.register(JOB, wanted);
        var clerk = people.clerkAt(ZIYANG);
        var number = wanted.number().value();

        for (var typed : List.of(
                number,
                number.substring(0, 6) + " " + number.substring(6).toLowerCase(java.util.Locale.ROOT),
                "+86 " + wanted.phone(),
                "单雨菲",
                " 单 雨菲 ",
                "syf",
                "SYF"))
            assertThat(persons.search(clerk, typed))
                    .as(typed)
                    .extracting(PersonLine::id)
                    .contains(person);
        for (var typed : List.of("", "  ", "单雨", "12345", "dyf", "%"))
            assertThat(persons.search(clerk, typed))
                    .as(typed)
                    .extracting(PersonLine::id)
                    .doesNotContain(person);
    }

    @Test
    void aLineHidesTheNumberAndASearchLeavesOneRowWithItsIds() {
        var wanted = somebody("司马青", null, Map.of(TieKind.RESIDENCE, HAOPING));
        var person = persons.register(JOB, wanted);
        var clerk = people.clerkAt(ZIYANG);

        var line = persons.search(clerk, wanted.number().value()).getFirst();

        assertThat(line.maskedNumber())
                .isEqualTo("610924 •••• " + wanted.number().value().substring(14));
        assertThat(line.residence()).isEqualTo(HAOPING);
        assertThat(actsOf(clerk, person)).containsExactly("registry.search");
    }

    private List<String> actsOf(Actor actor, PersonId person) {
        return db.sql("select act from access.audit_row where actor = :actor and :person = any(subjects) order by seq")
                .param("actor", actor.key())
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    @Test
    void everyOpeningIsWrittenDownForWhoeverOpens() {
        var her = people.living(HAOPING);
        var clerk = people.clerkAt(ZIYANG);

        persons.view(clerk, her.id());
        persons.view(her, her.id());

        assertThat(actsOf(clerk, her.id())).containsExactly("registry.view");
        assertThat(actsOf(her, her.id())).containsExactly("registry.view");
    }

    @Test
    void nothingOfHersLiesInTheDatabaseAsItIs() {
        var wanted = somebody("诸葛明明", anyPhone(), Map.of(TieKind.RESIDENCE, HAOPING));
        var person = persons.register(JOB, wanted);

        var row = db.sql("select p::text from registry.person p where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();

        assertThat(row).doesNotContain(wanted.name(), wanted.number().value(), wanted.phone());
    }

    @Test
    void aNumberLeadsToHerHereElsewhereOrToNobody() {
        var wanted = somebody("王小军", null, Map.of(TieKind.RESIDENCE, HAOPING));
        var person = persons.register(JOB, wanted);

        assertThat(persons.byNumber(people.clerkAt(ZIYANG), wanted.number())).isEqualTo(new Found.Reachable(person));
        assertThat(persons.byNumber(people.clerkAt(HANBIN), wanted.number())).isEqualTo(new Found.Elsewhere(person));
        assertThat(persons.byNumber(people.clerkAt(HANBIN), anyNumber())).isEqualTo(new Found.Nobody());
        assertThat(persons.byNumber(people.staffAt(ZIYANG, Set.of(Role.ADMIN)), wanted.number()))
                .isEqualTo(new Found.Nobody());
    }

    @Test
    void whoIsEnteredWithoutAPlaceLivesWhereTheClerkIs() {
        var clerk = people.clerkAt(HAOPING);

        var person = persons.register(clerk, somebody("赵彩云", null, Map.of()));

        assertThat(persons.view(clerk, person))
                .get()
                .extracting(her -> her.ties().getFirst().place())
                .isEqualTo(HAOPING);
    }

    @Test
    void whoLivesElsewhereIsOpenToTheClerkWhoEnteredHerToday() {
        var clerk = people.clerkAt(HAOPING);

        var person = persons.register(clerk, somebody("何建平", null, Map.of(TieKind.RESIDENCE, HANBIN)));

        assertThat(persons.reaches(clerk, person)).isTrue();
        assertThat(persons.reaches(people.clerkAt(HAOPING), person)).isFalse();
    }

    @Test
    void twoWindowsThatEnterOneNumberAtOnceEnterOnePerson() throws Exception {
        var person = somebody("马德海", null, Map.of(TieKind.RESIDENCE, HAOPING));
        Callable<PersonId> enter = () -> persons.register(JOB, person);

        try (var windows = Executors.newFixedThreadPool(4)) {
            var ids = windows.invokeAll(List.of(enter, enter, enter, enter)).stream()
                    .map(future -> future.resultNow())
                    .distinct();
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void enteringSomebodyKnownElsewhereOpensNothing() {
        var known = somebody("马德海", null, Map.of(TieKind.RESIDENCE, HAOPING));
        var person = persons.register(JOB, known);
        var clerk = people.clerkAt(HANBIN);

        assertThat(persons.register(clerk, known)).isEqualTo(person);
        assertThat(persons.reaches(clerk, person)).isFalse();
    }

    @Test
    void aPersonDoesNotEnterPersons() {
        var her = people.living(HAOPING);

        assertThatThrownBy(() -> persons.register(her, somebody("何建平", null, Map.of(TieKind.RESIDENCE, HANBIN))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aMergedIdLeadsToThePersonWhoStayed() {
        var person = people.living(HAOPING).id();
        var merged = UUID.randomUUID();
        db.sql("insert into registry.person_alias (merged, kept) values (:merged, :kept)")
                .param("merged", merged)
                .param("kept", person.value())
                .update();

        assertThat(persons.view(JOB, new PersonId(merged)))
                .get()
                .extracting(Person::id)
                .isEqualTo(person);
    }

    @Test
    void logInFindsWhoHasAPhoneAndTheNewPhoneAfterAChange() {
        var wanted = somebody("王小军", null, Map.of(TieKind.RESIDENCE, HAOPING));
        var person = persons.register(JOB, wanted);
        assertThat(directory.byIdentityNumber(wanted.number().value())).isEmpty();

        var phone = anyPhone();
        persons.changePhone(JOB, person, phone);

        assertThat(directory.byIdentityNumber(wanted.number().value()))
                .contains(new PersonDirectory.Contact(person, phone));
        assertThat(directory.nameOf(person)).isEqualTo("王小军");
        assertThat(persons.search(JOB, phone)).extracting(PersonLine::id).containsExactly(person);
    }
}
