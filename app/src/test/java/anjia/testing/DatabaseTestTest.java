package anjia.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The test ground itself. */
@DatabaseTest
class DatabaseTestTest {

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void thePlatformRunsOnTheDatabaseOfThisRun() {
        var name = db.sql("select current_database()").query(String.class).single();

        assertThat(Database.ofThisRun().url()).endsWith("/" + name);
    }

    @Test
    void itIsTheFirstOfJuly() {
        assertThat(LocalDate.now(clock)).isEqualTo("2026-07-01");
    }

    @Test
    void aDatabaseOfItsOwnDoesNotSeeTheOthers() {
        Database.empty().client().sql("create table mine (n int)").update();

        assertThat(Database.empty()
                        .client()
                        .sql("select to_regclass('mine') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
