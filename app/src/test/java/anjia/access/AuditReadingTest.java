package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.AuditReading.Done;
import anjia.access.AuditReading.Question;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.testing.DatabaseTest;
import anjia.web.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AuditReadingTest {

    @Autowired
    AuditReading reading;

    @Autowired
    Audit audit;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private OfficeId town;
    private Actor.Staff clerk;
    private Actor.Staff auditor;

    @BeforeEach
    void aClerkAndAnAuditor() {
        town = TestStaff.window(offices);
        clerk = TestStaff.with(db, town, Role.CLERK);
        auditor = TestStaff.with(db, town, Role.AUDITOR);
    }

    private List<Done> about(Actor.Staff by, Actor.Staff whom, String module) {
        var login = "t" + whom.account();
        var today = LocalDate.now(clock);
        return reading.read(by, new Question(login, module, today, today, null));
    }

    @Test
    void whatAClerkDidIsReadWithTheNumberOfPersonsAndNothingOfThem() {
        audit.record(clerk, "registry.view", List.of(Ids.next()), Map.of());
        audit.record(clerk, "registry.list", List.of(Ids.next(), Ids.next()), Map.of());
        audit.record(clerk, "cases.view", List.of(Ids.next()), Map.of());

        assertThat(about(auditor, clerk, "registry"))
                .extracting(Done::act, Done::subjects, Done::who, Done::office)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("registry.list", 2, "陈静", town),
                        org.assertj.core.groups.Tuple.tuple("registry.view", 1, "陈静", town));
        assertThat(about(auditor, clerk, "")).hasSize(3);
    }

    @Test
    void whoServesElsewhereIsNotRead() {
        var id = new OfficeId(Ids.next());
        offices.enter(new Office(
                id,
                "别处的窗口",
                new DivisionCode("610921"),
                DivisionLevel.COUNTY,
                "window",
                Set.of(),
                "A" + id.value().toString().substring(24)));
        var other = TestStaff.with(db, id, Role.CLERK);
        audit.record(other, "registry.view", List.of(Ids.next()), Map.of());

        assertThat(about(auditor, other, "")).isEmpty();
    }

    @Test
    void onlyAnAuditorReadsAndEachReadingIsARow() {
        audit.record(clerk, "registry.view", List.of(Ids.next()), Map.of());
        for (var role : Role.values())
            if (role != Role.AUDITOR)
                assertThat(about(TestStaff.with(db, town, role), clerk, ""))
                        .as(role.name())
                        .isEmpty();

        about(auditor, clerk, "");
        assertThat(about(auditor, auditor, "access")).extracting(Done::act).containsOnly("access.readAudit");
    }

    @Test
    void moreThanAPageIsReadOnFromTheLastRow() {
        for (var at = 0; at < AuditReading.MOST + 5; at++) audit.record(clerk, "registry.search", List.of(), Map.of());
        var today = LocalDate.now(clock);
        var first = about(auditor, clerk, "");

        var rest = reading.read(
                auditor,
                new Question(
                        "t" + clerk.account(), "", today, today, first.getLast().seq()));

        assertThat(first).hasSize(AuditReading.MOST);
        assertThat(rest).hasSize(5).doesNotContainAnyElementsOf(first);
        assertThat(reading.read(
                        auditor, new Question("t" + clerk.account(), "", today.plusDays(1), today.plusDays(2), null)))
                .isEmpty();
    }
}
