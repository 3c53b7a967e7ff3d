package anjia.matches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.matching.WeightProfile;
import anjia.occupations.FaultyData;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Weights by day: which order was shown on which day can always be said. */
class WeightsTest {

    private static final String FIRST =
            "{version: 1, place: 12, occupation: 12, skill: 6, wage: 6, comfort: 3, pact: 3, freshness: 2, record: 4}";
    private static final String SECOND =
            "{version: 2, from: 2026-08-01, place: 9, occupation: 12, skill: 6, wage: 9, comfort: 3, pact: 3, freshness: 2, record: 4}";

    private static final String NOTHING_COUNTS =
            "{version: 1, place: 0, occupation: 0, skill: 0, wage: 0, comfort: 0, pact: 0, freshness: 0, record: 0}";

    private static Weights weights(String... profiles) {
        return new Weights("sure: designed\nprofiles:\n  - " + String.join("\n  - ", profiles));
    }

    @Test
    void aNewVersionHoldsFromItsDayAndTheDayBeforeIsAsItWas() {
        var weights = weights(FIRST, SECOND);
        assertThat(weights.on(LocalDate.of(2026, 7, 31)).profile().place()).isEqualTo(12);
        assertThat(weights.on(LocalDate.of(2026, 8, 1)).profile().wage()).isEqualTo(9);
        assertThat(weights.on(LocalDate.of(2030, 1, 1)).profile().version()).isEqualTo(2);
    }

    @Test
    void whatCannotBeToldApartOrCountsNothingIsRefusedWithItsRow() {
        for (var faulty : new String[][] {
            {SECOND},
            {FIRST, SECOND.replace("version: 2", "version: 1")},
            {FIRST, SECOND.replace("from: 2026-08-01, ", "")},
            {FIRST, SECOND, SECOND.replace("version: 2", "version: 3")},
            {FIRST.replace("place: 12", "place: 256")},
            {FIRST.replace("place: 12", "place: -1")},
            {FIRST.replace("place", "palce")},
            {NOTHING_COUNTS},
            {}
        })
            assertThatThrownBy(() -> weights(faulty))
                    .as(Arrays.toString(faulty))
                    .isInstanceOf(FaultyData.class)
                    .hasMessageContaining("matches/weights.yaml");
    }

    /** The benchmarks and the property tests measure the standard profile: what runs in the house is what was measured. */
    @Test
    void theNewestWeightsOfTheHouseAreThoseThatAreMeasured() {
        var house = new Weights().on(LocalDate.MAX).profile();
        assertThat(new WeightProfile(
                        WeightProfile.STANDARD.id(),
                        house.version(),
                        house.place(),
                        house.occupation(),
                        house.skill(),
                        house.wage(),
                        house.comfort(),
                        house.pact(),
                        house.freshness(),
                        house.record()))
                .isEqualTo(WeightProfile.STANDARD);
    }
}
