package anjia.matches;

import static anjia.matches.Offering.TODAY;
import static anjia.matches.Offering.WELDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.matches.Applications.Outcome;
import anjia.places.DivisionCode;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.record.Spell;
import anjia.testing.Brings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is hired is registered as employed on her first day, once. */
@TownTest
@Brings(Offering.class)
class FirstDaysTest {

    private static final Actor HOUSE = new Actor.SystemJob("test");

    @Autowired
    Town town;

    @Autowired
    Offering offering;

    @Autowired
    Applications applications;

    @Autowired
    OfferRows offers;

    @Autowired
    FirstDays firstDays;

    @Autowired
    LifeRecord record;

    @Autowired
    JdbcClient db;

    private Actor.Agent employer;
    private PersonId person;

    @BeforeEach
    void somebodyWhoIsRegisteredAsUnemployed() {
        employer = offering.employer("610924");
        person = town.dismissed(20);
        record.open(
                HOUSE,
                person,
                new NewSpell(
                        "unemployment-registration", Town.ZIYANG, null, Map.of(), TODAY.minusDays(9), null, "window"));
    }

    private UUID hired(LocalDate on) {
        var post = offering.open(employer, WELDER, "610924", 6_000);
        var offer = offers.find(post, TODAY).orElseThrow();
        var id = db.sql("""
                insert into matches.application (id, post, employer, person, state, began_at, changed_at, agreed_at)
                values (gen_random_uuid(), :post, :employer, :person, 'APPLIED', now(), now(), now()) returning id
                """)
                .param("post", offer.id())
                .param("employer", offer.employer())
                .param("person", person.value())
                .query(UUID.class)
                .single();
        assertThat(applications.move(employer, id, ApplicationState.HIRED, on)).isEqualTo(Outcome.DONE);
        return id;
    }

    private List<Spell> work() {
        return record.spells(HOUSE, person).stream()
                .filter(spell -> employer.organisation().equals(spell.organisation()))
                .toList();
    }

    private boolean isRegisteredAsUnemployed(LocalDate day) {
        return record.holding(HOUSE, person, "unemployment-registration", day).isPresent();
    }

    @Test
    void whoBeginsTodayIsEmployedFromTodayAndNoLongerUnemployed() {
        hired(TODAY);
        assertThat(work()).singleElement().satisfies(spell -> {
            assertThat(spell.from()).isEqualTo(TODAY);
            assertThat(spell.to()).isNull();
            assertThat(spell.place()).isEqualTo(new DivisionCode("610924"));
            assertThat(spell.source()).isEqualTo("employer");
        });
        assertThat(isRegisteredAsUnemployed(TODAY)).isFalse();
    }

    @Test
    void whoBeginsLaterStaysRegisteredUntilHerFirstDay() {
        hired(TODAY.plusDays(3));
        firstDays.register(TODAY.plusDays(2));
        assertThat(work()).isEmpty();
        assertThat(isRegisteredAsUnemployed(TODAY.plusDays(2))).isTrue();

        firstDays.register(TODAY.plusDays(3));
        assertThat(work()).singleElement().matches(spell -> spell.from().equals(TODAY.plusDays(3)));
        assertThat(isRegisteredAsUnemployed(TODAY.plusDays(3))).isFalse();
    }

    @Test
    void severalServersAtOnceRegisterHerOnce() {
        hired(TODAY.plusDays(5));
        IntStream.range(0, 4).parallel().forEach(_ -> firstDays.register(TODAY.plusDays(5)));
        firstDays.register(TODAY.plusDays(6));
        assertThat(work()).hasSize(1);
    }

    @Test
    void whatTheWindowEnteredBeforeIsNotEnteredAgain() {
        record.open(
                HOUSE,
                person,
                new NewSpell("work", Town.ZIYANG, employer.organisation(), Map.of(), TODAY, null, "window"));
        hired(TODAY);
        assertThat(work()).singleElement().matches(spell -> spell.source().equals("window"));
        assertThat(db.sql("select count(*) from matches.application where person = :person and registered_on is null")
                        .param("person", person.value())
                        .query(Long.class)
                        .single())
                .as("and nobody looks again")
                .isZero();
    }

