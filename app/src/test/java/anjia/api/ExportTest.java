package anjia.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All files as one table, when others want it too. */
class ExportTest {

    private static ApiHouse house;

    @BeforeAll
    static void open() {
        house = new ApiHouse();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** Whoever reads slowly holds a connection of the database; so few may that windows and phones go on. */
    @Test
    void aThirdExportAtOnceIsToldToComeAgainAndOneAfterThemIsServed() throws Exception {
        var token = house.tokenForEverythingIn(ApiHouse.ANKANG);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var database = house.database.dataSource().getConnection()) {
            database.setAutoCommit(false);
            database.createStatement().execute("lock table cases.service_case in access exclusive mode");
            var held = Stream.of(1, 2)
                    .map(_ -> threads.submit(
                            () -> house.get(token, "/api/v1/cases.csv").status()))
                    .toList();
            var waiting =
                    "select count(*) from pg_locks where relation = 'cases.service_case'::regclass and not granted";
            while (house.count(waiting) < 2) Thread.sleep(20);
            var third = house.get(token, "/api/v1/cases.csv");
            assertThat(third.status()).isEqualTo(503);
            assertThat(third.header("Retry-After")).isEqualTo("60");
            database.rollback();
            for (var export : held) assertThat(export.get()).isEqualTo(200);
        }
        assertThat(house.get(token, "/api/v1/cases.csv").status()).isEqualTo(200);
    }

    @Test
    void aCellThatWouldBeAFormulaIsText() {
        assertThat(CaseExport.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(CaseExport.cell("@x")).isEqualTo("'@x");
        assertThat(CaseExport.cell("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
        assertThat(CaseExport.cell("610924")).isEqualTo("610924");
    }
}
