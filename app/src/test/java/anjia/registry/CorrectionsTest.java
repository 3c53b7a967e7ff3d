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
import anjia.registry.Corrections.Right;
import anjia.testing.DatabaseTest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class CorrectionsTest {

    private static final Grounds MISREAD = new Grounds("登记时看错一位", "identity-card");

    @Autowired
    TestPeople people;

    @Autowired
    Persons persons;

    @Autowired
    Corrections corrections;

    @Autowired
    PersonDirectory directory;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private PersonId enter(NewPerson person) {
        return persons.register(JOB, person);
    }

    private static NewPerson fromHaoping(String name, String phone) {
        return somebody(name, phone, Map.of(TieKind.RESIDENCE, HAOPING));
    }

    private static Right right(NewPerson typed, String name) {
        return new Right(name, typed.number(), new PhoneNumber(java.util.Objects.requireNonNull(typed.phone())));
    }

    @Test
    void aWrongNumberIsCorrectedAndBirthAndLogInFollowIt() {
        var typed = fromHaoping("罗桂芝", anyPhone());
        var person = enter(typed);
        var number = anyNumber();

        var outcome = corrections.correct(
                people.clerkAt(ZIYANG), person, new Right("罗桂芝", number, new PhoneNumber(typed.phone())), MISREAD);

        assertThat(outcome).isInstanceOf(Corrected.Done.class);
        assertThat(persons.view(JOB, person).orElseThrow())
                .satisfies(now -> assertThat(now.number()).isEqualTo(number))
                .satisfies(now -> assertThat(now.bornOn()).isEqualTo(number.bornOn()));
        assertThat(directory.byIdentityNumber(number.value())).isPresent();
        assertThat(directory.byIdentityNumber(typed.number().value()))
                .as("the wrong number opens nobody's affairs")
                .isEmpty();
    }

    @Test
    void whatWasKnownBeforeIsShownForItsTimeAndNotAfterIt() {
        var typed = fromHaoping("龚雪梅", anyPhone());
        var person = enter(typed);
        var entered = clock.instant().truncatedTo(ChronoUnit.MICROS);
        corrections.correct(people.clerkAt(ZIYANG), person, right(typed, "龚雪美"), MISREAD);
        var at = corrections.of(JOB, person).getFirst().at();

        assertThat(nameAt(person, at.minus(1, ChronoUnit.MICROS))).isEqualTo("龚雪梅");
        assertThat(nameAt(person, at)).isEqualTo("龚雪美");
        assertThat(corrections.asKnown(JOB, person, entered.minusSeconds(3600)))
                .as("an hour before she was entered")
                .isEmpty();
    }

    private String nameAt(PersonId person, Instant moment) {
        return corrections.asKnown(JOB, person, moment).orElseThrow().name();
    }

    @Test
    void everyCorrectionSaysWhatItWasWhoWhyAndByWhichPaper() {
        var typed = fromHaoping("范玉兰", anyPhone());
        var person = enter(typed);
        var clerk = people.clerkAt(ZIYANG);
        corrections.correct(clerk, person, right(typed, "范玉岚"), MISREAD);
        var phone = anyPhone();
        persons.changePhone(clerk, person, phone);

        var all = corrections.of(clerk, person);

        assertThat(all).hasSize(2);
        assertThat(all.getFirst().fields())
                .extracting(PersonChange.Field::kind)
                .containsExactly(PersonChange.Kind.PHONE);
        assertThat(all.getLast())
                .satisfies(change -> assertThat(change.fields())
                        .containsExactly(new PersonChange.Field(PersonChange.Kind.NAME, "范玉兰", "范玉岚")))
                .satisfies(change -> assertThat(change.who()).isEqualTo("陈静"))
                .satisfies(change -> assertThat(change.reason()).isEqualTo("登记时看错一位"))
                .satisfies(change -> assertThat(change.paper()).isEqualTo("identity-card"));
        assertThat(corrections.of(new Actor.Person(person), person))
                .as("she reads it herself")
                .hasSize(2);
        assertThat(corrections.of(people.clerkAt(HANBIN), person)).isEmpty();
    }

    @Test
    void aNumberThatSomebodyElseHasIsNoCorrectionButAPersonEnteredTwice() {
        var one = fromHaoping("胡月华", anyPhone());
        var other = fromHaoping("胡月花", anyPhone());
        var person = enter(one);
        var owner = enter(other);

        var outcome = corrections.correct(
                people.clerkAt(ZIYANG),
                person,
                new Right("胡月花", other.number(), new PhoneNumber(one.phone())),
                MISREAD);

        assertThat(outcome).isEqualTo(new Corrected.NumberTaken(owner));
        assertThat(persons.view(JOB, person).orElseThrow().name()).isEqualTo("胡月华");
        assertThat(corrections.of(JOB, person)).isEmpty();
    }

    @Test
    void whatIsKnownAlreadyIsNoCorrection() {
        var typed = fromHaoping("邱红霞", anyPhone());
        var person = enter(typed);

        assertThat(corrections.correct(people.clerkAt(ZIYANG), person, right(typed, "邱红霞"), MISREAD))
                .isEqualTo(new Corrected.Nothing());
        assertThat(corrections.of(JOB, person)).isEmpty();
    }

    @Test
    void aCorrectedPersonIsFoundByWhatIsRightOnly() {
        var typed = fromHaoping("鄢月红", anyPhone());
        var person = enter(typed);
        corrections.correct(people.clerkAt(ZIYANG), person, right(typed, "鄢悦宏"), MISREAD);
        var clerk = people.clerkAt(ZIYANG);

        assertThat(persons.search(clerk, "鄢悦宏")).extracting(PersonLine::id).contains(person);
        assertThat(persons.search(clerk, "鄢月红")).isEmpty();
    }

    @Test
    void aClerkElsewhereCorrectsNobody() {
        var typed = fromHaoping("武丽娟", anyPhone());
        var person = enter(typed);
        var clerk = people.clerkAt(HANBIN);

        assertThatThrownBy(() -> corrections.correct(clerk, person, right(typed, "武莉娟"), MISREAD))
                .isInstanceOf(UnknownPerson.class);
    }

    @Test
    void theReasonLiesSealedAndEachCorrectionIsAudited() {
        var typed = fromHaoping("丁素芬", anyPhone());
        var person = enter(typed);
        var clerk = people.clerkAt(ZIYANG);
        corrections.correct(clerk, person, right(typed, "丁素分"), MISREAD);

        var reason = db.sql("select reason from registry.person_past where person = :id")
                .param("id", person.value())
                .query(byte[].class)
                .single();
        assertThat(new String(reason, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("看错");
        var acts = db.sql("select act from access.audit_row where actor = :clerk")
                .param("clerk", clerk.key())
                .query(String.class)
                .list();
        assertThat(acts).isEqualTo(List.of("registry.correct"));
    }
}
