package anjia.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.Anjia;
import anjia.access.PersonDirectory;
import anjia.places.DivisionCode;
import anjia.places.Offices;
import anjia.places.Places;
import anjia.testing.Database;
import anjia.vault.Vault;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The province's demo with three thousand persons instead of a million: everything but the size is as large as it is. */
class LargeDemoTest {

    private static final int PERSONS = 3_000;

    /** Every index and constraint of the database, as PostgreSQL writes them. */
    private static final String SHAPE = """
            select indexdef from pg_indexes where schemaname not in ('pg_catalog', 'information_schema')
            union all
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated
            from pg_constraint where connamespace in
                (select oid from pg_namespace where nspname not in ('pg_catalog', 'information_schema'))
            order by 1
            """;

    private static Database database;
    private static ConfigurableApplicationContext house;
    private static List<String> shapeOfTheMigrations;

    @BeforeAll
    static void loadItAfterTheDatabaseWasLostHalfWay() {
        database = Database.migrated();
        var settings = new ArrayList<String>();
        database.properties().forEach((name, value) -> settings.add("--" + name + "=" + value));
        settings.add("--anjia.data=target/test-data/large-demo-" + UUID.randomUUID());
        settings.add("--anjia.today=2026-07-01T09:00");
        settings.add("--server.port=0");
        house = SpringApplication.run(Anjia.class, settings.toArray(String[]::new));
        shapeOfTheMigrations = shape();
        loseTheDatabaseHalfWay();
        house.getBean(Demo.class).load(plan(), new Silent());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static DemoPlan plan() {
        var plan = DemoPlan.province("volume", PERSONS, PERSONS, geography());
        return new DemoPlan(plan.size(), plan.persons(), 200, plan.employers(), plan.shares(), plan.files());
    }

    private static Geography geography() {
        return Geography.of(house.getBean(Places.class));
    }

    private static List<String> shape() {
        return house.getBean(JdbcClient.class).sql(SHAPE).query(String.class).list();
    }

    private static void loseTheDatabaseHalfWay() {
        var lost = new AtomicBoolean();
        var loses = new Silent() {
            @Override
            public void progress(Phase phase, int done, int of) {
                if (phase == Phase.PERSONS && done > of / 2 && !lost.getAndSet(true)) endAllSessions();
            }
        };
        assertThatThrownBy(() -> house.getBean(Demo.class).load(plan(), loses)).isInstanceOf(RuntimeException.class);
        assertThat(lost).isTrue();
        // what the next start would not have: connections that were lost and not noticed yet
        house.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        assertThat(count("select count(*) from registry.report_person")).isZero();
        assertThat(count("select count(*) from work.change")).isZero();
        assertThat(count("select count(*) from places.office")).isZero();
        assertThat(house.getBean(Demo.class).isLoaded()).isFalse();
        assertThat(shape()).isEqualTo(shapeOfTheMigrations);
    }

    private static void endAllSessions() {
        database.client().sql("""
                        select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """).query(Long.class).single();
    }

    private static int count(String sql) {
        return house.getBean(JdbcClient.class).sql(sql).query(Integer.class).single();
    }

    @Test
    void indexesAndConstraintsAreThoseOfTheMigrationsAgain() {
        assertThat(shape()).hasSizeGreaterThan(100).isEqualTo(shapeOfTheMigrations);
    }

    @Test
    void asManyPersonsAreThereAsWereWantedAndInEveryCounty() {
        assertThat(count("select count(*) from registry.report_person")).isEqualTo(PERSONS);
        assertThat(count("""
                select count(distinct substr(place, 1, 6)) from registry.report_tie
                where kind = 'HOME_REGISTRATION' and starts_with(place, '61')
                """)).isEqualTo(107);
    }

    @Test
    void theAuditHasARowForEachBatchAndTheChangeLogOneForEachThing() {
        assertThat(count("select count(*) from access.audit_row where act = 'registry.enterPersons'"))
                .isBetween(10, 15);
        assertThat(
                        count(
                                "select sum(cast(details ->> 'count' as integer)) from access.audit_row where act = 'registry.enterPersons'"))
                .isEqualTo(PERSONS);
        assertThat(count("select count(distinct id) from work.change where kind = 'registry.person'"))
                .isEqualTo(PERSONS);
        assertThat(count("select count(distinct id) from work.change where kind = 'record.spell'"))
                .isEqualTo(count("select count(*) from record.report_spell"));
    }

    @Test
    void asManyFilesAreThereAsWereWantedWithNumbersThatTheOfficesGoOnFrom() {
        assertThat(count("select count(*) from cases.report_case")).isEqualTo(PERSONS);
        assertThat(count("select count(*) from cases.report_case where state = 'GRANTED'"))
                .isGreaterThan(PERSONS / 2);
        assertThat(count("select count(*) from cases.report_case where state = 'REFUSED'"))
                .isBetween(PERSONS / 50, PERSONS / 8);
        assertThat(count("select count(*) from cases.report_case where closed_on is null"))
                .isGreaterThan(PERSONS / 200);
        assertThat(count("select cast(sum(next_serial - 1) as integer) from cases.number_block"))
                .isEqualTo(PERSONS);
        assertThat(count("""
                select count(*) from cases.service_case c join cases.number_block b on b.block = substr(c.number, 1, 4)
                where cast(substr(c.number, 5, 7) as bigint) >= b.next_serial
                """)).isZero();
    }

    @Test
    void everyFileWasHandedInOnceAndHeldByTheOfficeUntilItWasDecided() {
        assertThat(count("select count(*) from cases.case_event where kind = 'HANDED_IN'"))
                .isEqualTo(PERSONS);
        assertThat(count("""
                select count(*) from cases.service_case c
                left join cases.decision d on d.service_case = c.id
                left join cases.clock_entry e on e.service_case = c.id
                where c.closed_on is distinct from d.day or c.closed_on is distinct from e.to_on
                    or (c.state = 'GRANTED') <> coalesce(d.granted, false)
                    or (c.archived_on is not null) <> coalesce(c.closed_on <= date '2026-07-01' - 60, false)
                """)).isZero();
    }

    @Test
    void whatAFileRestsOnIsSealedAsThatOfAnyOther() {
        var vault = house.getBean(Vault.class);
        house.getBean(JdbcClient.class)
                .sql(
                        "select id, answers, facts from cases.service_case where item_code = 'unemployment/registration' limit 5")
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    assertThat(vault.open("cases.service_case.answers", id, row.getBytes("answers")))
                            .isEqualTo("{}");
                    return vault.open("cases.service_case.facts", id, row.getBytes("facts"));
                })
                .list()
                .forEach(facts -> assertThat(facts).contains("born_on", "lost_job"));
    }

    @Test
    void theGuestsOfTheTourAreThereAndSoIsAnOfficeForEveryCounty() {
        for (var guest : DemoTour.guests())
            assertThat(house.getBean(PersonDirectory.class)
                            .byIdentityNumber(guest.number().value()))
                    .isEqualTo(
                            guest.entered()
                                    ? Optional.of(new PersonDirectory.Contact(
                                            guest.id(), guest.phone().value()))
                                    : Optional.empty());
        var offices = house.getBean(Offices.class);
        assertThat(geography().counties(new DivisionCode("61")))
                .hasSize(107)
                .allSatisfy(county -> assertThat(offices.within(county))
                        .filteredOn(office -> office.division().equals(county))
                        .hasSize(7));
    }

    @Test
    void residentsOfACityAreSpreadByVillagesAndAddUp() {
        var residents = Residents.of(geography()).byCounty(new DivisionCode("61"));

        assertThat(residents).hasSize(107).containsEntry(new DivisionCode("610403"), 253_871L);
        assertThat(residents.values().stream().mapToLong(Long::longValue).sum()).isBetween(39_528_890L, 39_528_999L);
        var ankang = residents.entrySet().stream()
                .filter(county -> county.getKey().value().startsWith("6109"))
                .mapToLong(county -> county.getValue())
                .sum();
        assertThat(ankang).isBetween(2_493_420L, 2_493_436L);
    }

    @Test
    void twoCountiesThatShareAnAreaShareNoNumber() {
        var first = HomeCounty.numbered(new DivisionCode("610102"), 3);
        var second = HomeCounty.numbered(new DivisionCode("611002"), 103);

        assertThat(first.area()).isEqualTo(second.area()).isEqualTo("619903");
        assertThat(first.firstSequence() + first.sequences()).isEqualTo(second.firstSequence());
        assertThat(second.firstSequence() + second.sequences()).isEqualTo(1000);
    }
}
