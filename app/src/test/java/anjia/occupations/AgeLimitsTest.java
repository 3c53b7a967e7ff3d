package anjia.occupations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import anjia.web.Mark;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what age somebody may do a kind of work. */
class AgeLimitsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Occupations ALL = new Occupations();
    private static final AgeLimits AGES = new AgeLimits(ALL);

    private static AgeLimits.Lowest of(String name) {
        return AGES.of(ALL.search(name).meant().getFirst(), TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        // nothing bars it
        "收银员, 16, 16",
        // heat has grades: the employer may show a lower one
        "中式烹调师, 18, 16",
        // the certificate asks for 18 whatever the grade
        "焊工, 18, 18",
        // the vehicle decides: what is asked of a kind stands beside it
        "道路货运汽车驾驶员, 16, 16"
    })
    void theLowestAgeIsWhatItsCertificatesAndHazardsAskFor(String name, int years, int belowGrade) {
        assertThat(of(name))
                .extracting(AgeLimits.Lowest::years, AgeLimits.Lowest::belowGrade)
                .containsExactly(years, belowGrade);
    }

    @Test
    void aTruckAsksForTheAgeOfItsLicence() {
        assertThat(of("道路货运汽车驾驶员").byKind())
                .filteredOn(ground -> ground.what().zh().contains("重型牵引挂车"))
                .extracting(AgeLimits.Ground::years)
                .containsExactly(22);
    }

    @Test
    void aCertificateThatNoLimitNamesAsksForTheAgeAtWhichItIsIssued() {
        assertThat(of("电梯安装维修工").grounds())
                .filteredOn(ground -> ground.what() instanceof Certificate)
                .extracting(AgeLimits.Ground::years, AgeLimits.Ground::sure)
                .containsExactly(tuple(18, Mark.REMEMBERED));
    }

    @Test
    void workUndergroundIsBarredToMinorsWithoutAGrade() {
        var mine = ALL.all().stream()
                .filter(one ->
                        one.hazards().stream().anyMatch(hazard -> hazard.id().equals("underground")))
                .toList();
        assertThat(mine)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(AGES.of(one, TODAY).belowGrade()).isGreaterThanOrEqualTo(18));
    }

    @Test
    void nobodyUnderSixteenWorks() {
        assertThat(AGES.general(TODAY)).isEqualTo(16);
        assertThat(ALL.all())
                .allSatisfy(one -> assertThat(AGES.of(one, TODAY).belowGrade()).isBetween(16, 22));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "certificates: [building-special] | certificates: [building] | names the certificate \"building\"",
                "inForce: 2008-01-01 | inForce: 2008-13-01 | is no day",
                "- id: hazard | - id: hazards | no age \"hazard\"",
                "imposed: true | imposd: true | unknown field \"imposd\""
            })
    void aFaultyFileSaysWhatIsWrong(String right, String wrong, String told) {
        assertThat(DataRow.file(AgeLimits.class, "limits.yaml")).contains(right);
        assertThatThrownBy(() -> new AgeLimits(
                        name -> DataRow.file(AgeLimits.class, name).replace(right, wrong), ALL))
                .isInstanceOf(FaultyData.class)
                .hasMessageStartingWith("occupations/limits.yaml")
                .hasMessageContaining(told);
    }
}
