package anjia.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Role;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.registry.TestPeople;
import anjia.testing.DatabaseTest;
import anjia.web.Ids;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** It is 1 July 2026. */
@DatabaseTest
class PunctualityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Autowired
    Punctuality punctuality;

    @Autowired
    TestPeople people;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient db;

    private OfficeId ziyang;
    private OfficeId hanbin;
    private PersonId person;

    @BeforeEach
    void twoOffices() {
        ziyang = office(TestPeople.ZIYANG);
        hanbin = office(TestPeople.HANBIN);
        person = people.living(TestPeople.HAOPING).id();
    }

    private OfficeId office(DivisionCode division) {
        var id = new OfficeId(Ids.next());
        var block = "S" + id.value().toString().substring(24);
        offices.enter(new Office(id, "人社局", division, DivisionLevel.COUNTY, "supervised", Set.of(), block));
        return id;
    }

    private void file(OfficeId office, String state, LocalDate due, @Nullable LocalDate closed) {
        var handIn = Ids.next();
        db.sql("""
                insert into cases.hand_in (id, person, handed_in_by, handed_in_on, handed_in_at)
                values (:id, :person, 'job:test', :day, now())
                """)
                .param("id", handIn)
                .param("person", person.value())
                .param("day", due.minusDays(20))
                .update();
        db.sql("""
                insert into cases.service_case (id, number, hand_in, item_code, applicant, office, division, answers, facts, law_hash,
                    outcome, state, handed_in_on, clock_from, limit_days, limit_unit, due_on, due_provisional, once, closed_on)
                values (:id, :number, :handIn, 'unemployment/benefit', :person, :office, '610924', '', '', 'x',
                    'ENTITLED', :state, :day, :day, 15, 'WORKING_DAYS', :due, false, false, :closed)
                """)
                .param("id", Ids.next())
                .param("number", "S" + handIn.toString().substring(20))
                .param("handIn", handIn)
                .param("person", person.value())
                .param("office", office.value())
                .param("state", state)
                .param("day", due.minusDays(20))
                .param("due", due)
                .param("closed", closed)
                .update();
    }

    private Punctuality.Standing standing(Actor.Staff by, OfficeId office) {
        return punctuality.of(by, office.value()).orElseThrow();
    }

    @Test
    void filesAreCountedByTheirDays() {
        file(ziyang, "ACCEPTED", TODAY.minusDays(1), null);
        file(ziyang, "ACCEPTED", TODAY, null);
        file(ziyang, "ACCEPTED", TODAY.plusDays(30), null);
        file(ziyang, "WAITING", TODAY.minusDays(3), null);
        file(ziyang, "GRANTED", TODAY.minusDays(10), TODAY.minusDays(10));
        file(ziyang, "REFUSED", TODAY.minusDays(10), TODAY.minusDays(8));
        file(ziyang, "REFUSED", TODAY.minusDays(200), TODAY.minusDays(150));
        var supervisor = people.staffAt(TestPeople.ZIYANG, Set.of(Role.SUPERVISOR));

        var standing = standing(supervisor, ziyang);

        assertThat(standing.open()).isEqualTo(4);
        assertThat(standing.soon()).as("today is the last day of one").isEqualTo(1);
        assertThat(standing.overdue())
                .as("the clock of one that waits for the applicant stands still")
                .isEqualTo(1);
        assertThat(standing.closed()).as("long ago is not counted").isEqualTo(2);
        assertThat(standing.late()).isEqualTo(1);
        assertThat(punctuality.late(standing))
                .extracting(Punctuality.Late::dueOn)
                .as("what is counted, the open one first")
                .containsExactly(TODAY.minusDays(1), TODAY.minusDays(10));
    }

    @Test
    void aCountySeesItsOwnOfficesAndTheCityBoth() {
        file(ziyang, "ACCEPTED", TODAY, null);
        file(hanbin, "ACCEPTED", TODAY, null);
        var ofTheCounty = people.staffAt(TestPeople.ZIYANG, Set.of(Role.SUPERVISOR));
        var ofTheCity = people.staffAt(new DivisionCode("6109"), Set.of(Role.SUPERVISOR));

        assertThat(punctuality.of(ofTheCounty, hanbin.value())).isEmpty();
        assertThat(standing(ofTheCounty, ziyang).open()).isEqualTo(1);
        assertThat(standing(ofTheCity, hanbin).open()).isEqualTo(1);
        assertThat(standing(ofTheCity, ziyang).open()).isEqualTo(1);
    }

    @Test
    void nobodyElseIsTold() {
        file(ziyang, "ACCEPTED", TODAY, null);

        for (var role : Role.values())
            if (role != Role.SUPERVISOR)
                assertThat(punctuality.of(people.staffAt(TestPeople.ZIYANG, Set.of(role))))
                        .as(role.name())
                        .isEmpty();
    }
}
