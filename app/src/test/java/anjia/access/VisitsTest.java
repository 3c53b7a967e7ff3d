package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.testing.DatabaseTest;
import anjia.web.Ids;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class VisitsTest {

    @Autowired
    JdbcClient db;

    @Autowired
    Offices offices;

    @Autowired
    Audit audit;

    private final HandClock clock = new HandClock("2026-07-01T23:58:00");
    private final PersonId person = new PersonId(Ids.next());
    private final KnownPersons directory = new KnownPersons().with("61992119850302104X", person, "13800001234");
    private final List<String> told = new ArrayList<>();
    private OfficeId office;
    private Actor.Staff clerk;
    private Visits visits;

    @BeforeEach
    void aClerkAtAWindow() {
        office = TestStaff.window(offices);
        clerk = TestStaff.with(db, office, Role.CLERK);
        visits = new Visits(
                db, audit, message -> told.add(message.address() + " " + message.text()), directory.provided(), clock);
    }

    @Test
    void whoeverStandsAtTheWindowIsOpenToThisClerkOnly() {
        visits.open(clerk, person, "来办失业登记");

        assertThat(visits.openTo(clerk)).containsExactly(person);
        assertThat(visits.openTo(TestStaff.with(db, office, Role.CLERK))).isEmpty();
        assertThat(visits.openTo(new Actor.Person(person))).isEmpty();
    }

    @Test
    void aVisitEndsAtMidnight() {
        visits.open(clerk, person, "来办失业登记");
        clock.forward(Duration.ofMinutes(1));
        assertThat(visits.openTo(clerk)).containsExactly(person);

        clock.forward(Duration.ofMinutes(1));

        assertThat(visits.openTo(clerk)).isEmpty();
    }

    @Test
    void openingTwiceOnOneDayIsOneVisitOneRowOfAuditAndOneText() {
        visits.open(clerk, person, "来办失业登记");
        visits.open(clerk, person, "又来了");

        assertThat(audited()).isEqualTo(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void thePersonIsToldWhereHerRecordWasOpenedAndMayReadWhy() {
        visits.open(clerk, person, " 来办失业登记 ");

        assertThat(told).containsExactly("13800001234 【安家】蒿坪镇便民服务中心的陈静今天为您办事，打开了您的档案。不是您本人去的，请打12333。");
        assertThat(new Looks(db, new KnownPersons().provided(), noAgencies(), clock)
                        .ofHerself(new Actor.Person(person)))
                .containsExactly(
                        new Looks.Look(LocalDate.parse("2026-07-01"), clerk.account(), "陈静", clerk.office(), "来办失业登记"));
    }

    @Test
    void anAccountThatOnlyAdministersOpensNobody() {
        var admin = TestStaff.with(db, office, Role.ADMIN);

        assertThatThrownBy(() -> visits.open(admin, person, "只是看看")).isInstanceOf(AccessDeniedException.class);
        assertThat(told).isEmpty();
    }

    private int audited() {
        return db.sql("select count(*) from access.audit_row where act = 'access.visit' and subjects @> array[:person]")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private static ObjectProvider<AgencyDirectory> noAgencies() {
        return new StaticListableBeanFactory().getBeanProvider(AgencyDirectory.class);
    }
}
