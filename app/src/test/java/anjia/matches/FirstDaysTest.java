package anjia.matches;

import static anjia.matches.Offering.TODAY;
import static anjia.matches.Offering.WELDER;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.Town;
import anjia.cases.TownTest;
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

    private void hired(LocalDate on) {
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
        assertThat(applications.move(employer, id, ApplicationState.HIRED, on)).isEqualTo(Applications.Outcome.DONE);
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
}