    private long told(String words) {
        return db.sql("select count(*) from letters.message where person = :person and words = :words")
                .param("person", person.value())
                .param("words", "matches.told." + words)
                .query(Long.class)
                .single();
    }

    private long audited(String act) {
        return db.sql("select count(*) from access.audit_row where act = :act and :person = any(subjects)")
                .param("act", act)
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    @Test
    void whoDidNotStartIsUnemployedAgainWhetherSheOrTheEmployerSaysItAndOnce() {
        var her = new Actor.Person(person);
        var id = hired(TODAY.minusDays(40));
        assertThat(isRegisteredAsUnemployed(TODAY)).isFalse();
        assertThat(told("HIRED_BEFORE"))
                .as("she is told how to say that it is not so")
                .isOne();

        assertThat(applications.neverBegan(employer, id)).isEqualTo(Outcome.DONE);
        assertThat(applications.neverBegan(employer, id)).isEqualTo(Outcome.DONE);
        assertThat(applications.neverBegan(her, id)).isEqualTo(Outcome.DONE);
        assertThat(audited("matches.neverBegan")).isOne();
        assertThat(told("NOT_STARTED_TAKEN_BACK")).isOne();
        assertThat(work()).isEmpty();
        assertThat(isRegisteredAsUnemployed(TODAY)).isTrue();
        firstDays.register(TODAY);
        assertThat(work()).as("no later night registers it again").isEmpty();
    }

    @Test
    void whoDidStartSaysSoAndTheEmployerCannotSayItOnceMore() {
        var her = new Actor.Person(person);
        var id = hired(TODAY);
        assertThat(applications.worked(her)).containsExactly(WELDER);
        applications.neverBegan(employer, id);
        assertThat(applications.worked(her)).isEmpty();
        assertThat(applications.move(employer, id, ApplicationState.HIRED, TODAY))
                .as("only she may bring it back")
                .isEqualTo(Outcome.OVER);

        assertThat(applications.began(her, id)).isEqualTo(Outcome.DONE);
        assertThat(applications.began(her, id)).isEqualTo(Outcome.DONE);
        assertThat(work()).singleElement().matches(spell -> spell.from().equals(TODAY));
        assertThat(isRegisteredAsUnemployed(TODAY)).isFalse();
        assertThat(applications.neverBegan(employer, id)).isEqualTo(Outcome.OVER);
        assertThat(work()).hasSize(1);

        assertThat(applications.neverBegan(her, id)).isEqualTo(Outcome.DONE);
        assertThat(work()).isEmpty();
    }

    @Test
    void whoSaysItBeforeHerFirstDayIsNeverRegistered() {
        var id = hired(TODAY.plusDays(3));
        assertThat(applications.neverBegan(new Actor.Person(person), id)).isEqualTo(Outcome.DONE);
        firstDays.register(TODAY.plusDays(3));
        assertThat(work()).isEmpty();
        assertThat(isRegisteredAsUnemployed(TODAY.plusDays(3))).isTrue();
    }

    @Test
    void nobodyElseSaysItAndNobodyLongAfter() {
        var id = hired(TODAY);
        var stranger = new Actor.Person(town.somebody());
        assertThatThrownBy(() -> applications.neverBegan(offering.employer("610924"), id))
                .isInstanceOf(NoSuchMatch.class);
        assertThatThrownBy(() -> applications.neverBegan(stranger, id)).isInstanceOf(NoSuchMatch.class);
        assertThatThrownBy(() -> applications.began(stranger, id)).isInstanceOf(NoSuchMatch.class);

        var said = applications.of(new Actor.Person(person)).getFirst();
        assertThat(said.mayNotHaveStarted(TODAY.plusDays(Application.SAID_WITHIN_DAYS)))
                .isTrue();
        assertThat(said.mayNotHaveStarted(TODAY.plusDays(Application.SAID_WITHIN_DAYS + 1L)))
                .isFalse();
        assertThat(work()).hasSize(1);
    }
}
