package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.engine.syntax.Faults;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The list of counties is as long as the notice says, and nothing is claimed for days before it. */
class CountyClassesTest {
    private static final CountyClasses COUNTIES = new ClassesFile(new Faults())
            .read("places/classes.yaml", LawFolder.TEXT.files().get("places/classes.yaml"));

    @Test
    void nineteenFortyTwoAndFortySixCountiesStandInTheThreeClasses() {
        for (var day : new String[] {"2021-05-01", "2023-05-01", "2026-01-01"}) {
            assertThat(counted(day, 1)).isEqualTo(19);
            assertThat(counted(day, 2)).isEqualTo(42);
            assertThat(counted(day, 3)).isEqualTo(46);
        }
        assertThat(COUNTIES.counties()).hasSize(107).allMatch(code -> code.matches("61(0[1-9]|10)\\d{2}"));
    }

    @Test
    void beforeTheFirstListNoCountyHasAClass() {
        assertThat(COUNTIES.listOn(LocalDate.of(2021, 4, 30).toEpochDay())).isEqualTo(CountyClasses.NO_LIST);
        assertThat(COUNTIES.listOn(LocalDate.of(2021, 5, 1).toEpochDay())).isZero();
    }

    @Test
    void theListOf2026IsMarkedAsNotRead() {
        assertThat(COUNTIES.lists().getLast().sure()).isEqualTo(Sure.UNSURE);
    }

    private static long counted(String day, int countyClass) {
        var list = COUNTIES.listOn(LocalDate.parse(day).toEpochDay());
        return StreamSupport.stream(COUNTIES.counties().spliterator(), false)
                .filter(code -> COUNTIES.classIn(list, COUNTIES.index(code)) == countyClass)
                .count();
    }
}
