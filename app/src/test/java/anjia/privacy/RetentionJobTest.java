package anjia.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.PersonId;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.work.JobKind.Portion;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** Rows of 2020, before everything that other tests keep in this database. */
@TownTest
class RetentionJobTest {

    private static final LocalDate NIGHT = LocalDate.of(2020, 7, 1);

    @Autowired
    Town town;

    @Autowired
    RetentionJob job;

    @Autowired
    JdbcClient db;

    private UUID copy(PersonId person, String at) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into privacy.copy (id, person, given_by, giver, given_at) values (:id, :person, 'job:test', '', cast(:at as timestamptz))
                """)
                .param("id", id)
                .param("person", person.value())
                .param("at", at)
                .update();
        return id;
    }

    private void requests(String actor, int many) {
        db.sql("""
                insert into access.request (key, actor, route, body_hash, answer, made_at)
                select :actor || '-' || n, :actor, 'test', '\\x00', '', cast('2020-01-01 00:00+08' as timestamptz) from generate_series(1, :many) n
                """).param("actor", actor).param("many", many).update();
    }

    private long requestsOf(String actor) {
        return db.sql("select count(*) from access.request where actor = :actor")
                .param("actor", actor)
                .query(Long.class)
                .single();
    }

    private long counted(LocalDate night, String kind) {
        return db.sql("select pieces from privacy.forgotten where night = :night and kind = :kind and through")
                .param("night", night)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsOlderThanItsPeriodGoesAndWhatIsADayYoungerStays() {
        var person = town.somebody();
        var old = copy(person, "2019-06-30 23:59+08");
        var young = copy(person, "2019-07-01 00:01+08");

        for (var portion = job.next(NIGHT.toString(), ""); !portion.isLast(); )
            portion = job.next(NIGHT.toString(), portion.position());

        assertThat(db.sql("select id from privacy.copy where person = :person")
                        .param("person", person.value())
                        .query(UUID.class)
                        .list())
                .contains(young)
                .doesNotContain(old);
        assertThat(counted(NIGHT, "copies")).isPositive();
    }

    @Test
    void itGoesOnWhereItWasWhenItIsKilledBetweenPortions() {
        var night = NIGHT.plusDays(1);
        var actor = "test:retention-" + UUID.randomUUID();
        requests(actor, 1200);
        Portion portion = job.next(night.toString(), "");
        while (requestsOf(actor) == 1200) portion = job.next(night.toString(), portion.position());
        assertThat(requestsOf(actor)).as("one portion").isEqualTo(700);

        // whoever goes on knows the position only
        while (!portion.isLast()) portion = job.next(night.toString(), portion.position());

        assertThat(requestsOf(actor)).isZero();
        assertThat(counted(night, "requests")).isGreaterThanOrEqualTo(1200);
        // codes have two ages, and so have texts with e-mails
        assertThat(job.total(""))
                .isEqualTo(db.sql("""
                select count(*) from privacy.forgotten where night = :night and through
                """).param("night", night).query(Long.class).single() + 2);
    }

    @Test
    void aHouseSetsAPeriodOfItsOwn() {
        var house = new MockEnvironment().withProperty("anjia.retention.copies", "P3M");

        var kinds = new RetentionTable(house).kinds();

        assertThat(kinds.stream().filter(kind -> List.of("copies").contains(kind.kind())))
                .extracting(KeptKind::period)
                .containsExactly(Period.ofMonths(3));
    }
}
