package anjia.fairs;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.testing.Brings;
import anjia.web.Mark;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which fairs need the permit of the police, by the figures of the law. */
@TownTest
@Brings(FairGround.class)
class PermitsTest {

    @Autowired
    Permits permits;

    @Autowired
    Fairs fairs;

    @Autowired
    Town town;

    @ParameterizedTest
    @CsvSource({"999,", "1000, OF_THE_COUNTY", "4999, OF_THE_COUNTY", "5000, OF_THE_CITY"})
    void fromAThousandPeopleThePolicePermitItTwentyDaysBefore(int expected, Permit.Police police) {
        var permit = permits.of(FairGround.plan(expected));
        if (police == null) assertThat(permit).isEmpty();
        else
            assertThat(permit).hasValueSatisfying(one -> {
                assertThat(one.police()).isEqualTo(police);
                assertThat(one.applyBy()).isEqualTo(LocalDate.of(2026, 7, 21));
                assertThat(one.sources()).as("each with its article").hasSize(3);
                assertThat(one.mark()).isEqualTo(Mark.REMEMBERED);
            });
    }

    @Test
    void anotherSizeAsksForAnotherPermit() {
        var officer = town.officer();
        var id = fairs.plan(officer, FairGround.plan(1_000));
        for (var duty : Duty.values()) fairs.tick(officer, id, duty, "存办公室");
        fairs.change(officer, id, FairGround.plan(5_000));
        assertThat(fairs.missing(fairs.open(officer, id))).isEqualTo(List.of(Duty.PERMIT));
    }
}
